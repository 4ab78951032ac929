import { afterAll, beforeAll, beforeEach, describe, expect, it, jest } from '@jest/globals';
import { isRefusal } from '@navaz/kernel';
import { FakeClock, testDatabase, type TestDatabase } from '@navaz/testing';
import { codesOf, ConsentRoom, granted } from '../room-for-spec.js';

jest.setTimeout(60_000);

describe('what was said to a form', () => {
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

  describe('recording', () => {
    it('gives what was agreed to and keeps the refusal as an answer like any other', async () => {
      const form = await room.ask([room.item(), room.item(), room.item()]);
      const answer = granted(await room.answer(form.id, [1, 3], [2]));
      expect(answer).toEqual({ code: expect.stringMatching(/^.{10}$/), complete: true });
      expect(await room.states(form.subjectId)).toEqual(['given', 'refused', 'given']);
      const ids = form.grants.filter((grant) => grant.item !== 2).map((grant) => grant.id);
      expect(heard.map(({ name, grantIds }) => [name, [...grantIds].sort()])).toEqual([
        ['consent.grants-given', ids.sort()],
      ]);
      expect(await acts(form.id)).toEqual(['consent.ask', 'consent.record']);
    });

    it('ends normally when everything is refused: complete, no code, nothing told', async () => {
      const form = await room.ask([room.item(), room.item()]);
      expect(await room.answer(form.id, [], [1, 2])).toEqual({ code: null, complete: true });
      expect(await room.states(form.subjectId)).toEqual(['refused', 'refused']);
      expect(heard).toEqual([]);
      expect(codesOf(await room.answer(form.id, [1, 2]))).toEqual(['NOTHING_OPEN']);
    });

    it.each<[string, number[], number[], string[]]>([
      ['an item without an answer', [1], [], ['given ITEM_UNANSWERED']],
      ['an item with both answers', [1, 2], [2], ['given ITEM_TWICE']],
      ['an item that is not there', [1, 2, 7], [], ['given ITEM_UNKNOWN']],
      ['no answer at all', [], [], ['given ITEM_UNANSWERED']],
    ])('refuses %s', async (_what, given, refused, faults) => {
      const form = await room.ask([room.item(), room.item()]);
      expect(codesOf(await room.answer(form.id, given, refused))).toEqual(['INVALID_INPUT', ...faults]);
      expect(await room.states(form.subjectId)).toEqual(['requested', 'requested']);
    });

    it('refuses what was said tomorrow, before the form existed, or by somebody not asked', async () => {
      const form = await room.ask([room.item({ until: '2027-01-01' })]);
      const at = (iso: string) => room.answer(form.id, [1], [], 'subject', new Date(iso));
      expect(codesOf(await at('2026-10-24T22:30:00.001Z'))).toEqual(['INVALID_INPUT', 'at AHEAD_OF_TIME']);
      expect(codesOf(await at('2026-10-24T21:59:59Z'))).toEqual(['INVALID_INPUT', 'at BEFORE_ASKED']);
      expect(codesOf(await at('never'))).toEqual(['INVALID_INPUT', 'at AHEAD_OF_TIME']);
      expect(codesOf(await room.answer(form.id, [1], [], 'guardian'))).toEqual(['INVALID_INPUT', 'by NOT_ASKED_FROM']);
      expect(codesOf(await at('2026-10-24T22:00:00Z'))).toEqual([]);
    });

    it('stays requested until subject and guardian have both agreed', async () => {
      const form = await room.ask([room.item(), room.item()], { requiredFrom: 'both' });
      expect(await room.answer(form.id, [1, 2])).toEqual({ code: null, complete: false });
      expect(await room.states(form.subjectId)).toEqual(['requested', 'requested']);
      expect(codesOf(await room.answer(form.id, [1, 2]))).toEqual(['ALREADY_RECORDED']);
      expect(codesOf(await room.answer(form.id, [1, 2], [], 'both'))).toEqual(['ALREADY_RECORDED']);
      expect(granted(await room.answer(form.id, [1], [2], 'guardian'))).toMatchObject({ complete: true });
      expect(await room.states(form.subjectId)).toEqual(['given', 'refused']);
      const [grant] = await room.as((tx) => room.desk.listOf(tx, form.subjectId));
      expect(grant?.history.map((event) => [event.state, event.byParty])).toEqual([
        ['requested', null],
        ['given', 'both'],
      ]);
    });

    it('a no of one of them is a no', async () => {
      const form = await room.ask([room.item(), room.item()], { requiredFrom: 'both' });
      expect(await room.answer(form.id, [], [1, 2], 'guardian')).toEqual({ code: null, complete: true });
      expect(await room.states(form.subjectId)).toEqual(['refused', 'refused']);
    });

    it('a guardian alone is enough where the guardian is asked, the subject alone is not', async () => {
      const form = await room.ask([room.item()], { requiredFrom: 'guardian' });
      expect(await room.answer(form.id, [1])).toEqual({ code: null, complete: false });
      expect(granted(await room.answer(form.id, [1], [], 'guardian')).complete).toBe(true);
      const other = await room.ask([room.item()], { requiredFrom: 'guardian' });
      expect(granted(await room.answer(other.id, [1], [], 'guardian')).complete).toBe(true);
    });

    it('two at once: one is recorded', async () => {
      const form = await room.ask([room.item()]);
      const answers = await Promise.all([
        room.answer(form.id, [1]),
        room.answer(form.id, [], [1]),
        room.answer(form.id, [1]),
      ]);
      expect(answers.filter((answer) => !isRefusal(answer))).toHaveLength(1);
      expect(answers.flatMap(codesOf)).toEqual(['NOTHING_OPEN', 'NOTHING_OPEN']);
    });
  });
});
