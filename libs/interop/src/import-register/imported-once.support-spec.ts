import { afterAll, beforeAll, beforeEach, jest } from '@jest/globals';
import { isRefusal, systemContext } from '@navaz/kernel';
import { roomsForSpec, type RoomsForSpec } from '../rooms.support-spec.js';
import { dropFixtureFolders, fixtureFolder, type FixtureRegistration } from './fixture.support-spec.js';
import type { ImportReport } from './import-report.js';
import { RegisterImport } from './register-import.service.js';

/** What specs of a later import do: run it again with anything changed in the fixture, and read what became of it. */
export interface ImportedOnce {
  /** The rooms; they stand once the first case runs. */
  readonly rooms: () => RoomsForSpec;
  readonly run: (change?: (items: FixtureRegistration[]) => unknown) => Promise<ImportReport>;
  readonly read: <Row extends object>(sql: string) => Promise<Row[]>;
  /** Columns of a service by its registration. */
  readonly one: (registerId: number, columns: string) => Promise<unknown>;
}

/** Before every case the fixture's register is imported once, into a directory that knew nothing of it. */
export const importedOnce = (): ImportedOnce => {
  jest.setTimeout(60_000);
  let spec: RoomsForSpec;
  const ctx = systemContext('import-again');
  const run: ImportedOnce['run'] = async (change) => {
    const answer = await spec.rooms.get(RegisterImport).run(ctx, fixtureFolder(change));
    if (isRefusal(answer)) throw new Error(answer.text.cs);
    return answer;
  };
  const read: ImportedOnce['read'] = (sql) => spec.db.asOwner(sql) as never;

  beforeAll(async () => {
    spec = await roomsForSpec('2026-11-22T08:00:00Z');
  });
  beforeEach(async () => {
    spec.clock.moveTo('2026-11-22T08:00:00Z');
    await spec.db.asOwner(`alter table directory.change disable trigger user`);
    await spec.db.asOwner(`delete from directory.change`);
    await spec.db.asOwner(`alter table directory.change enable trigger user`);
    await spec.db.asOwner(`delete from directory.register_conflict`);
    await spec.db.asOwner(`delete from directory.contact where origin = 'register'`);
    await spec.db.asOwner(`delete from directory.service`);
    await spec.db.asOwner(`delete from directory.organisation where origin in ('register', 'owner')`);
    await run();
  });
  afterAll(async () => {
    await spec.close();
    dropFixtureFolders();
  });

  const one: ImportedOnce['one'] = async (registerId, columns) =>
    (await read(`select ${columns} from directory.service s where register_id = '${registerId}'`))[0];
  return { rooms: () => spec, run, read, one };
};
