import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { FakeClock, testContext, testDatabase, type TestDatabase } from '@navaz/testing';
import { DirectoryReader } from '../directory-reader.js';
import { directoryEntities } from '../entities/directory-entities.js';
import { installCodeLists } from '../install-code-lists/install-code-lists.js';
import { buildProfile, canary, type BuiltProfile } from '../profile.support-spec.js';
import { makeOrganisation, makeService } from '../room.support-spec.js';
import type { ServiceFacts } from './service-facts.js';
import type { UnitFacts } from './unit-facts.js';

const nowhere = '00000000-0000-7000-8000-999999999999';

describe('facts for a handover', () => {
  let db: TestDatabase;
  let reader: DirectoryReader;
  let profile: BuiltProfile;

  const services = (ids: readonly string[]) =>
    db.database.transaction(testContext(), (tx) => reader.serviceFacts(tx, ids));
  const service = async (id: string): Promise<ServiceFacts> => {
    const facts = (await services([id])).get(id);
    if (!facts) throw new Error('the service should be there');
    return facts;
  };
  const unit = async (id: string): Promise<UnitFacts | undefined> =>
    (await db.database.transaction(testContext(), (tx) => reader.unitFacts(tx, [id]))).get(id);
  const institution = async (key: string): Promise<string> => {
    const [row] = await db.asOwner<{ id: string }>(`select id from directory.organisation where register_key = $1`, [
      key,
    ]);
    return row?.id ?? '';
  };

  beforeAll(async () => {
    db = await testDatabase(directoryEntities);
    await db.database.transaction(testContext(), installCodeLists);
    profile = await buildProfile(db, 1);
    reader = new DirectoryReader(db.database, FakeClock.at('2026-11-22T12:00:00Z'));
  });
  afterAll(() => db.close());

  it('of a service say who, what, how, and on which conditions', async () => {
    const facts = await service(profile.serviceId);
    expect(facts).toEqual({
      serviceId: profile.serviceId,
      name: 'Azylový dům 1',
      unitId: profile.organisationId,
      unitName: 'Organizace 1',
      organisationId: profile.organisationId,
      kinds: [{ code: 'azylove-domy', name: 'Azylové domy', registered: true, revealsHealth: false }],
      revealsHealth: false,
      channel: 'phone',
      channelFunction: null,
      minimumData: { '1': ['language'] },
      conditionsPublished: true,
      conditions: [
        expect.objectContaining({ code: 'sex', operator: 'in', value: ['man'], strict: true, revealing: false }),
        expect.objectContaining({ code: 'deposit', value: 1, due: 'on_admission', strict: false, ground: null }),
      ],
      registered: true,
      residential: true,
      prisons: [
        expect.objectContaining({ code: 'hermanice', form: 'visits', validFrom: '2026-01-01', validTo: '2027-12-31' }),
        {
          code: 'kurim',
          unitId: await institution('prison:kurim'),
          form: 'remote',
          validFrom: null,
          validTo: '2026-06-30',
        },
      ],
      listed: true,
      pausedUntil: null,
      endedOn: null,
      ended: false,
      version: 1,
    });
    expect(JSON.stringify(facts)).not.toContain(canary);
  });

  it('mark conditions whose answer reveals, leave strict what is outside the act, and leave out what asks nothing', async () => {
    const unitId = await makeOrganisation(db, {});
    const id = await makeService(db, unitId);
    await db.asOwner(`update directory.service_kind_offered set kind_code = 'mentoring' where service_id = $1`, [id]);
    await db.asOwner(
      `insert into directory.admission_condition (service_id, position, code, operator, value, due, strict, sentence, origin)
       values ($1, 1, 'abstinence', 'at_least', '30', 'before_request', true, 'Měsíc bez drog.', 'owner'),
              ($1, 2, 'identity_document', 'required', 'null', 'on_admission', true, 'Občanský průkaz.', 'owner'),
              ($1, 3, 'deposit', 'not_required', 'null', 'on_admission', true, 'Bez kauce.', 'owner'),
              ($1, 4, 'addiction', 'accepted', 'null', 'on_admission', true, 'Závislost nevadí.', 'owner')`,
      [id],
    );
    const facts = await service(id);
    expect(facts).toMatchObject({ registered: false, residential: false, minimumData: {}, conditionsPublished: false });
    expect(facts.conditions.map(({ code, strict, revealing }) => [code, strict, revealing])).toEqual([
      ['abstinence', true, true],
      ['identity_document', true, false],
    ]);
  });

  it('name the unit that works and the organisation above it, and say when a service has ended', async () => {
    const top = await makeOrganisation(db, { name: 'Střecha' });
    const middle = await makeOrganisation(db, { name: 'Oblast', parentId: top });
    const branch = await makeOrganisation(db, { name: 'Pobočka', parentId: middle });
    const [open, over] = [await makeService(db, branch), await makeService(db, branch)];
    await db.asOwner(`update directory.service set ended_on = '2026-11-23' where id = $1`, [open]);
    await db.asOwner(`update directory.service set ended_on = '2026-11-22' where id = $1`, [over]);
    const both = await services([open, over, nowhere]);
    expect([...both.keys()].sort()).toEqual([open, over].sort());
    expect(both.get(open)).toMatchObject({ unitId: branch, organisationId: top, endedOn: '2026-11-23', ended: false });
    expect(both.get(over)).toMatchObject({ unitName: 'Pobočka', endedOn: '2026-11-22', ended: true });
    expect(await unit(branch)).toMatchObject({ unitId: branch, parentId: middle, organisationId: top, kind: 'ngo' });
  });

  it('of a unit say its kind, where it is responsible and which prison it is', async () => {
    expect(await unit(await institution('prison:kurim'))).toMatchObject({
      kind: 'prison',
      prisonCode: 'kurim',
      regionCode: 'CZ064',
      ended: false,
    });
    expect(await unit(await institution('curator:8119'))).toMatchObject({
      kind: 'municipal_department',
      name: 'Sociální kurátor Ostrava',
      regionCode: 'CZ080',
      districtCode: 'CZ0806',
      orpCode: '8119',
      prisonCode: null,
    });
    expect(await unit(await institution('probation:CZ0806'))).toMatchObject({ kind: 'probation_centre' });
    expect(await unit(nowhere)).toBeUndefined();
  });

  it('of a merged unit answer with the survivor', async () => {
    const [survivor, gone] = [await makeOrganisation(db, { name: 'Trvá' }), await makeOrganisation(db, {})];
    await db.asOwner(`update directory.organisation set merged_into_id = $2 where id = $1`, [gone, survivor]);
    expect(await unit(gone)).toMatchObject({ unitId: survivor, name: 'Trvá' });
    const curator = await institution('curator:8119');
    const unlisted = await makeOrganisation(db, {});
    await db.asOwner(
      `update directory.organisation set district_code = 'CZ0806', region_code = 'CZ080', listed = id <> $2
       where id in ($1, $2)`,
      [survivor, unlisted],
    );
    const asked = [gone, survivor, curator, unlisted, nowhere];
    const places = await db.database.transaction(testContext(), (tx) => reader.placesOf(tx, asked));
    const district = ['Ostrava-město', 'Moravskoslezský kraj'];
    expect([places.get(gone), places.get(survivor)]).toEqual([district, district]);
    expect(places.get(curator)).toEqual(expect.arrayContaining(district));
    expect([places.has(unlisted), places.has(nowhere)]).toEqual([false, false]);
  });

  it('end where units are parents of each other', async () => {
    const [one, two] = [await makeOrganisation(db, {}), await makeOrganisation(db, {})];
    await db.asOwner(`update directory.organisation set parent_id = $2 where id = $1`, [one, two]);
    await db.asOwner(`update directory.organisation set parent_id = $2 where id = $1`, [two, one]);
    expect(await unit(one)).toMatchObject({ organisationId: one });
  });
});
