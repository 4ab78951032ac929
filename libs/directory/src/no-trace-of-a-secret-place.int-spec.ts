import { createHash } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { isRefusal, type RequestContext } from '@navaz/kernel';
import { FakeClock, testContext, testDatabase, whereIs, type TestDatabase } from '@navaz/testing';
import { directoryEntities } from './entities/directory-entities.js';
import { DirectoryImport } from './import-register/directory-import.js';
import { importedPlace, importPlaces } from './import-register/one-registration.support-spec.js';
import { installCodeLists } from './install-code-lists/install-code-lists.js';
import { piecesFor } from './room.support-spec.js';
import { RegisterConflicts } from './settle-conflict/register-conflicts.service.js';
import { RegisterWord } from './settle-conflict/register-word.js';
import { EditFacilities } from './edit-facilities/edit-facilities.service.js';

describe('a place made secret leaves no trace of where it is', () => {
  const clock = FakeClock.at('2026-06-01T09:00:00Z');
  const street = 'Prozrazená';
  const name = `Dům ${street}`;
  /** As the register's reader makes it of address and name. */
  const hash = createHash('sha256').update('554821\u0001prozrazena\u000146\u000171300\u0001dum prozrazena');
  const fingerprint = hash.digest('base64url').slice(0, 24);
  let db: TestDatabase;
  let facilities: EditFacilities;
  let conflicts: RegisterConflicts;
  let importing: DirectoryImport;
  let registerId: string;
  let owner: RequestContext;
  let service: { id: string; organisationId: string };
  let last = 7_000_000;

  beforeAll(async () => {
    db = await testDatabase(directoryEntities);
    await db.database.transaction(testContext(), (tx) => installCodeLists(tx));
    const p = piecesFor(db, clock);
    facilities = new EditFacilities(p.database, p.owned, p.codes, p.history, p.trail);
    conflicts = new RegisterConflicts(p.database, p.owned, new RegisterWord(p.parts), p.history, p.trail, clock);
    importing = new DirectoryImport(clock);
  });
  afterAll(() => db.close());
  beforeEach(async () => {
    registerId = String((last += 1));
    await listed(`${name} dříve`);
    await listed(name);
    const [row] = await db.asOwner<{ id: string; organisationId: string }>(
      `select id, organisation_id as "organisationId" from directory.service where register_id = $1`,
      [registerId],
    );
    if (!row) throw new Error('The service is not there.');
    service = row;
    owner = testContext({ role: 'profile_owner', organisationId: row.organisationId, permissions: ['profile.edit'] });
  });

  const open = () => importedPlace(registerId, fingerprint, street);
  const listed = (called: string) => importPlaces(db, importing, registerId, [open()], called);
  const edit = async (draft: object, why: string | null = null): Promise<unknown> => {
    const [row] = await db.asOwner<{ version: number; place: string }>(
      `select s.version, f.id as place from directory.service s join directory.facility f on f.service_id = s.id
       where s.id = $1 order by f.id limit 1`,
      [service.id],
    );
    const { version, place } = row ?? { version: 0, place: '' };
    const answer = await facilities.change(owner, { serviceId: service.id, version, why, draft }, place);
    return isRefusal(answer) ? answer.code : answer.changed;
  };
  const traces = async (): Promise<string[]> => [...(await whereIs(db, street)), ...(await whereIs(db, fingerprint))];
  const places = () =>
    db.asOwner<{ id: string; mark: string | null }>(
      `select id, visibility, street, register_fingerprint as mark, ended_on::text from directory.facility where service_id = $1 order by id`,
      [service.id],
    );

  it('the search for traces finds them while the place is open', async () => {
    expect(await traces()).toEqual(
      expect.arrayContaining([
        'directory.change.old_value',
        'directory.facility.name',
        'directory.facility.street',
        'directory.facility.register_fingerprint',
        'directory.service.name',
      ]),
    );
    await edit({ visibility: 'secret' });
  });

  it('by its owner: not in a table, not as a hash; history says who and when', async () => {
    await edit({ wayIn: 'zvonek' }, `U domu ${street} se zvoní.`);
    await edit({ visibility: 'secret' });
    expect(await traces()).toEqual([]);
    const [place] = await places();
    expect(place).toMatchObject({ visibility: 'secret', mark: `secret:${place?.id}` });
    const history = await db.asOwner(
      `select field, old_value, new_value, source, by_organisation_id is not null as named, at is not null as dated
       from directory.change where service_id = $1 and field = 'name' order by id`,
      [service.id],
    );
    const told = { field: 'name', old_value: null, new_value: null, dated: true };
    expect(history).toEqual([
      { ...told, source: 'register', named: false },
      { ...told, source: 'owner', named: true },
    ]);
    expect(await db.asOwner(`select name from directory.service where id = $1`, [service.id])).toEqual([
      { name: 'Azylové domy' },
    ]);
  });

  it('by its owner: the register neither writes it back nor lists it a second time, whatever is settled', async () => {
    await edit({ visibility: 'secret' });
    await listed(name);
    await listed(name);
    expect(await traces()).toEqual([]);
    expect(await places()).toMatchObject([{ visibility: 'secret', ended_on: null }]);
    const differing = await conflicts.open(owner, service.organisationId, 9, null);
    if (isRefusal(differing)) throw new Error(differing.code);
    expect(differing).toMatchObject([{ field: 'facilities', registerValue: { open: 1, secret: 0 } }]);
    expect(JSON.stringify(differing)).not.toContain('554821');
    const taken = await conflicts.settle(owner, differing[0]?.id ?? '', 'took_register');
    expect(isRefusal(taken) && taken.code).toBe('SECRET_PLACE_KEPT');
    // Also where the field came back to the register by another way.
    await db.asOwner(`update directory.service set owner_edited = '{}' where id = $1`, [service.id]);
    await importPlaces(db, importing, registerId, [open()], 'Azylové domy');
    expect(await traces()).toEqual([]);
    expect(await places()).toHaveLength(1);
  });

  it('by its owner: a name somebody chose stays, and a place that opens again is one like any other', async () => {
    await db.asOwner(`update directory.service set name = 'Zvolené', owner_edited = '{name}' where id = $1`, [
      service.id,
    ]);
    expect(await edit({ visibility: 'secret' })).not.toContain('name');
    expect(await db.asOwner(`select name from directory.service where id = $1`, [service.id])).toEqual([
      { name: 'Zvolené' },
    ]);
    await edit({ visibility: 'open', municipalityCode: '554821', street: 'Nová' });
    expect(await places()).toMatchObject([{ visibility: 'open', mark: null }]);
  });

  it('by the register: not in a table, not as a hash, though the service was called after it', async () => {
    await importPlaces(db, importing, registerId, [importedPlace(registerId, 'secret:CZ0806:1', null)], 'Azylové domy');
    expect(await traces()).toEqual([]);
    expect(await places()).toMatchObject([
      { visibility: 'secret', mark: null, ended_on: '2026-06-01' },
      { visibility: 'secret', mark: 'secret:CZ0806:1', ended_on: null },
    ]);
  });

  it('the database takes no hash beside a secret place, and history loses values but takes no others', async () => {
    await edit({ visibility: 'secret' });
    const [place] = await places();
    const mark = `update directory.facility set register_fingerprint = 'abc' where id = $1`;
    await expect(db.asOwner(mark, [place?.id])).rejects.toThrow(/facility_secret_has_no_fingerprint/);
    const rewrite = (to: string) =>
      db.asOwner(`update directory.change set new_value = ${to} where service_id = $1 and field like '%visibility'`, [
        service.id,
      ]);
    await expect(rewrite(`'"open"'`)).rejects.toThrow(/append-only/);
    await expect(
      db.database.transaction(owner, (tx) => tx.query(`update directory.change set new_value = null`)),
    ).rejects.toThrow(/permission denied/);
  });
});
