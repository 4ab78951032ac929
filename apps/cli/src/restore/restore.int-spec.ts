import { randomBytes, randomUUID } from 'node:crypto';
import { appendFileSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import { DisclosureVerifier } from '@navaz/audit';
import { systemContext } from '@navaz/kernel';
import { ErasureLedger, KeyStore, loadConfig } from '@navaz/platform';
import { testContext, testDatabase, type TestDatabase } from '@navaz/testing';
import { backUp } from '../backup/back-up.js';
import { runBackup } from '../backup/backup.command.js';
import { withRooms } from '../cli.module.js';
import { restore } from './restore.js';
import { runRestore } from './restore.command.js';

const day = 86_400_000;

describe('backup and restore', () => {
  let db: TestDatabase;
  let folder: string;
  let keys: KeyStore;
  let settings: Record<string, string>;
  const before = { ...process.env };

  beforeAll(async () => {
    db = await testDatabase();
    folder = mkdtempSync(join(tmpdir(), 'navaz-backup-'));
    settings = {
      NODE_ENV: 'test',
      DATABASE_URL: db.url,
      DATABASE_OWNER_URL: db.ownerUrl,
      NAVAZ_KEYS_DATABASE_URL: db.keysUrl,
      NAVAZ_MASTER_KEY: randomBytes(32).toString('base64'),
      NAVAZ_ERASURE_LEDGER: join(folder, 'erasures.jsonl'),
      NAVAZ_LOG_LEVEL: 'silent',
    };
    Object.assign(process.env, settings);
    keys = new KeyStore(loadConfig(settings));
  });
  afterEach(() => {
    rmSync(join(folder, 'erasures.jsonl'), { force: true });
  });
  afterAll(async () => {
    for (const name of Object.keys(settings)) {
      if (before[name] === undefined) Reflect.deleteProperty(process.env, name);
      else process.env[name] = before[name];
    }
    await keys.onApplicationShutdown();
    await db.close();
    rmSync(folder, { recursive: true, force: true });
  });

  /** A person with a case, an agreement with its event, and an opening in the log. */
  const makePerson = async (): Promise<string> => {
    const [subject, unit, signing] = [randomUUID(), randomUUID(), randomUUID()];
    const sealed = (await keys.create(subject)).seal('{"familyName":"Kanárek"}');
    await db.asOwner(
      `insert into handover.subject (id, unit_id, sealed, created_at, changed_at, version) values ($1, $2, $3, now(), now(), 1)`,
      [subject, unit, sealed],
    );
    await db.asOwner(
      `insert into handover.client_case (code, subject_id, unit_id, return_district, opened_at, version)
       values ('K-' || substr($1::text, 1, 4) || '-TEST', $1::uuid, $2, 'CZ0806', now(), 1)`,
      [subject, unit],
    );
    await db.asOwner(
      `insert into consent.signing (id, subject_id, holder_id, asked_by_unit_id, required_from, locale, notice_version,
         notice_hash, asked_at) values ($1, $2, $3, $3, 'subject', 'cs', 1, sha256('x'), now())`,
      [signing, subject, unit],
    );
    await db.asOwner(
      `insert into consent.subject_grant (signing_id, item, subject_id, holder_id, about_id, recipient_kind, recipient_id,
         recipient_organisation_id, purpose, category, fields, valid_until, since)
       values ($1, 1, $2, $3, $4, 'unit', $3, $3, 'assess', 'request_data', '{needKind}', '2027-06-30', now())`,
      [signing, subject, unit, randomUUID()],
    );
    await db.database.transaction(testContext({ organisationId: unit, role: 'worker' }), (tx) =>
      tx.query(`select audit.append_disclosures($1)`, [
        JSON.stringify([
          {
            subjectId: subject,
            askedId: subject,
            ownerUnitId: unit,
            fields: ['identity'],
            purpose: 'own_case',
            legalBasis: 'own_case',
            operation: 'handover.caseSubject',
          },
        ]),
      ]),
    );
    return subject;
  };
  /** What can be read of the person now; null where nothing can. */
  const readable = async (subject: string): Promise<string | null> => {
    const [row] = await db.asOwner<{ sealed: Buffer | null }>(`select sealed from handover.subject where id = $1`, [
      subject,
    ]);
    const key = await keys.of(subject);
    return row?.sealed && key ? key.open(row.sealed) : null;
  };
  /** Erased by the very parts that the room uses: the ledger, the key, the columns. */
  const erase = async (subject: string): Promise<void> => {
    await withRooms(loadConfig(settings), (rooms) =>
      rooms.get(ErasureLedger).append([{ ownerId: subject, at: new Date(), because: 'asked' }]),
    );
    await keys.destroy([subject]);
    await db.asOwner(`select handover.erase_again($1, now())`, [
      JSON.stringify([{ ownerId: subject, at: new Date(), because: 'asked' }]),
    ]);
  };
  const contents = async (): Promise<unknown> => [
    await db.asOwner(`select * from handover.subject order by id`),
    await db.asOwner(`select * from consent.subject_grant order by id`),
    await db.asOwner(`select number, hash from audit.disclosure order by chain_id, number`),
    await db.asOwner(`select number, hash from audit.act where operation not like '%erase%' order by number`),
  ];

  it('brings everything back as it was, with chains that hold and locks that are shut', async () => {
    const kept = await makePerson();
    const picture = join(folder, 'whole');
    await runBackup(picture, {});
    const then = await contents();
    await makePerson();
    await db.asOwner(`update handover.client_case set return_district = null`);
    await runRestore(picture, {});
    expect(await contents()).toEqual(then);
    expect(await readable(kept)).toContain('Kanárek');
    const check = await withRooms(loadConfig(settings), (rooms) =>
      rooms.get(DisclosureVerifier).verifyDisclosures(systemContext('spec')),
    );
    expect(check).toMatchObject({ rows: 1, broken: null });
    const [locks] = await db.asOwner<{ forced: number; disabled: number }>(
      `select (select count(*) from pg_class where relforcerowsecurity)::int as forced,
         (select count(*) from pg_trigger where tgenabled = 'D')::int as disabled`,
    );
    expect(locks?.forced).toBeGreaterThan(0);
    expect(locks?.disabled).toBe(0);
    await expect(db.asOwner(`delete from audit.disclosure`)).rejects.toThrow('append-only');
    expect(
      await db.asOwner(`select nextval(pg_get_serial_sequence('capacity.waiting_entry', 'line')) as next`),
    ).toHaveLength(1);
  });

  it('holds no name in any file, and the keys apart', async () => {
    await makePerson();
    const picture = join(folder, 'apart');
    await runBackup(picture, { keys: join(folder, 'apart-keys') });
    const [name] = readdirSync(picture);
    const files = readdirSync(join(picture, name ?? ''));
    expect(files.filter((file) => file.includes('owner_key'))).toEqual([]);
    for (const file of files.filter((one) => one.endsWith('.gz'))) {
      expect(gunzipSync(readFileSync(join(picture, name ?? '', file))).toString('utf8')).not.toContain('Kanárek');
    }
    expect(readdirSync(join(folder, 'apart-keys'))).toHaveLength(1);
  });

  it('brings nobody back who was erased since: the ledger is replayed', async () => {
    const erased = await makePerson();
    const picture = join(folder, 'ledger');
    await runBackup(picture, {});
    await erase(erased);
    expect(await readable(erased)).toBeNull();
    // Without the replay the person would be back: this is what makes the next line mean something.
    await restore({ ownerUrl: db.ownerUrl, keysUrl: db.keysUrl, folder: picture, keysFolder: join(picture, 'keys') });
    expect(await readable(erased)).toContain('Kanárek');
    await runRestore(picture, {});
    expect(await readable(erased)).toBeNull();
    expect(await keys.of(erased)).toBeNull();
    expect(await db.asOwner(`select from handover.subject where id = $1 and sealed is not null`, [erased])).toEqual([]);
  });

  it('brings nobody back after seven days even where the ledger is lost: their key is in no backup any more', async () => {
    const erased = await makePerson();
    const picture = join(folder, 'week');
    const keysFolder = join(picture, 'keys');
    const at = (days: number): Parameters<typeof backUp>[0] => ({
      ownerUrl: db.ownerUrl,
      keysUrl: db.keysUrl,
      folder: picture,
      keysFolder,
      now: new Date(Date.parse('2026-11-01T03:00:00Z') + days * day),
    });
    const old = await backUp(at(0));
    await erase(erased);
    rmSync(join(folder, 'erasures.jsonl'));
    await backUp(at(6.9));
    expect(readdirSync(keysFolder)).toHaveLength(2);
    await backUp(at(7.1));
    expect(readdirSync(keysFolder)).toHaveLength(2);
    await restore({ ownerUrl: db.ownerUrl, keysUrl: db.keysUrl, folder: old, keysFolder });
    const rows = await db.asOwner(`select from handover.subject where id = $1 and sealed is not null`, [erased]);
    expect(rows).toHaveLength(1);
    expect(await readable(erased)).toBeNull();
  });

  it('changes nothing where a file was changed, or the schema is another', async () => {
    const kept = await makePerson();
    const picture = join(folder, 'broken');
    await runBackup(picture, {});
    const [name] = readdirSync(picture).filter((one) => one !== 'keys');
    appendFileSync(join(picture, name ?? '', 'handover.subject.copy.gz'), 'x');
    await expect(runRestore(picture, {})).rejects.toThrow('handover.subject.copy.gz');
    expect(await readable(kept)).toContain('Kanárek');
    await expect(runRestore(join(folder, 'nothing'), {})).rejects.toThrow('není žádná úplná záloha');
  });
});
