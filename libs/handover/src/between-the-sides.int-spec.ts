import { afterAll, beforeAll, beforeEach, describe, expect, it, jest } from '@jest/globals';
import { isRefusal } from '@navaz/kernel';
import { AcknowledgeHandover } from './acknowledge-handover/acknowledge-handover.service.js';
import { AskQuestion } from './ask-question/ask-question.service.js';
import { AskToMeet } from './ask-to-meet/ask-to-meet.service.js';
import { ConfirmAgain } from './confirm-again/confirm-again.service.js';
import { ConfirmHandover } from './confirm-handover/confirm-handover.service.js';
import { ExtendOffer } from './extend-offer/extend-offer.service.js';
import { canaryName, granted, HandoverRoom, newKey, type MadeShelter } from './handover.builder.js';
import { HandoverReading } from './handovers/handover-reading.service.js';
import { viewHandover } from './handovers/view-handover.js';
import { KeepDeadlines } from './keep-deadlines/keep-deadlines.service.js';
import { MoveRelease } from './move-release/move-release.service.js';
import { OfferPlace } from './offer-place/offer-place.service.js';
import { PauseHandover } from './pause-handover/pause-handover.service.js';
import { PlanInterview } from './plan-interview/plan-interview.service.js';
import { PutOnWaitingList } from './put-on-waiting-list/put-on-waiting-list.service.js';
import { SendHandover } from './send-handover/send-handover.service.js';
import { WithdrawHandover } from './withdraw-handover/withdraw-handover.service.js';

jest.setTimeout(120_000);

const start = '2026-11-23T09:00:00Z';

describe('what the sides do between the steps', () => {
  let room: HandoverRoom;
  let shelter: MadeShelter;

  beforeAll(async () => {
    room = await HandoverRoom.open(start);
    shelter = await room.makeShelter({ beds: 20 });
  });
  afterAll(() => room.close());
  beforeEach(() => room.clock.moveTo(start));

  const keyed = (handoverId: string) => ({ key: newKey(), handoverId });
  const seen = async (handoverId: string, ctx = room.workerOf(shelter)) =>
    viewHandover(granted(await room.get(HandoverReading).open(ctx, { id: handoverId })), room.clock.today());
  const acknowledged = async (to = shelter) => {
    const sent = await room.makeSent(to);
    granted(await room.get(AcknowledgeHandover).run(room.workerOf(to), keyed(sent.handoverId)));
    return sent;
  };
  const offered = async (to = shelter) => {
    const sent = await acknowledged(to);
    granted(await room.get(OfferPlace).run(room.workerOf(to), keyed(sent.handoverId)));
    return sent;
  };
  const confirmed = async (to = shelter) => {
    const sent = await offered(to);
    granted(await room.get(ConfirmHandover).run(room.prison, keyed(sent.handoverId)));
    return sent;
  };

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

  describe('a pause', () => {
    const pause = (handoverId: string, until: string, ctx = room.workerOf(shelter)) =>
      room.get(PauseHandover).pause(ctx, { ...keyed(handoverId), until });

    it('is made by whose turn it is, thirty days at most, and stops the deadline of the decision', async () => {
      const { handoverId } = await acknowledged();
      expect(await seen(handoverId)).toMatchObject({ deadline: { day: '2026-11-30' } });
      expect(await pause(handoverId, '2026-12-01', room.prison)).toMatchObject({ code: 'NOT_YOUR_TURN' });
      expect(await pause(handoverId, '2026-12-24')).toMatchObject({ code: 'INVALID_INPUT' });
      expect(await pause(handoverId, '2026-11-23')).toMatchObject({ code: 'INVALID_INPUT' });
      granted(await pause(handoverId, '2026-12-02'));
      expect(await seen(handoverId)).toMatchObject({ turn: 'nobody', deadline: { day: '2026-12-09' } });
      room.clock.moveTo('2026-12-01T06:00:00Z');
      await room.get(KeepDeadlines).keep();
      expect(await seen(handoverId)).toMatchObject({ turn: 'nobody', state: 'acknowledged' });
      room.clock.moveTo('2026-12-02T00:00:00Z');
      expect(await seen(handoverId)).toMatchObject({ turn: 'provider' });
    });

    it('does not hold a place longer', async () => {
      const { handoverId } = await offered();
      granted(await pause(handoverId, '2026-12-10', room.prison));
      room.clock.moveTo('2026-11-26T06:00:00Z');
      await room.get(KeepDeadlines).lapse();
      expect(await seen(handoverId)).toMatchObject({ state: 'waitlisted', pausedUntil: null, turn: 'provider' });
    });

    it('is ended before its day by who made it', async () => {
      const { handoverId } = await acknowledged();
      granted(await pause(handoverId, '2026-12-10'));
      const resume = (ctx = room.workerOf(shelter)) => room.get(PauseHandover).resume(ctx, keyed(handoverId));
      expect(await resume(room.prison)).toMatchObject({ code: 'NOT_PAUSED' });
      granted(await resume());
      expect(await seen(handoverId)).toMatchObject({ turn: 'provider', deadline: { day: '2026-11-30' } });
    });
  });

  it('an offer is extended once, place and deadline with it', async () => {
    const { handoverId } = await offered();
    const extend = () => room.get(ExtendOffer).run(room.workerOf(shelter), keyed(handoverId));
    granted(await extend());
    expect(await seen(handoverId)).toMatchObject({
      offer: { extended: true, expiresAt: new Date('2026-11-27T23:00:00Z') },
      deadline: { day: '2026-11-27' },
    });
    expect(await extend()).toMatchObject({ code: 'EXTENDED_ALREADY' });
    room.clock.moveTo('2026-11-27T22:59:00Z');
    granted(await room.get(ConfirmHandover).run(room.prison, keyed(handoverId)));
    expect(await extend()).toMatchObject({ code: 'NO_OFFER' });
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

  describe('the release moves', () => {
    const move = (caseId: string, earliest: string | null, ctx = room.prison) =>
      room
        .get(MoveRelease)
        .run(ctx, { key: newKey(), caseId, release: earliest === null ? null : { earliest, certain: true } });
    const heldFrom = async (handoverId: string): Promise<string[]> =>
      (
        await room.db.asOwner<{ day: string }>(
          `select lower(during)::text as day from capacity.hold where holder_id = $1 and released_at is null`,
          [handoverId],
        )
      ).map(({ day }) => day);

    it('in one act: deadlines, the hold and the week the provider reads follow, the state stays', async () => {
      const { caseId, handoverId } = await confirmed();
      expect(await heldFrom(handoverId)).toEqual(['2026-12-15']);
      granted(await move(caseId, '2027-01-12'));
      expect(await heldFrom(handoverId)).toEqual(['2027-01-12']);
      const view = await seen(handoverId);
      expect(view).toMatchObject({
        state: 'confirmed',
        questionTo: null,
        offer: { from: '2027-01-12' },
        deadline: { kind: 'confirm_again', day: '2027-01-05' },
      });
      expect(JSON.stringify(view.passed)).not.toContain('2026-12');
      expect(view.timeline.at(-1)).toMatchObject({ act: 'moveRelease', by: 'sender', state: 'confirmed' });
    });

    it('asks the provider where its place does not hold on the new day, and keeps the old days held', async () => {
      const tight = await room.makeShelter({ name: 'Jediné', beds: 1 });
      const first = await confirmed(tight);
      const other = await room.makeCase(room.prison, {
        release: { earliest: '2027-02-01', latest: '2027-02-01', certain: true },
      });
      // Somebody else has the only bed from February on.
      await room.db.asOwner(
        `update capacity.hold set during = daterange('2026-12-15', '2027-02-01') where holder_id = $1`,
        [first.handoverId],
      );
      const second = await room.makeSent(tight, room.prison, other);
      granted(await room.get(AcknowledgeHandover).run(room.workerOf(tight), keyed(second.handoverId)));
      granted(await room.get(OfferPlace).run(room.workerOf(tight), keyed(second.handoverId)));
      granted(await move(first.caseId, '2027-01-20'));
      const asked = await seen(first.handoverId, room.workerOf(tight));
      expect(asked).toMatchObject({ state: 'confirmed', turn: 'provider', questionTo: 'provider' });
      expect(await heldFrom(first.handoverId)).toEqual(['2026-12-15']);
      const again = await room.get(ConfirmAgain).run(room.workerOf(tight), keyed(first.handoverId));
      expect(again).toMatchObject({ code: 'NO_ROOM' });
      granted(
        await room
          .get(PutOnWaitingList)
          .run(room.workerOf(tight), { ...keyed(first.handoverId), reason: 'release_moved' }),
      );
      expect(await seen(first.handoverId, room.workerOf(tight))).toMatchObject({
        state: 'waitlisted',
        questionTo: null,
      });
      expect(await heldFrom(first.handoverId)).toEqual([]);
    });

    it('did not happen: the state and the place stay, and the sender is asked for a day', async () => {
      const { caseId, handoverId } = await confirmed();
      granted(await move(caseId, null));
      expect(await seen(handoverId, room.prison)).toMatchObject({
        state: 'confirmed',
        turn: 'sender',
        questionTo: 'sender',
        deadline: null,
      });
      expect(await heldFrom(handoverId)).toEqual(['2026-12-15']);
      granted(await move(caseId, '2026-12-20'));
      expect(await seen(handoverId)).toMatchObject({
        questionTo: null,
        turn: 'provider',
        offer: { from: '2026-12-20' },
      });
    });

    it('is not moved by another unit, nor to a day that has passed', async () => {
      const { caseId } = await acknowledged();
      expect(await move(caseId, '2027-01-12', room.curator)).toMatchObject({ code: 'NOT_FOUND' });
      expect(await move(caseId, '2026-11-01')).toMatchObject({ code: 'INVALID_INPUT' });
    });

    it('a confirmed place is confirmed again before the release', async () => {
      const { handoverId } = await confirmed();
      expect(await seen(handoverId)).toMatchObject({ deadline: { kind: 'confirm_again', day: '2026-12-08' } });
      granted(await room.get(ConfirmAgain).run(room.workerOf(shelter), keyed(handoverId)));
      expect(await seen(handoverId)).toMatchObject({ deadline: { kind: 'say_arrival', day: '2026-12-21' } });
    });
  });
});
