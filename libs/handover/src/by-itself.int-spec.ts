import { afterAll, beforeAll, beforeEach, describe, expect, it, jest } from '@jest/globals';
import { ConsentDesk, type MovedGrant } from '@navaz/consent';
import { Database } from '@navaz/platform';
import { AcknowledgeHandover } from './acknowledge-handover/acknowledge-handover.service.js';
import { ConfirmHandover } from './confirm-handover/confirm-handover.service.js';
import { testContext } from '@navaz/testing';
import { Withdrawals } from './move-handover/withdrawals.service.js';
import { granted, HandoverRoom, newKey, type MadeShelter } from './handover.builder.js';
import { HandoverNews } from './handover.events.js';
import { moveOf, moves, states, type State } from './handover.state.js';
import { HandoverReading } from './handovers/handover-reading.service.js';
import { viewHandover } from './handovers/view-handover.js';
import { KeepDeadlines } from './keep-deadlines/keep-deadlines.service.js';
import { MovesByItself, type DueAct } from './move-handover/moves-by-itself.service.js';
import { OfferPlace } from './offer-place/offer-place.service.js';
import { ProviderLeavesJob } from './provider-leaves/provider-leaves.job.js';
import { PutOnWaitingList } from './put-on-waiting-list/put-on-waiting-list.service.js';
import { ReportArrival } from './report-arrival/report-arrival.service.js';
import { TellNextInLineJob } from './tell-next-in-line/tell-next-in-line.job.js';
import { WithdrawConsent } from './withdraw-consent/withdraw-consent.service.js';
import { WithdrawPlace } from './withdraw-place/withdraw-place.service.js';
import { WorkerLeavesJob } from './worker-leaves/worker-leaves.job.js';

jest.setTimeout(120_000);

const start = '2026-11-23T09:00:00Z';

describe('what happens to a request where nobody is logged in', () => {
  let room: HandoverRoom;
  let shelter: MadeShelter;

  beforeAll(async () => {
    room = await HandoverRoom.open(start);
    room.get(Database).publishThrough((_tx, events) => {
      news.push(...events.filter((event) => event instanceof HandoverNews));
      return Promise.resolve();
    });
    shelter = await room.makeShelter({ beds: 30 });
  });
  afterAll(() => room.close());
  beforeEach(() => room.clock.moveTo(start));

  const stateOf = async (handoverId: string): Promise<State | undefined> =>
    (await room.db.asOwner<{ state: State }>(`select state from handover.handover where id = $1`, [handoverId]))[0]
      ?.state;
  const held = async (handoverId: string): Promise<boolean> =>
    (
      await room.db.asOwner(
        `select 1 from capacity.hold
         where holder_id = $1 and released_at is null and (expires_at is null or expires_at > $2)`,
        [handoverId, room.clock.now()],
      )
    ).length === 1;
  const seen = async (handoverId: string, ctx = room.workerOf(shelter)) =>
    viewHandover(granted(await room.get(HandoverReading).open(ctx, { id: handoverId })), room.clock.today());
  const keyed = (handoverId: string) => ({ key: newKey(), handoverId });
  const news: HandoverNews[] = [];
  /** What a unit was told of a handover, oldest first. */
  const toldOf = async (handoverId: string, unitId: string): Promise<string[]> => {
    const [row] = await room.db.asOwner<{ reference: string }>(
      `select reference from handover.handover where id = $1`,
      [handoverId],
    );
    return news
      .filter(({ reference, organisationId }) => reference === row?.reference && organisationId === unitId)
      .map(({ what }) => what);
  };

  /** Brings a new request to a state through the services. */
  const bring = {
    sent: async () => (await room.makeSent(shelter)).handoverId,
    acknowledged: async () => {
      const id = await bring.sent();
      granted(await room.get(AcknowledgeHandover).run(room.workerOf(shelter), keyed(id)));
      return id;
    },
    waitlisted: async () => {
      const id = await bring.acknowledged();
      granted(await room.get(PutOnWaitingList).run(room.workerOf(shelter), { ...keyed(id), reason: 'no_room' }));
      return id;
    },
    offered: async () => {
      const id = await bring.acknowledged();
      granted(await room.get(OfferPlace).run(room.workerOf(shelter), keyed(id)));
      return id;
    },
    confirmed: async () => {
      const id = await bring.offered();
      granted(await room.get(ConfirmHandover).run(room.prison, keyed(id)));
      return id;
    },
    arrived: async () => {
      const id = await bring.confirmed();
      granted(await room.get(ReportArrival).run(room.workerOf(shelter), { ...keyed(id), arrived: true, on: null }));
      return id;
    },
    not_arrived: async () => {
      const id = await bring.confirmed();
      granted(
        await room
          .get(ReportArrival)
          .run(room.workerOf(shelter), { ...keyed(id), arrived: false, reason: 'unknown', on: null }),
      );
      return id;
    },
  };

  const withdraw = async (
    handoverId: string,
    purposes: readonly string[] = ['assess', 'interview', 'hand_over'],
  ): Promise<readonly MovedGrant[]> => {
    const grants = await room.db.asOwner<MovedGrant>(
      `select id as "grantId", about_id as "aboutId", purpose from consent.subject_grant
       where about_id = $1 and purpose = any ($2) and state in ('given', 'renewed')`,
      [handoverId, purposes],
    );
    const grantIds = grants.map(({ grantId }) => grantId);
    granted(
      await room
        .get(Database)
        .transaction(room.prison, (tx) =>
          room.get(ConsentDesk).withdraw(tx, { grantIds, by: 'worker', at: room.clock.now() }),
        ),
    );
    return grants;
  };

  describe('the person takes agreement back between every two steps', () => {
    it.each(['sent', 'acknowledged', 'waitlisted', 'offered', 'confirmed'] as const)(
      'in %s: no read succeeds from the commit on, and the request ends with one sentence',
      async (state) => {
        const id = await bring[state]();
        expect((await seen(id)).passed).not.toBeNull();
        await withdraw(id);
        expect(await stateOf(id)).toBe('withdrawn_by_subject');
        const view = await seen(id);
        expect(view).toMatchObject({ passed: null, state: 'ended_by_sender', offer: null, kind: null });
        expect(view.timeline.at(-1)).toMatchObject({ act: 'endedBySender', by: 'sender', reason: null });
        expect(JSON.stringify(view)).not.toContain('subject');
        expect(await held(id)).toBe(state === 'offered' || state === 'confirmed');
      },
    );

    it('keeps the place two working days and gives it back then', async () => {
      const id = await bring.confirmed();
      await withdraw(id);
      room.clock.moveTo('2026-11-25T22:59:00Z');
      await room.get(KeepDeadlines).lapse();
      expect(await held(id)).toBe(true);
      room.clock.moveTo('2026-11-25T23:00:00Z');
      await room.get(KeepDeadlines).lapse();
      expect(await held(id)).toBe(false);
    });

    it('gives the kept place to the same request agreed to anew, also where no other is free', async () => {
      const full = await room.makeShelter({ name: 'Jediné místo', beds: 1 });
      const ctx = room.workerOf(full);
      const first = await room.makeSent(full);
      granted(await room.get(AcknowledgeHandover).run(ctx, keyed(first.handoverId)));
      granted(await room.get(OfferPlace).run(ctx, keyed(first.handoverId)));
      await withdraw(first.handoverId);
      const stranger = await room.makeSent(full);
      const again = await room.makeSent(full, room.prison, first);
      for (const id of [stranger.handoverId, again.handoverId])
        granted(await room.get(AcknowledgeHandover).run(ctx, keyed(id)));
      expect(await room.get(OfferPlace).run(ctx, keyed(stranger.handoverId))).toMatchObject({ code: 'NO_ROOM' });
      granted(await room.get(OfferPlace).run(ctx, keyed(again.handoverId)));
      expect([await held(first.handoverId), await held(again.handoverId)]).toEqual([false, true]);
    });

    it('is recorded by the worker they turn to, on either side, and ends it in the same commit', async () => {
      const [mine, theirs] = [await bring.offered(), await bring.offered()];
      const say = (handoverId: string, ctx = room.prison) =>
        room.get(WithdrawConsent).run(ctx, { ...keyed(handoverId), onPaper: false });
      expect(await say(mine, room.curator)).toMatchObject({ code: 'NOT_FOUND' });
      granted(await say(mine));
      granted(await say(theirs, room.workerOf(shelter)));
      expect([await stateOf(mine), await stateOf(theirs)]).toEqual(['withdrawn_by_subject', 'withdrawn_by_subject']);
    });

    it('leaves the stay and the place untouched after arrival, and reading ends', async () => {
      const id = await bring.arrived();
      await withdraw(id);
      expect(await stateOf(id)).toBe('arrived');
      expect(await held(id)).toBe(true);
      expect((await seen(id)).passed).toBeNull();
    });

    it('ends nothing else where only reporting back was taken back', async () => {
      const id = await bring.acknowledged();
      await withdraw(id, ['report_back']);
      expect(await stateOf(id)).toBe('acknowledged');
      expect((await seen(id)).passed).not.toBeNull();
    });

    it('cannot be talked into ending a request whose agreement stands', async () => {
      const [mine, other] = [await bring.sent(), await bring.sent()];
      const taken = await withdraw(other);
      const moved = taken.map((grant) => ({ ...grant, aboutId: mine }));
      await room.get(Database).transaction(testContext(), (tx) => room.get(Withdrawals).follow(tx, moved));
      expect(await stateOf(mine)).toBe('sent');
    });
  });

  describe('time', () => {
    const day = async (at: string): Promise<void> => {
      room.clock.moveTo(at);
      await room.get(KeepDeadlines).keep();
    };
    const marks = async (handoverId: string) =>
      (
        await room.db.asOwner<{ reminded: boolean; escalated: boolean }>(
          `select reminded_at is not null as reminded, escalated_at is not null as escalated
           from handover.handover where id = $1`,
          [handoverId],
        )
      )[0];

    it('reminds, then tells the team lead, then lets what nobody answered expire', async () => {
      const id = await bring.sent(); // Monday; to be acknowledged until Wednesday 25 November
      await day('2026-11-25T22:59:00Z');
      expect(await marks(id)).toEqual({ reminded: false, escalated: false });
      await day('2026-11-26T06:00:00Z');
      expect(await marks(id)).toEqual({ reminded: true, escalated: false });
      await day('2026-11-28T06:00:00Z'); // Saturday: nobody is told
      expect(await marks(id)).toEqual({ reminded: true, escalated: false });
      await day('2026-11-30T06:00:00Z');
      expect(await marks(id)).toEqual({ reminded: true, escalated: true });
      await day('2026-12-02T06:00:00Z');
      expect(await stateOf(id)).toBe('sent');
      await day('2026-12-03T06:00:00Z');
      expect(await stateOf(id)).toBe('expired');
      expect(await toldOf(id, shelter.organisationId)).toEqual(['new_request', 'reminder', 'overdue', 'expired']);
    });

    it('puts an offer nobody confirmed back on the list, place and all', async () => {
      const id = await bring.offered();
      room.clock.moveTo('2026-11-25T22:59:59Z');
      await room.get(KeepDeadlines).lapse();
      expect(await stateOf(id)).toBe('offered');
      room.clock.moveTo('2026-11-25T23:00:00Z');
      await room.get(KeepDeadlines).lapse();
      expect(await stateOf(id)).toBe('waitlisted');
      expect(await held(id)).toBe(false);
      const waits = await room.db.asOwner(
        `select reason from capacity.waiting_entry where holder_id = $1 and left_at is null`,
        [id],
      );
      expect(waits).toEqual([{ reason: 'offer_lapsed' }]);
    });

    it('never ends a confirmed place or a stay: they are overdue, and people are told', async () => {
      const [confirmed, arrived] = [await bring.confirmed(), await bring.arrived()];
      await day('2027-03-01T06:00:00Z');
      expect(await stateOf(confirmed)).toBe('confirmed');
      expect(await stateOf(arrived)).toBe('arrived');
      expect(await marks(confirmed)).toEqual({ reminded: true, escalated: true });
      expect(await held(confirmed)).toBe(true);
    });

    it('lets a request that waits expire two weeks after the latest release', async () => {
      const id = await bring.waitlisted();
      await day('2027-01-01T06:00:00Z');
      expect(await stateOf(id)).toBe('waitlisted');
      await day('2027-01-02T06:00:00Z');
      expect(await stateOf(id)).toBe('expired');
    });

    it('closes after fourteen days what did not arrive', async () => {
      const id = await bring.not_arrived();
      await day('2026-12-07T06:00:00Z');
      expect(await stateOf(id)).toBe('not_arrived');
      await day('2026-12-08T06:00:00Z');
      expect(await stateOf(id)).toBe('closed');
    });
  });

  it('a service that ends: its requests end, agreements are void, the sender is told', async () => {
    const leaving = await room.makeShelter({ name: 'Odchází' });
    const { handoverId } = await room.makeSent(leaving);
    const staying = await bring.sent();
    await room.get(ProviderLeavesJob).services([leaving.serviceId]);
    expect(await stateOf(handoverId)).toBe('sent');
    await room.db.asOwner(`update directory.service set ended_on = '2026-11-23' where id = $1`, [leaving.serviceId]);
    await room.get(ProviderLeavesJob).services([leaving.serviceId]);
    expect(await stateOf(handoverId)).toBe('withdrawn_by_provider');
    expect(await stateOf(staying)).toBe('sent');
    const states = await room.db.asOwner(
      `select distinct state from consent.subject_grant where about_id = $1 and recipient_id = $2`,
      [handoverId, leaving.serviceId],
    );
    expect(states).toEqual([{ state: 'invalidated' }]);
    expect(await toldOf(handoverId, room.unitOf(room.prison))).toEqual(['withdrawn_by_provider']);
  });

  it('a place that opens: the provider hears of the first in line whom it would help', async () => {
    const full = await room.makeShelter({ name: 'Plno', beds: 1 });
    const ctx = room.workerOf(full);
    const sent = [await room.makeSent(full), await room.makeSent(full), await room.makeSent(full)];
    for (const { handoverId } of sent) granted(await room.get(AcknowledgeHandover).run(ctx, keyed(handoverId)));
    const [first, second, third] = sent.map(({ handoverId }) => handoverId) as [string, string, string];
    granted(await room.get(OfferPlace).run(ctx, keyed(first)));
    for (const id of [second, third])
      granted(await room.get(PutOnWaitingList).run(ctx, { ...keyed(id), reason: 'no_room' }));
    expect(await room.get(TellNextInLineJob).tell(full.unitId)).toBeNull();
    granted(await room.get(WithdrawPlace).run(ctx, { ...keyed(first), reason: 'place_lost' }));
    expect(await room.get(TellNextInLineJob).tell(full.unitId)).toBe(second);
    expect(await toldOf(second, full.organisationId)).toContain('place_opened');
    expect(await toldOf(third, full.organisationId)).not.toContain('place_opened');
  });

  it('a worker who leaves: the work goes to the unit', async () => {
    const id = await bring.sent();
    const account = room.prison.actor?.accountId ?? '';
    await room.db.asOwner(`update handover.handover set sender_account_id = $2 where id = $1`, [id, account]);
    expect(await room.get(WorkerLeavesJob).leave(account, room.unitOf(room.probation))).toBe(0);
    expect(await room.get(WorkerLeavesJob).leave(account, room.unitOf(room.prison))).toBeGreaterThan(0);
    expect(await room.db.asOwner(`select sender_account_id from handover.handover where id = $1`, [id])).toEqual([
      { sender_account_id: null },
    ]);
  });

  describe('no function moves a request from a state that is not in the table', () => {
    const timed: readonly (readonly [DueAct, 'time' | 'system'])[] = [
      ['expire_unanswered', 'time'],
      ['expire_waiting', 'time'],
      ['lapse_offer', 'time'],
      ['close_not_arrived', 'time'],
      ['end_with_provider', 'system'],
    ];
    const acts: Partial<Record<DueAct, (typeof moves)[number]['act']>> = {
      expire_unanswered: 'expire',
      expire_waiting: 'expire',
      lapse_offer: 'offerLapsed',
      close_not_arrived: 'closeWithoutArrival',
      end_with_provider: 'providerLeaves',
    };

    it.each(states.filter((state) => state !== 'draft'))('from %s', async (state) => {
      const id = await bring.sent();
      for (const [name, side] of timed) {
        await room.db.asOwner(
          `update handover.handover set state = $2, deadline = '2020-01-01', deadline_kind = 'decide', state_since = '2020-01-01',
             release_earliest = '2020-01-01', release_latest = '2020-01-01', offer_expires_at = '2020-01-01'
           where id = $1`,
          [id, state],
        );
        await room.db.asOwner(`update directory.service set ended_on = $2 where id = $1`, [
          shelter.serviceId,
          name === 'end_with_provider' ? '2026-01-01' : null,
        ]);
        await room.get(MovesByItself).allDue(name, room.clock.today());
        const act = acts[name];
        const expected = act && moveOf(state, act, side)?.to;
        // Expiring is two functions: what waits has no deadline of its own.
        const here =
          name === 'expire_waiting' ? state === 'waitlisted' : name !== 'expire_unanswered' || state !== 'waitlisted';
        expect([name, await stateOf(id)]).toEqual([name, here && expected ? expected : state]);
      }
      await room.db.asOwner(`update directory.service set ended_on = null where id = $1`, [shelter.serviceId]);
      await room.db.asOwner(`update handover.handover set state = 'closed', ended_at = now() where id = $1`, [id]);
    });
  });
});
