import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, describe, expect, it, jest } from '@jest/globals';
import { FakeClock, testContext, testDatabase, type TestDatabase } from '@navaz/testing';
import { stateAt, validFor } from './grant.state.js';
import { currentNotice } from './notices/notice.js';
import { actorOf, at, aService, codesOf, ConsentRoom, granted } from './room-for-spec.js';

jest.setTimeout(60_000);

describe('agreements from asking to forgetting', () => {
  let db: TestDatabase;
  let room: ConsentRoom;
  let heard: { name: string; grantIds: string[] }[];
  // Half an hour after midnight in Prague, on the day the clocks go back.
  const clock = FakeClock.at('2026-10-24T22:30:00Z');

  beforeAll(async () => {
    db = await testDatabase();
    room = new ConsentRoom(db, clock);
    db.database.publishThrough((_tx, events) => {
      heard.push(...(events as unknown as { name: string; grantIds: string[] }[]));
      return Promise.resolve();
    });
  });
  afterAll(() => db.close());
  beforeEach(() => {
    heard = [];
    clock.moveTo('2026-10-24T22:30:00Z');
  });

  const acts = async (id: string): Promise<string[]> =>
    (
      await db.asOwner<{ operation: string }>(`select operation from audit.act where subject_id = $1 order by number`, [
        id,
      ])
    ).map((row) => row.operation);

  describe('asking', () => {
    it('numbers the items, keeps the notice with its hash, and opens nothing', async () => {
      const form = await room.ask([room.item(), room.item({ category: 'contact', until: '2027-01-31' })], {
        locale: 'en',
      });
      const notice = currentNotice('en');
      expect(form).toMatchObject({ noticeVersion: notice.version, noticeHash: notice.hash, holderId: room.unitId });
      expect(form.grants.map(({ item, state, validUntil }) => [item, state, validUntil])).toEqual([
        [1, 'requested', '2026-10-25'],
        [2, 'requested', '2027-01-31'],
      ]);
      expect(form.grants.some((grant) => validFor(grant, clock.now()))).toBe(false);
      expect(await acts(form.id)).toEqual(['consent.ask']);
    });

    it('refuses a faulty item and stores nothing', async () => {
      const subjectId = randomUUID();
      const asked = { subjectId, unitId: room.unitId, requiredFrom: 'subject', locale: 'cs' } as const;
      const items = [room.item(), room.item({ until: '2026-10-24' })];
      const answer = await room.as((tx) => room.desk.ask(tx, { ...asked, items }));
      expect(codesOf(answer)).toEqual(['INVALID_INPUT', 'items.1.until DAY_PAST']);
      expect(await db.asOwner(`select 1 from consent.signing where subject_id = $1`, [subjectId])).toEqual([]);
    });
  });

  describe('renewing', () => {
    const renew = (ids: readonly string[], until: string, by: 'subject' | 'both' = 'subject') =>
      room.as((tx) =>
        room.desk.renew(tx, ids, until, {
          by,
          expressed: 'spoken_witness',
          explainedBy: randomUUID(),
          at: clock.now(),
        }),
      );

    it('holds on, before the last day is over and after it', async () => {
      const { form } = await room.given([room.item({ until: '2026-10-25' })]);
      const grant = at(form.grants, 0);
      const now = async () => {
        const [read] = await room.read(grant);
        return read ? stateAt(read, clock.now()) : 'not there';
      };
      expect(codesOf(await renew([grant.id], '2026-10-25'))).toEqual(['INVALID_INPUT', 'until DAY_NOT_LATER']);
      expect(codesOf(await renew([grant.id], '2028-10-26'))).toEqual(['INVALID_INPUT', 'until DAY_TOO_FAR']);
      expect(codesOf(await renew([grant.id], '2026-10-27'))).toEqual([]);
      clock.moveTo('2026-10-27T22:59:59.999Z');
      expect(await now()).toBe('renewed');
      clock.moveTo('2026-10-27T23:00:00Z');
      expect(await now()).toBe('expired');
      expect(codesOf(await renew([grant.id], '2026-10-28'))).toEqual([]);
      expect(await now()).toBe('renewed');
      const [listed] = await room.as((tx) => room.desk.listOf(tx, form.subjectId));
      expect(listed?.history.map((event) => [event.state, event.validUntil])).toEqual([
        ['requested', '2026-10-25'],
        ['given', null],
        ['renewed', '2026-10-27'],
        ['renewed', '2026-10-28'],
      ]);
    });

    it('is not for what was refused, withdrawn or never answered: all or none', async () => {
      const form = await room.ask([room.item(), room.item()]);
      const ids = form.grants.map((grant) => grant.id);
      expect(codesOf(await renew(ids, '2026-11-01'))).toEqual(['NOT_RENEWABLE']);
      granted(await room.answer(form.id, [1], [2]));
      expect(codesOf(await renew(ids, '2026-11-01'))).toEqual(['NOT_RENEWABLE']);
      expect(await room.states(form.subjectId)).toEqual(['given', 'refused']);
      await room.as((tx) =>
        room.desk.withdraw(tx, { grantIds: [at(ids, 0)], by: 'worker', byParty: 'subject', at: clock.now() }),
      );
      expect(codesOf(await renew([at(ids, 0)], '2026-11-01'))).toEqual(['NOT_RENEWABLE']);
      expect(codesOf(await renew([randomUUID()], '2026-11-01'))).toEqual(['NOT_FOUND']);
    });

    it('needs everybody who gave it', async () => {
      const form = await room.ask([room.item()], { requiredFrom: 'both' });
      granted(await room.answer(form.id, [1], [], 'both'));
      expect(codesOf(await renew([at(form.grants, 0).id], '2026-11-01'))).toEqual(['NOT_ALL_AGREED']);
      expect(codesOf(await renew([at(form.grants, 0).id], '2026-11-01', 'both'))).toEqual([]);
    });
  });

  describe('taking back', () => {
    it('ends what is open, leaves what has ended, and tells which, never whose', async () => {
      const { form } = await room.given([room.item(), room.item()]);
      heard = [];
      const ids = form.grants.map((grant) => grant.id);
      const withdraw = (grantIds: readonly string[]) =>
        room.as((tx) => room.desk.withdraw(tx, { grantIds, by: 'paper', byParty: 'subject', at: clock.now() }));
      expect(await withdraw([at(ids, 1)])).toEqual([ids[1]]);
      expect(await withdraw(ids)).toEqual([ids[0]]);
      expect(await withdraw(ids)).toEqual([]);
      expect(await room.states(form.subjectId)).toEqual(['withdrawn', 'withdrawn']);
      expect(heard.map((event) => [event.name, event.grantIds])).toEqual([
        ['consent.grants-withdrawn', [ids[1]]],
        ['consent.grants-withdrawn', [ids[0]]],
      ]);
      expect(JSON.stringify(heard)).not.toContain(form.subjectId);
      expect(await acts(form.id)).toEqual(['consent.ask', 'consent.record', 'consent.withdraw', 'consent.withdraw']);
    });

    it('what was asked and not answered can be taken back too; the future and strangers cannot', async () => {
      const form = await room.ask([room.item()]);
      const said = { grantIds: [at(form.grants, 0).id], by: 'worker', byParty: 'subject', at: clock.now() } as const;
      const tomorrow = { ...said, at: new Date('2026-10-26T00:00:00Z') };
      expect(codesOf(await room.as((tx) => room.desk.withdraw(tx, tomorrow)))).toEqual([
        'INVALID_INPUT',
        'at AHEAD_OF_TIME',
      ]);
      const mixed = { ...said, grantIds: [...said.grantIds, randomUUID()] };
      const before = { ...said, at: new Date(clock.now().getTime() - 86_400_000) };
      expect(codesOf(await room.as((tx) => room.desk.withdraw(tx, before)))).toEqual([
        'INVALID_INPUT',
        'at BEFORE_GIVEN',
      ]);
      expect(codesOf(await room.as((tx) => room.desk.withdraw(tx, mixed)))).toEqual(['NOT_FOUND']);
      expect(await room.states(form.subjectId)).toEqual(['requested']);
      await room.as((tx) => room.desk.withdraw(tx, said));
      expect(await room.states(form.subjectId)).toEqual(['withdrawn']);
      expect(codesOf(await room.answer(form.id, [1]))).toEqual(['NOTHING_OPEN']);
    });
  });

  describe('without the subject', () => {
    it('a recipient that left loses all it had, of everybody, by nobody’s hand', async () => {
      const gone = aService();
      const one = await room.given([room.item({ recipient: gone }), room.item()]);
      const two = await room.ask([room.item({ recipient: gone })]);
      heard = [];
      const ended = await room.as(
        (tx) => room.desk.invalidate(tx, { recipient: gone }, 'service_ended'),
        testContext(),
      );
      expect([...ended].sort()).toEqual([at(one.form.grants, 0).id, at(two.grants, 0).id].sort());
      expect(await room.states(one.form.subjectId)).toEqual(['invalidated', 'given']);
      expect(await room.states(two.subjectId)).toEqual(['invalidated']);
      expect(heard.map((event) => event.name)).toEqual(['consent.grants-invalidated']);
      expect(
        await room.as((tx) => room.desk.invalidate(tx, { recipient: gone }, 'service_ended'), testContext()),
      ).toEqual([]);
      const [act] = await db.asOwner<{ detail: { reason: string } }>(
        `select detail from audit.act where operation = 'consent.invalidate' order by number desc limit 1`,
      );
      expect(act?.detail.reason).toBe('service_ended');
    });

    it('after the case the content goes and the skeleton stays three years, to the day', async () => {
      const { form, code } = await room.given([
        room.item({ purpose: 'report_back', category: 'topic', detail: 'addiction', until: '2028-02-29' }),
        room.item({ purpose: 'report_back', category: 'topic', detail: 'debts', until: '2028-02-29' }),
      ]);
      await room.as((tx) =>
        room.desk.withdraw(tx, {
          grantIds: [at(form.grants, 1).id],
          by: 'worker',
          byParty: 'subject',
          at: clock.now(),
        }),
      );
      clock.moveTo('2028-02-29T12:00:00Z');
      await room.as((tx) => room.desk.destroyContent(tx, form.subjectId), testContext());
      const list = await room.as((tx) => room.desk.listOf(tx, form.subjectId));
      expect(list.map((grant) => [grant.detail, grant.state, grant.history.length])).toEqual([
        [null, 'invalidated', 3],
        [null, 'withdrawn', 3],
      ]);
      expect(codesOf(await room.as((tx) => room.desk.terms(tx, form.id)))).toEqual(['CONTENT_DESTROYED']);
      expect(
        codesOf(
          await room.as((tx) => room.desk.receipt(tx, form.id, { parties: [], passed: new Map(), storedIn: [] })),
        ),
      ).toEqual(['CONTENT_DESTROYED']);
      expect(codesOf(await room.answer(form.id, [1]))).toEqual(['CONTENT_DESTROYED']);
      expect(codesOf(await room.byCode.agreement(testContext(), { code, address: '192.0.2.1' }))).toEqual([
        'CODE_UNKNOWN',
      ]);

      const forget = async (iso: string) => {
        const [row] = await room.as(
          (tx) => tx.query<{ n: number }>(`select consent.forget($1) as n`, [iso]),
          testContext(),
        );
        return row?.n;
      };
      expect(await forget('2028-02-29T12:00:00Z')).toBe(0);
      const young = await room.given([room.item()]);
      expect(await forget('2028-02-29T12:00:00.001Z')).toBe(1);
      expect(await room.as((tx) => room.desk.listOf(tx, form.subjectId))).toEqual([]);
      expect(await db.asOwner(`select 1 from consent.signing where id = $1`, [form.id])).toEqual([]);
      expect(await room.states(young.form.subjectId)).toEqual(['given']);
    });
  });

  it('the case moves: the other unit sees everything, the old one nothing, the code still works', async () => {
    const { form, code } = await room.given([room.item()]);
    const there = room.other(randomUUID());
    const other = await room.given([room.item()]);
    expect(await room.as((tx) => room.desk.moveHolder(tx, form.subjectId, actorOf(there).organisationId))).toBe(1);
    expect(await room.states(form.subjectId)).toEqual([]);
    expect(codesOf(await room.as((tx) => room.desk.terms(tx, form.id)))).toEqual(['NOT_FOUND']);
    const list = await room.as((tx) => room.desk.listOf(tx, form.subjectId), there);
    expect(list.map((grant) => [grant.state, grant.history.length])).toEqual([['given', 2]]);
    expect(await room.byCode.agreement(testContext(), { code, address: '192.0.2.2' })).toEqual([
      { number: 1, inForce: true },
    ]);
    expect(await room.states(other.form.subjectId)).toEqual(['given']);
    // Nobody moves what they do not hold.
    expect(await room.as((tx) => room.desk.moveHolder(tx, form.subjectId, room.unitId))).toBe(0);
  });
});
