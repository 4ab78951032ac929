import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, describe, expect, it, jest } from '@jest/globals';
import { ActEntity, AuditTrail } from '@navaz/audit';
import { isRefusal, type DomainEvent, type Refusal, type RequestContext } from '@navaz/kernel';
import { FakeClock, testContext, testDatabase, wordsOfCheck, type TestDatabase } from '@navaz/testing';
import { agreementScopes, agreementStates, type AgreementScope } from './agreement.js';
import { ConfirmAgreement } from './confirm-agreement/confirm-agreement.service.js';
import { cooperationEntities } from './cooperation-entities.js';
import { CooperationReader } from './cooperation-reader.js';
import { EndAgreement } from './end-agreement/end-agreement.service.js';
import { ListAgreements } from './list-agreements/list-agreements.service.js';
import { ProposeAgreement } from './propose-agreement/propose-agreement.service.js';
import type { Proposal } from './propose-agreement/proposal-rules.js';

jest.setTimeout(60_000);

describe('agreements', () => {
  let db: TestDatabase;
  const clock = FakeClock.at('2027-03-01T09:00:00Z');
  const reader = new CooperationReader();
  let proposing: ProposeAgreement;
  let confirming: ConfirmAgreement;
  let ending: EndAgreement;
  let list: ListAgreements;
  let prison: RequestContext;
  let curator: RequestContext;
  let ngo: RequestContext;
  let stranger: RequestContext;
  const told: DomainEvent[] = [];

  const organisation = async (kind: string): Promise<RequestContext> => {
    const [row] = await db.asOwner<{ id: string }>(
      `insert into directory.organisation (name, kind, origin, version) values ($1, $1, 'owner', 1) returning id`,
      [kind],
    );
    return testContext({ role: 'team_lead', permissions: ['handover.lead'], organisationId: row?.id ?? '' });
  };
  const idOf = (ctx: RequestContext): string => ctx.actor?.organisationId ?? '';
  const code = (answer: string | Refusal): string =>
    isRefusal(answer) ? [answer.code, ...answer.fields.map((one) => `${one.path} ${one.code}`)].join(' ') : 'done';
  const propose = (ctx: RequestContext, partner: RequestContext, given: Partial<Proposal> = {}) =>
    proposing.propose(ctx, {
      partnerId: idOf(partner),
      scopes: ['information_sharing'],
      validFrom: '2027-03-01',
      validTo: null,
      contacts: ['prison_social_worker'],
      note: null,
      ...given,
    });
  const made = async (answer: Promise<string | Refusal>): Promise<string> => {
    const id = await answer;
    if (isRefusal(id)) throw new Error(code(id));
    return id;
  };
  const holds = (
    a: RequestContext,
    b: RequestContext,
    on = '2027-03-01',
    scope: AgreementScope = 'information_sharing',
  ) => db.database.transaction(testContext(), (tx) => reader.inForce(tx, idOf(a), idOf(b), scope, on));
  const inForce = async (given: Partial<Proposal> = {}): Promise<string> => {
    const id = await made(propose(prison, curator, given));
    return made(confirming.confirm(curator, { agreementId: id, version: 1, contacts: ['curator'] }));
  };
  const all = async (ctx: RequestContext) => {
    const rows = await list.page(ctx, { organisationId: null, state: null, scope: null, first: 50, after: null });
    if (isRefusal(rows)) throw new Error(rows.code);
    return rows;
  };

  beforeAll(async () => {
    db = await testDatabase([...cooperationEntities, ActEntity]);
    db.database.publishThrough((_tx, events) => {
      told.push(...events);
      return Promise.resolve();
    });
    const trail = new AuditTrail();
    proposing = new ProposeAgreement(db.database, clock, reader, trail);
    confirming = new ConfirmAgreement(db.database, clock, trail);
    ending = new EndAgreement(db.database, clock, trail);
    list = new ListAgreements(db.database, clock);
  });
  afterAll(() => db.close());
  beforeEach(async () => {
    clock.moveTo('2027-03-01T09:00:00Z');
    told.length = 0;
    prison = await organisation('prison');
    curator = await organisation('municipal_department');
    ngo = await organisation('ngo');
    stranger = await organisation('probation_centre');
  });

  it('have the scopes and states of the database', async () => {
    expect(await wordsOfCheck(db, 'agreement_scopes')).toEqual([...agreementScopes]);
    expect(await wordsOfCheck(db, 'agreement_state')).toEqual([...agreementStates]);
  });

  it('holds nothing until the other side confirms, then both ways and for its scope only', async () => {
    const id = await made(propose(prison, curator));
    expect(await holds(prison, curator)).toBe(false);
    expect(code(await confirming.confirm(curator, { agreementId: id, version: 1, contacts: ['curator'] }))).toBe(
      'done',
    );
    expect([await holds(prison, curator), await holds(curator, prison)]).toEqual([true, true]);
    expect(await holds(prison, curator, '2027-03-01', 'visits')).toBe(false);
    expect([await holds(prison, stranger), await holds(prison, prison)]).toEqual([false, false]);
    expect(told).toEqual([
      {
        name: 'cooperation.agreement-in-force',
        agreementId: id,
        organisationIds: [idOf(prison), idOf(curator)],
        scopes: ['information_sharing'],
      },
    ]);
  });

  it('holds from its first day to its last, both included', async () => {
    await inForce({ validFrom: '2027-03-10', validTo: '2027-03-20' });
    const days = ['2027-03-09', '2027-03-10', '2027-03-20', '2027-03-21'];
    expect(await Promise.all(days.map((day) => holds(prison, curator, day)))).toEqual([false, true, true, false]);
  });

  it('is confirmed by the other side, once, in the version it has read, while it can still hold', async () => {
    const id = await made(propose(prison, curator, { validTo: '2027-03-05' }));
    const confirm = async (ctx: RequestContext, version = 1, contacts: string[] = []) =>
      code(await confirming.confirm(ctx, { agreementId: id, version, contacts }));
    expect(await confirm(prison)).toBe('NOT_TO_CONFIRM');
    expect(await confirm(stranger)).toBe('NOT_FOUND');
    expect(await confirm(testContext())).toBe('NOT_FOUND');
    expect(await confirm(curator, 2)).toBe('CHANGED_MEANWHILE');
    expect(await confirm(curator, 1, ['director'])).toBe('INVALID_INPUT contacts.0 FUNCTION_UNKNOWN');
    clock.moveTo('2027-03-06T09:00:00Z');
    expect(await confirm(curator)).toBe('AGREEMENT_PAST');
    clock.moveTo('2027-03-05T22:59:00Z');
    expect(await confirm(curator)).toBe('done');
    expect(await confirm(curator, 2)).toBe('NOT_TO_CONFIRM');
  });

  it('ends at once by either side, finally, and the other side is told', async () => {
    const id = await inForce();
    const end = async (ctx: RequestContext, version: number) =>
      code(await ending.end(ctx, { agreementId: id, version, reason: 'změna vedení' }));
    expect(await end(stranger, 2)).toBe('NOT_FOUND');
    expect(await end(prison, 1)).toBe('CHANGED_MEANWHILE');
    expect(await end(prison, 2)).toBe('done');
    expect(await holds(prison, curator)).toBe(false);
    expect(told.at(-1)).toMatchObject({ name: 'cooperation.agreement-ended', agreementId: id });
    expect(await end(curator, 3)).toBe('ENDED_ALREADY');
    await expect(
      db.asOwner(`update cooperation.agreement set state = 'in_force', ended_at = null where id = $1`, [id]),
    ).rejects.toThrow('Agreements are history.');
    expect(await propose(prison, curator)).toEqual(expect.any(String));
  });

  it('is between institutions, or a provider and a prison', async () => {
    const tries = { prison, curator, ngo, stranger, employer: await organisation('employer') };
    const made: string[] = [];
    for (const [from, sender] of Object.entries(tries)) {
      for (const [to, partner] of Object.entries(tries)) {
        const answer = code(await propose(sender, partner));
        if (answer === 'done') made.push(`${from} ${to}`);
        else if (answer !== 'AGREEMENT_EXISTS') expect(answer).toBe('NO_AGREEMENT_FOR_THESE');
      }
    }
    expect(made).toEqual(['prison curator', 'prison ngo', 'prison stranger', 'curator stranger']);
    expect(code(await proposing.propose(prison, { ...proposalTo(randomUUID()) }))).toBe('NOT_FOUND');
    const hidden = await organisation('municipal_department');
    await db.asOwner('update directory.organisation set listed = false where id = $1', [idOf(hidden)]);
    expect(code(await propose(prison, hidden))).toBe('NOT_FOUND');
    expect(code(await propose(hidden, prison))).toBe('done');
  });
  const proposalTo = (partnerId: string): Proposal => ({
    partnerId,
    scopes: ['visits'],
    validFrom: '2027-03-01',
    validTo: null,
    contacts: [],
    note: null,
  });

  it.each<[string, Partial<Proposal>, string]>([
    [
      'an end before the beginning',
      { validFrom: '2027-05-01', validTo: '2027-04-30' },
      'validTo ENDS_BEFORE_IT_BEGINS',
    ],
    ['an end gone by', { validFrom: '2026-01-01', validTo: '2027-02-28' }, 'validTo ENDS_BEFORE_IT_BEGINS'],
    ['a beginning in two years', { validFrom: '2029-03-01' }, 'validFrom TOO_FAR'],
    ['a function nobody has', { contacts: ['curator', 'pán u dveří'] }, 'contacts.1 FUNCTION_UNKNOWN'],
  ])('refuses %s', async (_what, given, expected) => {
    expect(code(await propose(prison, curator, given))).toBe(`INVALID_INPUT ${expected}`);
  });

  it('of twenty proposals at once about the same, from both sides, one stays', async () => {
    const answers = await Promise.all(
      Array.from({ length: 20 }, (_, index) => (index % 2 ? propose(prison, curator) : propose(curator, prison))),
    );
    const codes = answers.map(code);
    expect(codes.filter((one) => one === 'done')).toHaveLength(1);
    expect(codes.filter((one) => one === 'AGREEMENT_EXISTS')).toHaveLength(19);
    expect(code(await propose(curator, prison, { scopes: ['visits'] }))).toBe('done');
  });

  it('shows others what holds and what held, never what was only proposed, nor the words between the two', async () => {
    const confirmed = await inForce({ note: 'předávání v pátek' });
    const proposed = await made(propose(prison, ngo, { scopes: ['visits', 'programme'], note: 'zkušebně' }));
    const own = (await all(prison)).filter((row) => [confirmed, proposed].includes(row.id));
    expect(own.map(({ id, note, state, holds: now }) => ({ id, note, state, now }))).toEqual([
      { id: proposed, note: 'zkušebně', state: 'proposed', now: false },
      { id: confirmed, note: 'předávání v pátek', state: 'in_force', now: true },
    ]);
    const foreign = (await all(stranger)).filter((row) => [confirmed, proposed].includes(row.id));
    expect(foreign.map(({ id, note, endReason }) => ({ id, note, endReason }))).toEqual([
      { id: confirmed, note: null, endReason: null },
    ]);
    expect(foreign[0]).toMatchObject({
      proposer: { name: 'prison', kind: 'prison', contacts: ['prison_social_worker'] },
      partner: { kind: 'curator', contacts: ['curator'] },
      validFrom: '2027-03-01',
    });
  });

  it('is paged, and narrowed by party, state and scope', async () => {
    const ids = [await inForce(), await inForce({ scopes: ['visits'] }), await inForce({ scopes: ['programme'] })];
    const mine = { organisationId: idOf(curator), state: null, scope: null, first: 2, after: null };
    const first = await list.page(stranger, mine);
    expect(isRefusal(first) ? first : first.map((row) => row.id)).toEqual([...ids].reverse());
    const visits = await list.page(stranger, { ...mine, scope: 'visits', state: 'in_force' });
    expect(isRefusal(visits) ? visits : visits.map((row) => row.id)).toEqual([ids[1]]);
    expect(await list.page(stranger, { ...mine, after: 'nonsense' })).toMatchObject({ code: 'INVALID_INPUT' });
  });

  it('leaves its acts in the trail', async () => {
    const id = await inForce();
    await ending.end(prison, { agreementId: id, version: 2, reason: 'konec' });
    const acts = await db.asOwner<{ operation: string }>(
      `select operation from audit.act where subject_id = $1 order by number`,
      [id],
    );
    expect(acts.map((act) => act.operation)).toEqual([
      'cooperation.proposeAgreement',
      'cooperation.confirmAgreement',
      'cooperation.endAgreement',
    ]);
  });
});
