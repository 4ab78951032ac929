import { afterAll, beforeAll, beforeEach, describe, expect, it, jest } from '@jest/globals';
import { AskQuestion } from '../ask-question/ask-question.service.js';
import { AcknowledgeHandover } from '../acknowledge-handover/acknowledge-handover.service.js';
import { betweenTheSides, keyed, type BetweenTheSides } from './between-the-sides.support-spec.js';
import { ConfirmAgain } from '../confirm-again/confirm-again.service.js';
import { ConfirmHandover } from '../confirm-handover/confirm-handover.service.js';
import { ExtendOffer } from '../extend-offer/extend-offer.service.js';
import { granted, HandoverRoom, newKey, type MadeShelter } from '../handover.builder.js';
import { KeepDeadlines } from '../keep-deadlines/keep-deadlines.service.js';
import { MoveRelease } from '../move-release/move-release.service.js';
import { OfferPlace } from '../offer-place/offer-place.service.js';
import { PauseHandover } from '../pause-handover/pause-handover.service.js';
import { PutOnWaitingList } from '../put-on-waiting-list/put-on-waiting-list.service.js';

jest.setTimeout(120_000);

const start = '2026-11-23T09:00:00Z';

describe('days that move between the steps', () => {
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
  const offered: BetweenTheSides['offered'] = (...asked) => sides.offered(...asked);
  const confirmed: BetweenTheSides['confirmed'] = (...asked) => sides.confirmed(...asked);

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

    it('is one with those before it, until something else happens', async () => {
      const release = { earliest: '2027-06-01', latest: '2027-06-01', certain: true };
      const { handoverId } = await room.makeSent(shelter, room.prison, await room.makeCase(room.prison, { release }));
      granted(await room.get(AcknowledgeHandover).run(room.workerOf(shelter), keyed(handoverId)));
      granted(await pause(handoverId, '2026-12-10'));
      room.clock.moveTo('2026-12-10T08:00:00Z');
      granted(await pause(handoverId, '2026-12-23'));
      granted(await room.get(PauseHandover).resume(room.workerOf(shelter), keyed(handoverId)));
      expect(await pause(handoverId, '2026-12-24')).toMatchObject({ fields: [{ code: 'PAUSE_AGAIN' }] });
      const said = { text: 'Ano.', confirmed: false };
      granted(await room.get(AskQuestion).ask(room.workerOf(shelter), { ...keyed(handoverId), ...said }));
      granted(await room.get(AskQuestion).answer(room.prison, { ...keyed(handoverId), ...said }));
      granted(await pause(handoverId, '2027-01-09'));
    });

    it('ends while there is still a day to decide before the release', async () => {
      const { handoverId } = await acknowledged();
      // Released on Tuesday 15 December at the earliest.
      expect(await pause(handoverId, '2026-12-15')).toMatchObject({ fields: [{ code: 'PAUSE_PAST_RELEASE' }] });
      granted(await pause(handoverId, '2026-12-14'));
      expect(await seen(handoverId)).toMatchObject({ turn: 'nobody', deadline: { day: '2026-12-14' } });
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
      room.clock.moveTo('2026-12-02T09:00:00Z');
      granted(await room.get(ConfirmAgain).run(room.workerOf(shelter), keyed(handoverId)));
      expect(await seen(handoverId)).toMatchObject({ deadline: { kind: 'say_arrival', day: '2026-12-21' } });
    });
  });
});
