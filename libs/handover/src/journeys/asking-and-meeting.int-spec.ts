import { afterAll, beforeAll, beforeEach, describe, expect, it, jest } from '@jest/globals';
import { isRefusal } from '@navaz/kernel';
import { AcknowledgeHandover } from '../acknowledge-handover/acknowledge-handover.service.js';
import { AskQuestion } from '../ask-question/ask-question.service.js';
import { AskToMeet } from '../ask-to-meet/ask-to-meet.service.js';
import { betweenTheSides, keyed, type BetweenTheSides } from './between-the-sides.support-spec.js';
import { canaryName, granted, HandoverRoom, type MadeShelter } from '../handover.builder.js';
import { KeepDeadlines } from '../keep-deadlines/keep-deadlines.service.js';
import { OfferPlace } from '../offer-place/offer-place.service.js';
import { PlanInterview } from '../plan-interview/plan-interview.service.js';
import { SendHandover } from '../send-handover/send-handover.service.js';
import { WithdrawHandover } from '../withdraw-handover/withdraw-handover.service.js';

jest.setTimeout(120_000);

const start = '2026-11-23T09:00:00Z';

describe('what the sides ask each other, and where they meet', () => {
  let room: HandoverRoom;
  let shelter: MadeShelter;
  let sides: BetweenTheSides;

  beforeAll(async () => {
    room = await HandoverRoom.open(start);
    shelter = await room.makeShelter({ beds: 20 });
    sides = betweenTheSides(room, shelter);
  });
  afterAll(() => room.close());
  beforeEach(() => room.clock.moveTo(start));

  const seen: BetweenTheSides['seen'] = (...asked) => sides.seen(...asked);
  const acknowledged: BetweenTheSides['acknowledged'] = (...asked) => sides.acknowledged(...asked);

  describe('a question', () => {
    const ask = (handoverId: string, text: string, ctx = room.workerOf(shelter)) =>
      room.get(AskQuestion).ask(ctx, { ...keyed(handoverId), text, confirmed: false });
    const answer = (handoverId: string, text: string, ctx = room.prison) =>
      room.get(AskQuestion).answer(ctx, { ...keyed(handoverId), text, confirmed: false });

    it('turns the handover over to the other side until the answer, and both read both', async () => {
      const { handoverId } = await acknowledged();
      expect((await seen(handoverId)).turn).toBe('provider');
      room.clock.moveTo('2026-11-23T09:05:00Z');
      granted(await ask(handoverId, 'Může jít do pokoje ve druhém patře?'));
      expect(await seen(handoverId, room.prison)).toMatchObject({ turn: 'sender', questionTo: 'sender', isNew: true });
      expect(await ask(handoverId, 'A co schody?')).toMatchObject({ code: 'QUESTION_OPEN' });
      expect(await answer(handoverId, 'Ano.', room.workerOf(shelter))).toMatchObject({ code: 'NO_QUESTION' });
      granted(await answer(handoverId, 'Ano, schody zvládne.'));
      for (const view of [await seen(handoverId), await seen(handoverId, room.prison)]) {
        expect(view).toMatchObject({ turn: 'provider', questionTo: null });
        expect(view.messages.map(({ from, text }) => [from, text])).toEqual([
          ['provider', 'Může jít do pokoje ve druhém patře?'],
          ['sender', 'Ano, schody zvládne.'],
        ]);
        expect(view.messages[1]?.answersId).toBe(view.messages[0]?.id);
      }
      expect(await answer(handoverId, 'Ještě něco.')).toMatchObject({ code: 'NO_QUESTION' });
    });

    it('stays open while the request moves on, and is answered after', async () => {
      const { handoverId } = await acknowledged();
      granted(await ask(handoverId, 'Zvládne schody?'));
      granted(await room.get(OfferPlace).run(room.workerOf(shelter), keyed(handoverId)));
      expect(await seen(handoverId, room.prison)).toMatchObject({ state: 'offered', questionTo: 'sender' });
      granted(await answer(handoverId, 'Ano, zvládne.'));
      expect(await seen(handoverId)).toMatchObject({ state: 'offered', questionTo: null, turn: 'sender' });
    });

    it('and its answer are in the log of who read them, as soon as they are read', async () => {
      const { handoverId } = await acknowledged();
      const rows = () =>
        room.db.asOwner<{ own: boolean; byGrant: boolean }>(
          `select unit_id = owner_unit_id as own, grant_id is not null as "byGrant" from audit.disclosure
           where asked_id = $1 and 'messages' = any (fields) order by number`,
          [handoverId],
        );
      granted(await ask(handoverId, 'Zvládne schody?'));
      await seen(handoverId);
      expect(await rows()).toEqual([]);
      granted(await answer(handoverId, 'Ne, potřebuje přízemí.'));
      const own = await rows();
      expect(own).not.toEqual([]);
      expect(own.filter((row) => !row.own)).toEqual([]);
      await seen(handoverId);
      expect((await rows()).filter((row) => !row.own)).toEqual([{ own: false, byGrant: true }]);
    });

    it('is stored sealed and never names the person', async () => {
      const { handoverId } = await acknowledged();
      granted(await ask(handoverId, 'Kdy může přijet?'));
      const named = await answer(handoverId, `Paní ${canaryName} přijede ráno.`);
      expect(isRefusal(named) && named.fields.map(({ code }) => code)).toContain('OWN_NAME');
      const stored = await room.db.asOwner<{ sealed: Buffer }>(
        `select sealed from handover.message where handover_id = $1`,
        [handoverId],
      );
      expect(stored).toHaveLength(1);
      expect(stored[0]?.sealed.toString('utf8')).not.toContain('přijet');
    });

    it('does not tell the day of birth in any order of its numbers; nobody finds the day out by trying', async () => {
      const { handoverId } = await acknowledged();
      const coded = 'Číslo 880504, prosím.';
      granted(await ask(handoverId, coded));
      const told = await answer(handoverId, coded);
      expect(isRefusal(told) && told.fields.map(({ code, path }) => [code, path])).toEqual([
        ['BIRTH_DATE', 'text[6-12]'],
      ]);
      granted(await answer(handoverId, 'Číslo 880614, prosím.'));
    });

    it('of the provider does not name the person once it was given the name, whatever it may read now', async () => {
      const { handoverId } = await acknowledged();
      const named = `Paní ${canaryName} kouří?`;
      const codes = async () => {
        const asked = await ask(handoverId, named);
        return isRefusal(asked) ? asked.fields.map(({ code }) => code) : 'asked';
      };
      granted(await room.get(AskToMeet).run(room.workerOf(shelter), keyed(handoverId)));
      granted(
        await room.get(PlanInterview).run(room.prison, {
          ...keyed(handoverId),
          meeting: { startsAt: new Date('2026-11-26T09:00:00Z'), minutes: 30, place: 'Vchod', placeConfirmed: true },
        }),
      );
      expect((await seen(handoverId)).passed?.name).toContain(canaryName);
      expect(await codes()).toContain('OWN_NAME');
      granted(await room.get(OfferPlace).run(room.workerOf(shelter), keyed(handoverId)));
      expect((await seen(handoverId)).passed?.name).toBeNull();
      expect(await codes()).toContain('OWN_NAME');
      const other = await acknowledged();
      granted(await ask(other.handoverId, named));
    });

    it('is not read by the provider after the end, whoever wrote it', async () => {
      const { handoverId } = await acknowledged();
      granted(await ask(handoverId, 'Kouří?'));
      expect((await seen(handoverId)).messages).toHaveLength(1);
      granted(
        await room
          .get(WithdrawHandover)
          .run(room.prison, { ...keyed(handoverId), reason: 'sent_by_mistake', sentenceConfirmed: false }),
      );
      expect(await seen(handoverId)).toMatchObject({ state: 'ended_by_sender', messages: [] });
      expect((await seen(handoverId, room.prison)).messages).toHaveLength(1);
    });

    it('cannot be asked of a draft or of an ended request, nor by a stranger', async () => {
      const draft = await room.makeDraft(shelter);
      expect(await ask(draft.handoverId, 'Proč?', room.prison)).toMatchObject({ code: 'NOT_NOW' });
      expect(await ask(draft.handoverId, 'Proč?')).toMatchObject({ code: 'NOT_FOUND' });
      expect(await ask((await acknowledged()).handoverId, 'Proč?', room.curator)).toMatchObject({ code: 'NOT_FOUND' });
    });
  });

  it('why the sender ended it is read back by the sender alone', async () => {
    const { handoverId } = await acknowledged();
    const said = { reason: 'other', sentence: 'Rozhodl se bydlet u bratra.', sentenceConfirmed: true };
    granted(await room.get(WithdrawHandover).run(room.prison, { ...keyed(handoverId), ...said }));
    const own = await seen(handoverId, room.prison);
    expect(own.timeline.at(-1)).toMatchObject({ act: 'withdraw', reason: 'other' });
    expect(own.messages).toMatchObject([{ from: 'sender', kind: 'sentence', text: said.sentence }]);
    const theirs = await seen(handoverId);
    expect(theirs.timeline.at(-1)).toMatchObject({ act: 'endedBySender', reason: null });
    expect(theirs.messages).toEqual([]);
  });

  describe('an interview', () => {
    const plan = (handoverId: string) =>
      room.get(PlanInterview).run(room.prison, {
        ...keyed(handoverId),
        meeting: {
          startsAt: new Date('2026-11-25T09:00:00Z'),
          minutes: 45,
          place: 'Návštěvní místnost, vchod z ulice.',
          placeConfirmed: true,
        },
      });

    it('opens the name for its time only, and two weeks after its slot no more', async () => {
      const { handoverId } = await acknowledged();
      expect(await plan(handoverId)).toMatchObject({ code: 'INTERVIEW_NOT_ASKED' });
      granted(await room.get(AskToMeet).run(room.workerOf(shelter), keyed(handoverId)));
      expect((await seen(handoverId)).passed?.name).toBeNull();
      granted(await plan(handoverId));
      const open = (await seen(handoverId)).passed;
      expect(open?.name).toContain(canaryName);
      expect(open).toMatchObject({ meeting: { minutes: 45 }, contact: null, birthDate: null });
      room.clock.moveTo('2026-12-09T06:00:00Z');
      await room.get(KeepDeadlines).endInterviews();
      expect((await seen(handoverId)).passed?.name).toContain(canaryName);
      room.clock.moveTo('2026-12-10T06:00:00Z');
      await room.get(KeepDeadlines).endInterviews();
      const later = await seen(handoverId);
      expect(later.passed?.name ?? null).toBeNull();
    });

    it('opens nothing without agreement to that step', async () => {
      const { handoverId } = await room.makeDraft(shelter);
      await room.agree(handoverId, room.prison, { steps: ['request', 'confirmed'] });
      granted(await room.get(SendHandover).send(room.prison, keyed(handoverId)));
      granted(await room.get(AcknowledgeHandover).run(room.workerOf(shelter), keyed(handoverId)));
      granted(await room.get(AskToMeet).run(room.workerOf(shelter), keyed(handoverId)));
      expect(await plan(handoverId)).toMatchObject({ code: 'INTERVIEW_NOT_AGREED' });
      expect((await seen(handoverId)).passed?.name).toBeNull();
    });
  });
});
