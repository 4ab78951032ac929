import { afterAll, beforeAll, beforeEach, describe, expect, it, jest } from '@jest/globals';
import type { MovedGrant } from '@navaz/consent';
import { Database } from '@navaz/platform';
import { testContext } from '@navaz/testing';
import { AcknowledgeHandover } from '../acknowledge-handover/acknowledge-handover.service.js';
import { saysDeletion } from '../handover.possible.js';
import { Withdrawals } from '../move-handover/withdrawals.service.js';
import { OfferPlace } from '../offer-place/offer-place.service.js';
import { WithdrawConsent } from '../withdraw-consent/withdraw-consent.service.js';
import { granted } from '../handover.builder.js';
import { keyed, RequestsInRoom, start } from './requests.support-spec.js';

jest.setTimeout(120_000);

describe('the person takes agreement back between every two steps', () => {
  let made: RequestsInRoom;

  beforeAll(async () => {
    made = await RequestsInRoom.open();
  });
  afterAll(() => made.room.close());
  beforeEach(() => made.room.clock.moveTo(start));

  it.each(['sent', 'acknowledged', 'waitlisted', 'offered', 'confirmed'] as const)(
    'in %s: no read succeeds from the commit on, and the request ends with one sentence',
    async (state) => {
      const id = await made.bring[state]();
      expect((await made.seen(id)).passed).not.toBeNull();
      await made.withdraw(id);
      expect(await made.stateOf(id)).toBe('withdrawn_by_subject');
      const view = await made.seen(id);
      expect(view).toMatchObject({ passed: null, state: 'ended_by_sender', offer: null, kind: null });
      expect(view.timeline.at(-1)).toMatchObject({ act: 'endedBySender', by: 'sender', reason: null });
      expect(JSON.stringify(view)).not.toContain('subject');
      expect(await made.held(id)).toBe(false);
    },
  );

  it('frees the place at once for whoever waits, and agreed to anew it is offered again', async () => {
    const full = await made.room.makeShelter({ name: 'Jediné místo', beds: 1 });
    const ctx = made.room.workerOf(full);
    const first = await made.room.makeSent(full);
    granted(await made.room.get(AcknowledgeHandover).run(ctx, keyed(first.handoverId)));
    granted(await made.room.get(OfferPlace).run(ctx, keyed(first.handoverId)));
    await made.withdraw(first.handoverId);
    const again = await made.room.makeSent(full, made.room.prison, first);
    granted(await made.room.get(AcknowledgeHandover).run(ctx, keyed(again.handoverId)));
    granted(await made.room.get(OfferPlace).run(ctx, keyed(again.handoverId)));
    expect([await made.held(first.handoverId), await made.held(again.handoverId)]).toEqual([false, true]);
  });

  it('is recorded by the worker they turn to, on either side, and ends it in the same commit', async () => {
    const [mine, theirs] = [await made.bring.offered(), await made.bring.offered()];
    const say = (handoverId: string, ctx = made.room.prison) =>
      made.room.get(WithdrawConsent).run(ctx, { ...keyed(handoverId), by: 'subject', onPaper: false });
    expect(await say(mine, made.room.curator)).toMatchObject({ code: 'NOT_FOUND' });
    granted(await say(mine));
    granted(await say(theirs, made.room.workerOf(made.shelter)));
    expect([await made.stateOf(mine), await made.stateOf(theirs)]).toEqual([
      'withdrawn_by_subject',
      'withdrawn_by_subject',
    ]);
  });

  it('leaves the stay and the place untouched after arrival, and reading ends', async () => {
    const id = await made.bring.arrived();
    await made.withdraw(id);
    expect(await made.stateOf(id)).toBe('arrived');
    expect(await made.held(id)).toBe(true);
    expect((await made.seen(id)).passed).toBeNull();
  });

  it('is told to whoever houses the person, who says then what it deleted; and to nobody else', async () => {
    const id = await made.bring.arrived();
    const { organisationId } = made.shelter;
    const prison = made.room.unitOf(made.room.prison);
    const told = async () => [await made.toldOf(id, organisationId), await made.toldOf(id, prison)];
    await made.seen(id);
    const [before = [], sender = []] = await told();
    await made.withdraw(id, ['report_back']);
    expect(await told()).toEqual([before, sender]);
    await made.withdraw(id, ['hand_over']);
    expect(await told()).toEqual([[...before, 'update'], sender]);
    const opened = await made.seen(id);
    expect(opened.moves).toContainEqual(saysDeletion);
    expect(opened.timeline.at(-1)).toMatchObject({ act: 'arrive' });
  });

  it('of a report is told to who waits for it, once, whatever became of the person, and ends nothing', async () => {
    const prison = made.room.unitOf(made.room.prison);
    const topics = { reportTopics: ['housing'], reportToUnitIds: [prison] };
    for (const stays of [false, true]) {
      made.room.clock.moveTo(start);
      const { handoverId: id } = await made.room.makeSent(made.shelter, made.room.prison, undefined, topics);
      granted(await made.room.get(AcknowledgeHandover).run(made.workerOf(made.shelter), keyed(id)));
      if (stays) await made.arriveFrom(id);
      const [before, state] = [await made.toldOf(id, prison), await made.stateOf(id)];
      const grants = await made.withdraw(id, ['report_back']);
      expect(grants).toHaveLength(1);
      // Its own worker wrote it down.
      expect(await made.toldOf(id, prison)).toEqual(before);
      const follow = () =>
        made.room.get(Database).transaction(testContext(), (tx) => made.room.get(Withdrawals).follow(tx, grants));
      await follow();
      expect(await made.toldOf(id, prison)).toEqual([...before, 'update']);
      expect(await made.stateOf(id)).toBe(state);
      // With everything else: the request ends, and that is all that is told.
      const all = await made.withdraw(id);
      const ended = await made.toldOf(id, prison);
      await made.room
        .get(Database)
        .transaction(testContext(), (tx) => made.room.get(Withdrawals).follow(tx, [...all, ...grants]));
      expect(await made.toldOf(id, prison)).toEqual(stays ? [...ended, 'update'] : ended);
    }
  });

  it('tells nobody of an agreement to a stay that stands, whoever asks for it', async () => {
    const id = await made.bring.arrived();
    const grants = await made.room.db.asOwner<MovedGrant>(
      `select id as "grantId", about_id as "aboutId", purpose from consent.subject_grant where about_id = $1`,
      [id],
    );
    const before = await made.toldOf(id, made.shelter.organisationId);
    await made.room.get(Database).transaction(testContext(), (tx) => made.room.get(Withdrawals).follow(tx, grants));
    expect(await made.toldOf(id, made.shelter.organisationId)).toEqual(before);
  });

  it('is not taken for done by a key that was used for another request', async () => {
    const [one, other] = [await made.bring.sent(), await made.bring.sent()];
    const { key } = keyed(one);
    const withKey = (handoverId: string) =>
      made.room.get(WithdrawConsent).run(made.room.prison, { key, handoverId, by: 'subject', onPaper: false });
    expect(granted(await withKey(one))).toEqual({ handoverId: one });
    expect(await withKey(other)).toMatchObject({ code: 'KEY_USED' });
    expect(await made.stateOf(other)).toBe('sent');
    expect(granted(await withKey(one))).toEqual({ handoverId: one });
  });

  it('ends nothing else where only reporting back was taken back', async () => {
    const id = await made.bring.acknowledged();
    await made.withdraw(id, ['report_back']);
    expect(await made.stateOf(id)).toBe('acknowledged');
    expect((await made.seen(id)).passed).not.toBeNull();
  });

  it('cannot be talked into ending a request whose agreement stands', async () => {
    const [mine, other] = [await made.bring.sent(), await made.bring.sent()];
    const taken = await made.withdraw(other);
    const moved = taken.map((grant) => ({ ...grant, aboutId: mine }));
    await made.room.get(Database).transaction(testContext(), (tx) => made.room.get(Withdrawals).follow(tx, moved));
    expect(await made.stateOf(mine)).toBe('sent');
  });
});
