import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { isRefusal, type RequestContext } from '@navaz/kernel';
import { FakeClock, testContext, testDatabase, type TestDatabase } from '@navaz/testing';
import { directoryEntities } from '../entities/directory-entities.js';
import { installCodeLists } from '../install-code-lists/install-code-lists.js';
import { makeOrganisation, piecesFor } from '../room.support-spec.js';
import { StateCooperation, type CooperationStatement } from './state-cooperation.service.js';

const how = 'Napište na výstupní oddělení; první schůzka bývá do týdne.';

describe('how one begins to work with a prison', () => {
  let db: TestDatabase;
  let stating: StateCooperation;
  let prison: RequestContext;

  beforeAll(async () => {
    db = await testDatabase(directoryEntities);
    await db.database.transaction(testContext(), (tx) => installCodeLists(tx));
    const { database, owned, history, trail } = piecesFor(db, FakeClock.at('2027-03-01T09:00:00Z'));
    stating = new StateCooperation(database, owned, history, trail);
    const organisationId = await makeOrganisation(db, { name: 'Věznice Zkušební', kind: 'prison' });
    await db.asOwner(
      `insert into directory.prison (code, organisation_id, name, prison_type, municipality_code)
       select 'zkusebni', $1, 'Věznice Zkušební', 'prison', min(code) from directory.municipality`,
      [organisationId],
    );
    prison = testContext({ role: 'worker', organisationId, permissions: ['verification.record'] });
  });
  afterAll(() => db.close());

  const say = (said: Partial<CooperationStatement>, by = prison) =>
    stating.state(by, { accepts: 'yes', from: null, how: null, ...said });
  const stored = async (): Promise<unknown> =>
    (
      await db.asOwner(
        `select accepts_cooperation as accepts, accepts_cooperation_from::text as "from", cooperation_how as how
         from directory.prison where code = 'zkusebni'`,
      )
    )[0];
  const written = (): Promise<Record<string, unknown>[]> =>
    db.asOwner(`select field, new_value as now from directory.change where organisation_id = $1 order by at, id`, [
      prison.actor?.organisationId,
    ]);

  it('is said by its own people, kept in the history, and written once', async () => {
    expect(await say({ accepts: 'from_date', from: '2027-06-01', how: ` ${how} ` })).toEqual({ code: 'zkusebni' });
    expect(await stored()).toEqual({ accepts: 'from_date', from: '2027-06-01', how });
    const fields = (await written()).map(({ field }) => field);
    expect(fields).toEqual(expect.arrayContaining(['acceptsCooperation', 'acceptsCooperationFrom', 'cooperationHow']));
    expect(isRefusal(await say({ accepts: 'from_date', from: '2027-06-01', how }))).toBe(false);
    expect(await written()).toHaveLength(fields.length);
  });

  it('has a day with from_date only, and no words where there are none', async () => {
    await say({ accepts: 'no', from: '2027-06-01', how: ' ' });
    expect(await stored()).toEqual({ accepts: 'no', from: null, how: null });
  });

  it('is said by nobody else', async () => {
    const organisationId = await makeOrganisation(db, { name: 'Nezisková organizace' });
    const before = await stored();
    const other = testContext({ role: 'worker', organisationId, permissions: ['verification.record'] });
    expect(await say({}, other)).toMatchObject({ code: 'NOT_A_PRISON' });
    expect(await stored()).toEqual(before);
  });
});
