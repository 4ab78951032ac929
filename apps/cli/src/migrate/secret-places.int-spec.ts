import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { migrations } from '@navaz/migrations';
import { ownerDataSource } from '@navaz/platform';
import { testDatabase, whereIs, type TestDatabase } from '@navaz/testing';

const at = migrations.findIndex((one) => one.name === 'ASecretPlaceLeavesNoTrace0051');

describe('places hidden before their traces were forgotten', () => {
  let db: TestDatabase;
  let service: { byOwner: string; byRegister: string; open: string };
  let place: { byOwner: string; byRegister: string; open: string };

  const one = async (sql: string, given: readonly unknown[] = []): Promise<string> =>
    (await db.asOwner<{ id: string }>(sql, given))[0]?.id ?? '';
  const run = async (upTo: typeof migrations): Promise<void> => {
    const source = await ownerDataSource(db.ownerUrl, upTo).initialize();
    await source.runMigrations({ transaction: 'each' });
    await source.destroy();
  };
  let organisation: string;
  const made = async (edited: string, visibility: string, hash: string): Promise<[string, string]> => {
    const id = await one(
      `insert into directory.service (organisation_id, name, origin, version, owner_edited)
       values ($1, 'Azylový dům', 'register', 1, $2) returning id`,
      [organisation, edited],
    );
    const placeId = await one(
      `insert into directory.facility (service_id, visibility, district_code, region_code, origin, register_fingerprint)
       values ($1, $2, 'CZ0806', 'CZ080', 'register', $3) returning id`,
      [id, visibility, hash],
    );
    await db.asOwner(
      `insert into directory.change (organisation_id, service_id, field, old_value, new_value, why, source)
       values ($1, $2, 'name', '"Dům Kanárek"', '"Azylový dům"', null, 'register'),
              ($1, $2, $3, '"Dům Kanárek"', null, 'Kanárek se stěhuje.', 'owner'),
              ($1, $2, 'summary', '"dřív"', '"teď"', 'Novější.', 'owner')`,
      [organisation, id, `facilities.${placeId}.name`],
    );
    await db.asOwner(
      `insert into directory.register_conflict (organisation_id, service_id, field, register_value, owner_value)
       values ($1, $2, 'name', '"Dům Kanárek"', '"Azylový dům"')`,
      [organisation, id],
    );
    return [id, placeId];
  };

  beforeAll(async () => {
    db = await testDatabase([], { empty: true });
    await run(migrations.slice(0, at));
    await db.asOwner(
      `insert into directory.region (code, name, name_en, short_name, genitive, locative, register_code,
         seat_municipality_code, latitude, longitude)
       values ('CZ080', 'Moravskoslezský kraj', 'Moravian-Silesian Region', 'Moravskoslezský', 'Moravskoslezského kraje',
         'v Moravskoslezském kraji', 'Kraj/132', '554821', 49.8, 18.2)`,
    );
    await db.asOwner(
      `insert into directory.district (code, name, region_code, latitude, longitude, register_code) values ('CZ0806', 'Ostrava-město', 'CZ080', 49.8, 18.2, 'Okres/3807')`,
    );
    organisation = await one(
      `insert into directory.organisation (name, kind, origin, version) values ('Dům', 'ngo', 'owner', 1) returning id`,
    );
    const [byOwner, hidden] = await made('{facilities}', 'secret', 'hash-1');
    const [byRegister, wiped] = await made('{}', 'secret', 'hash-2');
    const [open, seen] = await made('{}', 'open', 'hash-3');
    service = { byOwner, byRegister, open };
    place = { byOwner: hidden, byRegister: wiped, open: seen };
    await run(migrations.slice(0, at + 1));
  });
  afterAll(() => db.close());

  it('have no hash any more: the owner’s has its own id, the register’s has nothing, an open one keeps it', async () => {
    const rows = await db.asOwner(`select id, register_fingerprint as mark from directory.facility order by mark`);
    expect(rows).toEqual([
      { id: place.open, mark: 'hash-3' },
      { id: place.byOwner, mark: `secret:${place.byOwner}` },
      { id: place.byRegister, mark: null },
    ]);
    expect(await db.asOwner(`select owner_edited from directory.service where id = $1`, [service.byOwner])).toEqual([
      { owner_edited: ['facilities', 'name'] },
    ]);
  });

  it('are named in the history and in differences no more, and everything else is there', async () => {
    const history = await db.asOwner(
      `select count(*)::int as rows, bool_or(field = 'summary' and new_value = '"teď"' and why = 'Novější.') as kept,
              count(*) filter (where c::text ~ 'Kanárek')::int as naming
       from directory.change c where service_id <> $1`,
      [service.open],
    );
    expect(history).toEqual([{ rows: 6, kept: true, naming: 0 }]);
    expect(
      await db.asOwner(
        `select distinct register_value, owner_value, settled_as from directory.register_conflict where service_id <> $1`,
        [service.open],
      ),
    ).toEqual([{ register_value: null, owner_value: null, settled_as: 'vanished' }]);
  });

  it('leave alone what is open', async () => {
    expect(await whereIs(db, 'Kanárek')).toEqual([
      'directory.change.old_value',
      'directory.change.why',
      'directory.register_conflict.register_value',
    ]);
  });
});
