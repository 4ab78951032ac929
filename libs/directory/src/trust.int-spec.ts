import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { isRefusal, type RequestContext } from '@navaz/kernel';
import { FakeClock, testContext, testDatabase, type TestDatabase } from '@navaz/testing';
import { directoryEntities } from './entities/directory-entities.js';
import { ReadHistory } from './read-history/read-history.service.js';
import { RecommendOrganisation } from './recommend-organisation/recommend-organisation.service.js';
import { countRows, makeOrganisation, makeService, piecesFor } from './room.support-spec.js';
import { accreditationLimit } from './confirm-trust/accreditation-rules.js';
import { ConfirmTrust } from './confirm-trust/confirm-trust.service.js';

describe('trust', () => {
  const clock = FakeClock.at('2027-03-01T09:00:00Z');
  let db: TestDatabase;
  let trust: ConfirmTrust;
  let recommending: RecommendOrganisation;
  let history: ReadHistory;
  let organisationId: string;
  let owner: RequestContext;
  let coordinator: RequestContext;

  beforeAll(async () => {
    db = await testDatabase(directoryEntities);
    await db.asOwner(
      `insert into directory.service_kind (code, name, name_en, kind_group, registered, relevance_to_release)
       values ('azylove-domy', 'Azylové domy', 'Shelters', 'x', true, 3)`,
    );
    const p = piecesFor(db, clock);
    trust = new ConfirmTrust(p.database, p.owned, p.history, p.trail, clock);
    recommending = new RecommendOrganisation(p.database, p.owned, p.trail, clock);
    history = new ReadHistory(p.database, p.owned);
    coordinator = testContext({
      role: 'coordinator',
      organisationId: await makeOrganisation(db, { kind: 'coordinator', name: 'Koordinátor' }),
      permissions: ['organisations.moderate'],
    });
  });
  afterAll(() => db.close());
  beforeEach(async () => {
    organisationId = await makeOrganisation(db, {});
    owner = testContext({ role: 'profile_owner', organisationId, permissions: ['profile.edit'] });
  });

  const draft = (given: object = {}) => ({
    organisationId,
    kind: 'debt_relief_accreditation',
    issuer: 'Ministerstvo spravedlnosti',
    validFrom: '2026-01-01',
    validTo: '2028-12-31',
    ...given,
  });

  it('an accreditation is claimed, confirmed and refused, each step in the history of both sides', async () => {
    const claimed = await trust.claim(owner, draft({ number: '12/2026' }));
    if (isRefusal(claimed)) throw new Error(claimed.code);
    const id = claimed.accreditationId;
    expect(await trust.confirm(coordinator, id)).toEqual({ accreditationId: id, state: 'confirmed' });
    expect(await trust.confirm(coordinator, id)).toMatchObject({ code: 'DECIDED_ALREADY' });
    expect(await trust.refuse(coordinator, id, ' ')).toMatchObject({ code: 'INVALID_INPUT' });
    expect(await trust.refuse(coordinator, id, 'odebrána')).toMatchObject({ state: 'refused' });
    const rows = await db.asOwner(
      `select confirmed_at, confirmed_by_organisation_id, refused_reason from directory.accreditation where id = $1`,
      [id],
    );
    expect(rows).toEqual([{ confirmed_at: null, confirmed_by_organisation_id: null, refused_reason: 'odebrána' }]);

    for (const reader of [owner, coordinator]) {
      const seen = await history.ofOrganisation(reader, organisationId, { first: 10 });
      if (isRefusal(seen)) throw new Error(seen.code);
      expect(seen.map((row) => [row.field, row.newValue, row.source, row.byOrganisationName, row.why])).toEqual([
        [`accreditations.${id}.state`, 'refused', 'coordinator', 'Koordinátor', 'odebrána'],
        [`accreditations.${id}.state`, 'confirmed', 'coordinator', 'Koordinátor', null],
        [
          `accreditations.${id}`,
          expect.objectContaining({ number: '12/2026' }),
          'owner',
          'Domov pro nový začátek',
          null,
        ],
      ]);
      expect(JSON.stringify(seen)).not.toContain(owner.actor?.accountId);
    }
    const acts = await db.asOwner<{ operation: string }>(
      `select operation from audit.act where subject_id = $1 order by number`,
      [id],
    );
    expect(acts.map((act) => act.operation)).toEqual([
      'directory.claimAccreditation',
      'directory.confirmAccreditation',
      'directory.refuseAccreditation',
    ]);
  });

  it('pages the history without skipping or repeating, and shows it to nobody else', async () => {
    for (const why of ['a', 'b', 'c']) {
      await trust.confirmMembership(coordinator, organisationId, why === 'b' ? false : true, why);
    }
    const first = await history.ofOrganisation(owner, organisationId, { first: 2 });
    if (isRefusal(first)) throw new Error(first.code);
    const after = Buffer.from(JSON.stringify([first[1]?.id])).toString('base64url');
    const second = await history.ofOrganisation(owner, organisationId, { first: 2, after });
    expect([...first.slice(0, 2), ...(isRefusal(second) ? [] : second)].map((row) => row.why)).toEqual(['c', 'b', 'a']);
    const foreign = Buffer.from('["; drop table"]').toString('base64url');
    expect(await history.ofOrganisation(owner, organisationId, { first: 2, after: foreign })).toMatchObject({
      code: 'INVALID_INPUT',
    });
    const stranger = testContext({ role: 'profile_owner', organisationId: await makeOrganisation(db, {}) });
    expect(await history.ofOrganisation(stranger, organisationId, { first: 2 })).toMatchObject({ code: 'NOT_FOUND' });
    const serviceId = await makeService(db, organisationId);
    expect(await history.ofService(stranger, serviceId, { first: 2 })).toMatchObject({ code: 'NOT_FOUND' });
    expect(await history.ofService(owner, serviceId, { first: 2 })).toEqual([]);
    await trust.claim(owner, draft({ serviceId }));
    const named = { serviceId, serviceName: 'Azylový dům' };
    expect(await history.ofOrganisation(owner, organisationId, { first: 1 })).toMatchObject([
      named,
      { serviceId: null, serviceName: null },
    ]);
  });

  it('says of membership that is recorded already that it is, and records nothing', async () => {
    const say = () => trust.confirmMembership(coordinator, organisationId, false, 'vystoupila');
    expect(await say()).toMatchObject({ changed: ['associationMember'] });
    const before = await countRows(db);
    expect(await say()).toMatchObject({ code: 'MEMBERSHIP_SAME' });
    expect(await countRows(db)).toEqual(before);
  });

  it.each<[string, object, string]>([
    ['an end before the beginning', { validFrom: '2029-01-01' }, 'validTo END_BEFORE_BEGINNING'],
    ['what is over', { validFrom: '2019-01-01', validTo: '2027-02-28' }, 'validTo OVER_ALREADY'],
    ['evidence that runs', { evidence: 'javascript:alert(1)' }, 'evidence EVIDENCE_NO_WEB'],
    ['evidence of another scheme', { evidence: 'data:text/html,x' }, 'evidence EVIDENCE_NO_WEB'],
    ['a kind nobody knows', { kind: 'knighthood' }, 'kind CODE_UNKNOWN'],
    ['a name every object knows', { kind: 'constructor' }, 'kind CODE_UNKNOWN'],
    ['another such name', { kind: '__proto__' }, 'kind CODE_UNKNOWN'],
    ['membership in the association', { kind: 'association_membership' }, 'kind KIND_NOT_CLAIMED'],
    ['no issuer', { issuer: '' }, 'issuer FIELD_MISSING'],
  ])('refuses to claim %s and stores nothing', async (_what, given, expected) => {
    const before = await countRows(db);
    const answer = await trust.claim(owner, draft(given));
    expect(isRefusal(answer) && answer.fields.map((one) => `${one.path} ${one.code}`)).toEqual([expected]);
    expect(await countRows(db)).toEqual(before);
  });

  it('takes an accreditation once, again when it is renewed or was refused', async () => {
    const first = await trust.claim(owner, draft({ number: '12/2026', evidence: 'registr ministerstva, č. 12' }));
    if (isRefusal(first)) throw new Error(first.code);
    expect(await trust.claim(owner, draft({ number: '12/2026', validTo: null }))).toMatchObject({
      fields: [{ path: 'number', code: 'ACCREDITATION_TWICE' }],
    });
    expect(await trust.claim(owner, draft({ number: '13/2026' }))).toMatchObject({ state: 'claimed' });
    const renewed = { number: '12/2026', validFrom: '2029-01-01', validTo: '2031-12-31', evidence: 'justice.cz/12' };
    expect(await trust.claim(owner, draft(renewed))).toMatchObject({ state: 'claimed' });
    const other = await trust.claim(owner, draft({ number: '14/2026' }));
    if (isRefusal(other)) throw new Error(other.code);
    await trust.refuse(coordinator, other.accreditationId, 'Doklad chybí.');
    expect(await trust.claim(owner, draft({ number: '14/2026' }))).toMatchObject({ state: 'claimed' });
  });

  it('takes no more accreditations than are shown at once', async () => {
    await db.asOwner(
      `insert into directory.accreditation (organisation_id, kind, issuer, origin)
       select $1, 'other', 'Ministerstvo', 'owner' from generate_series(1, $2::int)`,
      [organisationId, accreditationLimit - 1],
    );
    const last = await trust.claim(owner, draft({ number: '1' }));
    expect(last).toMatchObject({ state: 'claimed' });
    const serviceId = await makeService(db, organisationId);
    for (const one of [draft({ number: '2' }), draft({ number: '2', serviceId })])
      expect(await trust.claim(owner, one)).toMatchObject({ code: 'ACCREDITATIONS_FULL' });
  });

  it('claims for own services only, and confirms nothing that is over', async () => {
    const foreign = await makeService(db, await makeOrganisation(db, {}));
    expect(await trust.claim(owner, draft({ serviceId: foreign }))).toMatchObject({ code: 'NOT_FOUND' });
    const own = await makeService(db, organisationId);
    const claimed = await trust.claim(owner, draft({ serviceId: own, validTo: '2027-03-01' }));
    if (isRefusal(claimed)) throw new Error(claimed.code);
    const elsewhere = draft({ serviceId: own, organisationId: await makeOrganisation(db, {}) });
    expect(await trust.claim(owner, elsewhere)).toMatchObject({
      code: 'INVALID_INPUT',
      fields: [{ path: 'organisationId', code: 'SERVICE_OF_ANOTHER_ORGANISATION' }],
    });
    const merged = await makeOrganisation(db, {});
    await db.asOwner('update directory.organisation set merged_into_id = $1 where id = $2', [organisationId, merged]);
    const underOldId = draft({ serviceId: own, organisationId: merged, number: '2' });
    expect(await trust.claim(owner, underOldId)).toMatchObject({ state: 'claimed' });
    clock.moveTo('2027-03-02T09:00:00Z');
    expect(await trust.confirm(coordinator, claimed.accreditationId)).toMatchObject({ code: 'ACCREDITATION_OVER' });
    clock.moveTo('2027-03-01T09:00:00Z');
    expect(await trust.confirm(coordinator, organisationId)).toMatchObject({ code: 'NOT_FOUND' });
  });

  it('recommendations: one open an institution, withdrawable, by institutions only, two at once become one', async () => {
    const prison = testContext({
      organisationId: await makeOrganisation(db, { kind: 'prison', name: 'Věznice' }),
      permissions: ['verification.record'],
    });
    const twice = await Promise.all([
      recommending.recommend(prison, organisationId, 'Spolehlivá spolupráce.'),
      recommending.recommend(prison, organisationId, 'Spolehlivá spolupráce.'),
    ]);
    expect(twice.filter(isRefusal).map((one) => one.code)).toEqual(['RECOMMENDED_ALREADY']);
    expect(await recommending.withdraw(prison, organisationId)).toEqual({ organisationId, recommended: false });
    expect(await recommending.withdraw(prison, organisationId)).toMatchObject({ code: 'NOT_RECOMMENDED' });
    expect(await recommending.recommend(prison, organisationId, 'Znovu.')).toMatchObject({ recommended: true });
    expect(await recommending.recommend(owner, organisationId, 'My.')).toMatchObject({
      code: 'NOT_A_RECOMMENDING_INSTITUTION',
    });
    expect(await recommending.recommend(prison, organisationId, '')).toMatchObject({ code: 'INVALID_INPUT' });
    const rows = await db.asOwner(
      `select note, withdrawn_at is null as open from directory.recommendation where organisation_id = $1 order by at, id`,
      [organisationId],
    );
    expect(rows).toEqual([
      { note: 'Spolehlivá spolupráce.', open: false },
      { note: 'Znovu.', open: true },
    ]);
  });
});
