import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { FakeClock, testContext, testDatabase, type TestDatabase } from '@navaz/testing';
import { directoryEntities } from '../entities/directory-entities.js';
import { installCodeLists } from '../install-code-lists/install-code-lists.js';
import { DirectoryImport } from './directory-import.js';
import type { ImportedFacility } from './imported-rows.js';
import { importedPlace, importPlaces } from './one-registration.support-spec.js';

describe('a place that the register begins to keep secret', () => {
  const clock = FakeClock.at('2026-06-01T09:00:00Z');
  let db: TestDatabase;
  let importing: DirectoryImport;
  let registerId: string;
  let last = 5_000_000;

  beforeAll(async () => {
    db = await testDatabase(directoryEntities);
    await db.database.transaction(testContext(), (tx) => installCodeLists(tx));
    importing = new DirectoryImport(clock);
  });
  afterAll(() => db.close());
  beforeEach(async () => {
    registerId = String((last += 1));
    await run([place('open:kubinova', 'Kubínova'), place('open:nadrazni', 'Nádražní')]);
  });

  const place = (fingerprint: string, street: string | null): ImportedFacility =>
    importedPlace(registerId, fingerprint, street);
  const secret = () => place('secret:CZ0806:1', null);
  const run = (facilities: readonly ImportedFacility[]): Promise<void> =>
    importPlaces(db, importing, registerId, facilities);
  const keep = () =>
    db.asOwner(`update directory.service set owner_edited = '{facilities}' where register_id = $1`, [registerId]);
  const places = () =>
    db.asOwner<Record<string, unknown>>(
      `select f.visibility, f.street, f.municipality_code, f.district_code, f.region_code, f.ended_on::text
       from directory.facility f join directory.service s on s.id = f.service_id
       where s.register_id = $1 order by f.id`,
      [registerId],
    );
  const changes = () =>
    db.asOwner<{ field: string; old_value: unknown; new_value: unknown }>(
      `select c.field, c.old_value, c.new_value from directory.change c join directory.service s on s.id = c.service_id
       where s.register_id = $1 order by c.id`,
      [registerId],
    );
  const nowhere = { street: null, municipality_code: null };
  const wiped = { visibility: 'secret', ...nowhere, district_code: 'CZ0806', region_code: 'CZ080', ended_on: null };
  const stays = { visibility: 'open', street: 'Nádražní', municipality_code: '554821' };

  it('is wiped to its district though the owner keeps the places, and history holds no address', async () => {
    await keep();
    await run([secret(), place('open:nadrazni', 'Nádražní')]);
    expect(await places()).toMatchObject([wiped, stays]);
    expect(await changes()).toEqual([
      { field: 'facilities', old_value: null, new_value: { added: 0, changed: 0, ended: 0, madeSecret: 1 } },
    ]);
  });

  it('is wiped where the owner wrote the same address a second time or changed it', async () => {
    await keep();
    await db.asOwner(
      `insert into directory.facility (service_id, visibility, street, house_number, municipality_code, district_code, region_code, origin)
       select id, 'discreet', 'KUBÍNOVA', '46', '554821', 'CZ0806', 'CZ080', 'owner' from directory.service where register_id = $1`,
      [registerId],
    );
    await db.asOwner(
      `update directory.facility set name = 'Přejmenováno', way_in = 'zvonek' where register_fingerprint = 'open:kubinova'
         and service_id = (select id from directory.service where register_id = $1)`,
      [registerId],
    );
    await run([secret(), place('open:nadrazni', 'Nádražní')]);
    expect(await places()).toMatchObject([wiped, stays, wiped]);
    expect((await changes())[0]?.new_value).toMatchObject({ madeSecret: 2 });
  });

  it('stays with the owner where the register has nothing secret', async () => {
    await keep();
    await run([place('open:nadrazni', 'Nádražní')]);
    expect(await places()).toMatchObject([{ visibility: 'open', street: 'Kubínova' }, stays]);
    expect(await changes()).toEqual([]);
  });

  it('is shown again where the register opens it again and nobody else keeps the places', async () => {
    await run([secret(), place('open:nadrazni', 'Nádražní')]);
    expect((await places())[0]).toMatchObject({ visibility: 'secret', ...nowhere });
    await run([place('open:kubinova', 'Kubínova'), place('open:nadrazni', 'Nádražní')]);
    const [wasHidden, , , opened] = await places();
    expect(wasHidden).toMatchObject({ visibility: 'secret', ...nowhere, ended_on: '2026-06-01' });
    expect(opened).toMatchObject({ visibility: 'open', street: 'Kubínova', ended_on: null });
  });
});
