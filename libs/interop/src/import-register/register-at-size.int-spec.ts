import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { DirectoryReader } from '@navaz/directory';
import { isRefusal, systemContext } from '@navaz/kernel';
import { sharedFile, snapshot, whereIs } from '@navaz/testing';
import { roomsForSpec, type RoomsForSpec } from '../rooms.support-spec.js';
import { RegisterImport } from './register-import.service.js';

jest.setTimeout(120_000);

const maker = sharedFile('tools/make-register.mjs', 'register-at-size');
const registrations = 400;

interface Raw {
  readonly polozky: readonly {
    readonly identifikator: string;
    readonly datumPoskytovaniDo: string | null;
    readonly datumPoskytovaniOd: string;
    readonly zarizeni: readonly {
      readonly utajenaAdresa: boolean;
      readonly adresa: { readonly okres: { id: string } };
    }[];
  }[];
}

(maker.isThere ? describe : describe.skip)('a made-up register with the traps of the real one', () => {
  let spec: RoomsForSpec;
  let raw: Raw;
  let folder: string;
  const ctx = systemContext('import-at-size');
  const run = () => spec.rooms.get(RegisterImport).run(ctx, folder);

  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), 'navaz-made-'));
    execFileSync(process.execPath, [maker.path, folder, '--services', String(registrations), '--seed', '7']);
    raw = JSON.parse(readFileSync(join(folder, 'rpss.json'), 'utf8')) as Raw;
    spec = await roomsForSpec('2026-11-22T08:00:00Z');
  });
  afterAll(async () => {
    await spec.close();
    rmSync(folder, { recursive: true, force: true });
  });

  it('comes in whole: every registration is stored or refused with a reason', async () => {
    const report = await run();
    if (isRefusal(report)) throw new Error(report.text.cs);
    const impossible = raw.polozky.filter(
      (one) => one.datumPoskytovaniDo !== null && one.datumPoskytovaniDo < one.datumPoskytovaniOd,
    );
    expect(report.refused.examples.map((line) => line.registerId)).toEqual(impossible.map((one) => one.identifikator));
    expect(report.new.count + report.refused.count).toBe(registrations);
    expect(report.unknownKinds).toEqual([]);
    expect(report.unknownGroups).toEqual([]);
    // Some places of the register end before they begin.
    expect([...new Set(report.remarks.examples.map(({ why }) => why))]).toEqual([
      'Zařízení končí dřív, než začíná; jeho začátek jsme vynechali.',
    ]);
  });

  it('changes nothing the second time', async () => {
    const before = await snapshot(spec.db, ['directory']);
    const report = await run();
    expect(!isRefusal(report) && [report.new.count, report.changed.count, report.ended.count]).toEqual([0, 0, 0]);
    expect(await snapshot(spec.db, ['directory'])).toEqual(before);
  });

  it('leaves no person in any column of any table', async () => {
    expect(await whereIs(spec.db, 'Kanárek')).toEqual([]);
  });

  it('has as many secret places as the register, each with its district only', async () => {
    const [stored] = await spec.db.asOwner<{ places: number; told: number }>(
      `select count(*)::int as places, count(coalesce(name, street, house_number, postcode, municipality_code, address_code))::int as told
       from directory.facility where visibility = 'secret'`,
    );
    expect(stored?.told).toBe(0);
    const listed = raw.polozky.flatMap((one) => one.zarizeni).filter((one) => one.utajenaAdresa).length;
    expect(stored?.places).toBeGreaterThan(0);
    expect(stored?.places).toBeLessThanOrEqual(listed);
  });

  it('gives the search no ended service and no person', async () => {
    const sources = await spec.rooms.get(DirectoryReader).searchSources({ after: null, limit: 1000 });
    const [open] = await spec.db.asOwner<{ open: number }>(
      `select count(*)::int as open from directory.service where ended_on is null or ended_on > '2026-11-22'`,
    );
    expect(sources).toHaveLength(open?.open ?? -1);
    expect(sources.length).toBeGreaterThan(300);
    expect(JSON.stringify(sources)).not.toMatch(/kan[aá]rek/i);
  });

  it('gives no person and no secret place in full profiles either', async () => {
    const ids = await spec.db.asOwner<{ id: string }>(
      `select distinct service_id as id from directory.facility where visibility = 'secret'`,
    );
    for (const { id } of ids) {
      const detail = await spec.rooms.get(DirectoryReader).service(ctx, id);
      if (detail === null) continue;
      expect(JSON.stringify(detail)).not.toMatch(/kan[aá]rek/i);
      expect(JSON.stringify(detail)).not.toMatch(/secret:CZ/);
    }
    expect(ids.length).toBeGreaterThan(0);
  });
});
