import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { isRefusal, type RequestContext } from '@navaz/kernel';
import { FakeClock, testContext, testDatabase, type TestDatabase } from '@navaz/testing';
import { directoryEntities } from '../entities/directory-entities.js';
import { installCodeLists } from '../install-code-lists/install-code-lists.js';
import { countRows, makeOrganisation, makeService, piecesFor } from '../room.support-spec.js';
import type { ContactDraft } from './read-contacts.js';
import { SetContacts } from './set-contacts.service.js';

describe('contacts by function', () => {
  const clock = FakeClock.at('2027-03-01T09:00:00Z');
  let db: TestDatabase;
  let setting: SetContacts;
  let organisationId: string;
  let serviceId: string;
  let owner: RequestContext;

  beforeAll(async () => {
    db = await testDatabase(directoryEntities);
    await db.database.transaction(testContext(), (tx) => installCodeLists(tx));
    const p = piecesFor(db, clock);
    setting = new SetContacts(p.database, p.owned, p.history, p.trail);
  });
  afterAll(() => db.close());
  beforeEach(async () => {
    organisationId = await makeOrganisation(db, {});
    serviceId = await makeService(db, organisationId);
    owner = testContext({ role: 'profile_owner', organisationId, permissions: ['profile.edit'] });
  });

  const set = (contacts: readonly ContactDraft[], version = 1) =>
    setting.set(owner, { of: { serviceId }, version, why: null, contacts });
  const stored = (): Promise<{ id: string; phone: string; origin: string }[]> =>
    db.asOwner(
      `select id, function_code, phone, audience, origin from directory.contact where service_id = $1 order by id`,
      [serviceId],
    );

  it('replaces the list; what stays the same keeps its id and origin', async () => {
    await db.asOwner(
      `insert into directory.contact (organisation_id, service_id, function_code, phone, origin)
       values ($1, $2, 'reception', '+420596237151', 'register')`,
      [organisationId, serviceId],
    );
    const [register] = await stored();
    const answer = await set([
      { functionCode: 'reception', phone: '596 237 151' },
      { functionCode: 'admissions', phone: '777123456', audience: 'professional' },
    ]);
    expect(answer).toEqual({ id: serviceId, version: 2, changed: ['contacts'] });
    const rows = await stored();
    expect(rows).toHaveLength(2);
    expect(rows[0]).toEqual(register);
    expect(rows[1]).toMatchObject({ phone: '+420777123456', audience: 'professional', origin: 'owner' });
    const changes = await db.asOwner(
      `select field, jsonb_array_length(old_value) as old, jsonb_array_length(new_value) as new from directory.change where service_id = $1`,
      [serviceId],
    );
    expect(changes).toEqual([{ field: 'contacts', old: 1, new: 2 }]);
    expect(
      await set(
        [
          { functionCode: 'admissions', phone: '777 123 456', audience: 'professional' },
          { functionCode: 'reception', phone: '596237151' },
        ],
        2,
      ),
    ).toMatchObject({ changed: [] });
    expect(await set([], 2)).toMatchObject({ version: 3 });
    expect(await stored()).toEqual([]);
  });

  it.each<[string, ContactDraft[], string]>([
    ['nobody can be reached by', [{ functionCode: 'reception' }], 'contacts.0 CONTACT_WITHOUT_WAY'],
    [
      'of a function nobody has',
      [{ functionCode: 'king', phone: '777123456' }],
      'contacts.0.functionCode CODE_UNKNOWN',
    ],
    ['with a phone of five digits', [{ functionCode: 'reception', phone: '12345' }], 'contacts.0.phone PHONE_SHAPE'],
    ['with a broken e-mail', [{ functionCode: 'reception', email: 'a@b' }], 'contacts.0.email EMAIL_SHAPE'],
    [
      'listed twice',
      [
        { functionCode: 'visits', phone: '777123456' },
        { functionCode: 'visits', phone: '+420777123456' },
      ],
      'contacts.1 ITEM_TWICE',
    ],
  ])('refuses a contact %s and stores nothing', async (_what, contacts, expected) => {
    const before = await countRows(db);
    const answer = await set(contacts);
    expect(isRefusal(answer) && answer.fields.map((one) => `${one.path} ${one.code}`)).toEqual([expected]);
    expect(await countRows(db)).toEqual(before);
  });

  it('keeps the contacts of the organisation apart from those of its services', async () => {
    await set([{ functionCode: 'reception', phone: '777123456' }]);
    const answer = await setting.set(owner, {
      of: { organisationId },
      version: 1,
      why: null,
      contacts: [{ functionCode: 'data_protection', email: 'poverenec@example.cz' }],
    });
    expect(answer).toMatchObject({ id: organisationId, changed: ['contacts'] });
    expect(await stored()).toHaveLength(1);
    const rows = await db.asOwner(`select service_id from directory.change where organisation_id = $1 order by id`, [
      organisationId,
    ]);
    expect(rows).toEqual([{ service_id: serviceId }, { service_id: null }]);
  });

  it('leaves an ended service alone', async () => {
    await db.asOwner(`update directory.service set ended_on = '2020-01-01' where id = $1`, [serviceId]);
    expect(await set([{ functionCode: 'reception', phone: '777123456' }])).toMatchObject({ code: 'SERVICE_ENDED' });
    expect(await stored()).toEqual([]);
  });

  it('refuses foreign and stale edits alike everywhere', async () => {
    const foreign = await makeOrganisation(db, {});
    const edit = { version: 1, why: null, contacts: [] };
    expect(await setting.set(owner, { ...edit, of: { organisationId: foreign } })).toMatchObject({ code: 'NOT_FOUND' });
    expect(await setting.set(owner, { ...edit, of: { serviceId: foreign } })).toMatchObject({ code: 'NOT_FOUND' });
    expect(await set([], 9)).toMatchObject({ code: 'CHANGED_MEANWHILE' });
  });
});
