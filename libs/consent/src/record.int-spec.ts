import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { sqlStateOf } from '@navaz/platform';
import { FakeClock, testContext, testDatabase, type TestDatabase } from '@navaz/testing';
import type { RequestContext } from '@navaz/kernel';
import { grantMoves, type StoredState } from './grant.state.js';
import { actorOf, at, aService, aUnit, codesOf, ConsentRoom, granted } from './room-for-spec.js';
import type { Signing } from './grant.js';
import { validFor } from './grant.state.js';

jest.setTimeout(60_000);

describe('what the database itself refuses', () => {
  let db: TestDatabase;
  let room: ConsentRoom;
  let form: Signing;
  const clock = FakeClock.at('2026-11-22T09:00:00Z');

  beforeAll(async () => {
    db = await testDatabase();
    room = new ConsentRoom(db, clock);
    form = (await room.given([room.item(), room.item()])).form;
  });
  afterAll(() => db.close());

  const stateOf = async (work: Promise<unknown>): Promise<string | null> =>
    work.then(
      () => 'it was let through',
      (error: unknown) => sqlStateOf(error),
    );
  const tables = ['signing', 'subject_grant', 'expression', 'grant_event'];

  describe('history is never rewritten', () => {
    it.each([
      `update consent.grant_event set state = 'refused'`,
      `update consent.grant_event set at = now()`,
      `update consent.expression set refused = given`,
      ...tables.map((table) => `delete from consent.${table}`),
      ...tables.map((table) => `truncate consent.${table} cascade`),
      `update consent.subject_grant set subject_id = uuidv7()`,
      `update consent.subject_grant set purpose = 'tell_others'`,
      `update consent.subject_grant set recipient_organisation_id = uuidv7()`,
      `update consent.subject_grant set detail = 'another'`,
      `update consent.subject_grant set fields = fields || '{contact}'::text[]`,
      `update consent.signing set notice_hash = sha256('')`,
      `update consent.signing set subject_id = uuidv7()`,
    ])('not even by a superuser: %s', async (sql) => {
      expect(await stateOf(db.asOwner(sql))).toBe('23000');
    });

    it.each([
      [`update consent.subject_grant set state = 'given'`, '42501'],
      [`update consent.subject_grant set valid_until = '2099-12-31'`, '42501'],
      [`update consent.subject_grant set holder_id = recipient_organisation_id`, '42501'],
      [`update consent.signing set holder_id = uuidv7()`, '42501'],
      [`update consent.grant_event set state = 'given'`, '42501'],
      [`update consent.expression set refused = '{}'`, '42501'],
      ...tables.map((table) => [`delete from consent.${table}`, '42501'] as const),
      [`delete from consent.slip_code`, '42501'],
      [`select code_hash from consent.slip_code`, '42501'],
      [`select * from consent.code_attempt`, '42501'],
      [`select set_config('navaz.forgetting', 'consent', true); delete from consent.grant_event`, '42501'],
    ])('by the application: %s', async (sql, state) => {
      expect(await stateOf(room.as((tx) => tx.query(sql)))).toBe(state);
    });
  });

  it('a grant moves by the table of moves and by nothing else', async () => {
    const states = Object.keys(grantMoves) as StoredState[];
    const ways: Record<StoredState, StoredState[]> = {
      requested: [],
      given: ['given'],
      renewed: ['given', 'renewed'],
      refused: ['refused'],
      withdrawn: ['withdrawn'],
      invalidated: ['invalidated'],
    };
    const move = (grantId: string, to: StoredState) =>
      room.as((tx) =>
        tx.query(
          `insert into consent.grant_event (grant_id, state, at, valid_until, reason)
           values ($1, $2, now(), '2027-01-01', case when $2 = 'invalidated' then 'spec' end)`,
          [grantId, to],
        ),
      );
    for (const from of states) {
      for (const to of states.filter((state) => state !== 'requested')) {
        const asked = await room.ask([room.item()]);
        for (const step of ways[from]) await move(at(asked.grants, 0).id, step);
        const expected = grantMoves[from].includes(to) ? 'it was let through' : '23514';
        expect([from, to, await stateOf(move(at(asked.grants, 0).id, to))]).toEqual([from, to, expected]);
        expect(await room.states(asked.subjectId)).toEqual([expected === '23514' ? from : to]);
      }
    }
    expect(await stateOf(move(at(form.grants, 0).id, 'requested'))).toBe('23514');
  });

  it('who recorded it and when is the database’s own word', async () => {
    const forged = randomUUID();
    const insert = `insert into consent.grant_event (grant_id, state, at, recorded_by_unit_id) values ($1, 'withdrawn', now(), $2)`;
    expect(await stateOf(room.as((tx) => tx.query(insert, [at(form.grants, 0).id, forged])))).toBe('42501');
    const list = await room.as((tx) => room.desk.listOf(tx, form.subjectId));
    const { organisationId, membershipId } = actorOf(room.worker);
    for (const event of list.flatMap((grant) => grant.history)) {
      expect(event).toMatchObject({ recordedByUnitId: organisationId, recordedByMembershipId: membershipId });
      expect(Math.abs(event.recordedAt.getTime() - Date.now())).toBeLessThan(60_000);
    }
  });
});

describe('who sees what, with every WHERE forgotten', () => {
  let db: TestDatabase;
  let room: ConsentRoom;
  let form: Signing;
  const clock = FakeClock.at('2026-11-22T09:00:00Z');
  const shelter = aService();
  const sister = aService(shelter.organisationId);
  const curator = aUnit();

  /** What somebody sees of every table, without any condition at all. */
  const everything = (ctx: RequestContext) =>
    room.as(async (tx) => {
      const items = await tx.query<{ item: number }>(
        `select item from consent.subject_grant where subject_id = '${form.subjectId}' order by item`,
      );
      const [rows] = await tx.query<Record<string, string>>(
        `select (select count(*) from consent.subject_grant) as grants, (select count(*) from consent.signing) as forms,
           (select count(*) from consent.expression) as said, (select count(*) from consent.grant_event) as events`,
      );
      return { items: items.map((row) => row.item), ...rows };
    }, ctx);
  const nothing = { items: [], grants: '0', forms: '0', said: '0', events: '0' };
  const only = (items: number[]) => ({ items, grants: String(items.length), forms: '0', said: '0', events: '0' });

  beforeAll(async () => {
    db = await testDatabase();
    room = new ConsentRoom(db, clock);
    form = await room.ask([
      room.item({ recipient: shelter }),
      room.item({ recipient: sister }),
      room.item({ recipient: curator }),
      room.item({ recipient: shelter, category: 'contact' }),
      room.item({ recipient: shelter, category: 'guardian' }),
    ]);
    granted(await room.answer(form.id, [1, 2, 3, 5], [4]));
    await room.as((tx) =>
      room.desk.withdraw(tx, { grantIds: [at(form.grants, 4).id], by: 'worker', byParty: 'subject', at: clock.now() }),
    );
  });
  afterAll(() => db.close());

  const people: [string, () => RequestContext, () => object][] = [
    [
      'the unit that holds the case',
      () => room.worker,
      () => ({ items: [1, 2, 3, 4, 5], grants: '5', forms: '1', said: '1', events: '11' }),
    ],
    ['another unit', () => room.other(randomUUID()), () => nothing],
    ['another unit’s team lead', () => room.other(randomUUID(), 'all', 'team_lead'), () => nothing],
    [
      'the recipient service: what holds, not what was refused or withdrawn',
      () => room.other(shelter.organisationId, [shelter.id]),
      () => only([1]),
    ],
    [
      'another service of the same organisation',
      () => room.other(shelter.organisationId, [sister.id]),
      () => only([2]),
    ],
    [
      'a service nobody asked, of the same organisation',
      () => room.other(shelter.organisationId, [randomUUID()]),
      () => nothing,
    ],
    ['a membership of no service', () => room.other(shelter.organisationId, []), () => nothing],
    ['the recipient organisation as a whole', () => room.other(shelter.organisationId), () => only([1, 2])],
    ['a stranger that covers the service by id', () => room.other(randomUUID(), [shelter.id]), () => nothing],
    ['the recipient unit', () => room.other(curator.organisationId), () => only([3])],
    [
      'the coordinator in the holding unit',
      () => testContext({ role: 'coordinator', organisationId: room.unitId }),
      () => nothing,
    ],
    [
      'the auditor of the holding unit',
      () => testContext({ role: 'auditor', organisationId: room.unitId }),
      () => nothing,
    ],
    [
      'the profile owner of the recipient',
      () => testContext({ role: 'profile_owner', organisationId: shelter.organisationId }),
      () => nothing,
    ],
    [
      'a machine of the recipient',
      () => testContext({ role: 'machine', organisationId: shelter.organisationId }),
      () => nothing,
    ],
    ['nobody', () => testContext(), () => nothing],
  ];
  it.each(people)('%s', async (_who, ctx, expected) => {
    expect(await everything(ctx())).toEqual(expected());
  });

  it('a reader is given the same by the room’s own query', async () => {
    const reader = room.other(shelter.organisationId, [shelter.id]);
    expect((await room.read(at(form.grants, 0), reader, true)).map((grant) => grant.item)).toEqual([1]);
    expect(await room.read(at(form.grants, 0), room.other(shelter.organisationId, [sister.id]), true)).toEqual([]);
    expect(await room.read(at(form.grants, 2), reader, true)).toEqual([]);
  });

  it('a recipient may record a withdrawal of what is addressed to it, and nothing else', async () => {
    const reader = room.other(shelter.organisationId, [shelter.id]);
    const { form: fresh } = await room.given([room.item({ recipient: shelter }), room.item({ recipient: sister })]);
    const [own, others] = [at(fresh.grants, 0), at(fresh.grants, 1)];
    const renewed = room.as(
      (tx) =>
        tx.query(
          `insert into consent.grant_event (grant_id, state, at, valid_until) values ($1, 'renewed', now(), '2027-01-01')`,
          [own.id],
        ),
      reader,
    );
    expect(sqlStateOf(await renewed.catch((error: unknown) => error))).toBe('42501');
    const said = (grantIds: string[]) => ({ grantIds, by: 'worker', byParty: 'subject', at: clock.now() }) as const;
    expect(codesOf(await room.as((tx) => room.desk.withdraw(tx, said([own.id, others.id])), reader))).toEqual([
      'NOT_FOUND',
    ]);
    expect(await room.as((tx) => room.desk.withdraw(tx, said([own.id])), reader)).toEqual([own.id]);
    expect(await room.states(fresh.subjectId)).toEqual(['withdrawn', 'given']);
    // The gate hears the *no*, so that no other ground passes what was denied; nothing opens by it.
    const left = await room.read(own, reader);
    expect(left.map(({ state }) => state)).toEqual(['withdrawn']);
    expect(left.some((grant) => validFor(grant, clock.now()))).toBe(false);
  });

  it('a recipient asks for nothing, answers nothing, renews nothing, moves nothing', async () => {
    const reader = room.other(shelter.organisationId, [shelter.id]);
    const own = at((await room.given([room.item({ recipient: shelter })])).form.grants, 0);
    const how = { by: 'subject', expressed: 'paper', explainedBy: randomUUID(), at: clock.now() } as const;
    expect(codesOf(await room.as((tx) => room.desk.renew(tx, [own.id], '2027-01-01', how), reader))).toEqual([
      'NOT_FOUND',
    ]);
    expect(codesOf(await room.as((tx) => room.desk.terms(tx, own.signingId), reader))).toEqual(['NOT_FOUND']);
    expect(codesOf(await room.as((tx) => room.desk.replaceCode(tx, own.signingId), reader))).toEqual(['NOT_FOUND']);
    expect(await room.as((tx) => room.desk.moveHolder(tx, own.subjectId, shelter.organisationId), reader)).toBe(0);
    const [issued] = await room.as(
      (tx) => tx.query<{ ok: boolean }>(`select consent.issue_code($1, sha256('x'), now()) as ok`, [own.signingId]),
      reader,
    );
    expect(issued?.ok).toBe(false);
    const asked = { subjectId: own.subjectId, unitId: room.unitId, requiredFrom: 'subject', locale: 'cs' } as const;
    const asking = room.as((tx) => room.desk.ask(tx, { ...asked, items: [room.item()] }), reader);
    expect(sqlStateOf(await asking.catch((error: unknown) => error))).toBe('42501');
  });
});
