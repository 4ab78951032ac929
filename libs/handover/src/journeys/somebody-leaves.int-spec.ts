import { afterAll, beforeAll, beforeEach, describe, expect, it, jest } from '@jest/globals';
import { AcknowledgeHandover } from '../acknowledge-handover/acknowledge-handover.service.js';
import { OfferPlace } from '../offer-place/offer-place.service.js';
import { ProviderLeavesJob } from '../provider-leaves/provider-leaves.job.js';
import { PutOnWaitingList } from '../put-on-waiting-list/put-on-waiting-list.service.js';
import { TellNextInLineJob } from '../tell-next-in-line/tell-next-in-line.job.js';
import { WithdrawPlace } from '../withdraw-place/withdraw-place.service.js';
import { WorkerLeavesJob } from '../worker-leaves/worker-leaves.job.js';
import { granted, newKey, type Prepared } from '../handover.builder.js';
import { HandoverReading } from '../handovers/handover-reading.service.js';
import { viewHandover } from '../handovers/view-handover.js';
import { RestrictSubject } from '../restrict-subject/restrict-subject.service.js';
import { keyed, RequestsInRoom, start } from './requests.support-spec.js';

jest.setTimeout(120_000);

describe('a provider, a place and a worker that go, and requests', () => {
  let made: RequestsInRoom;

  beforeAll(async () => {
    made = await RequestsInRoom.open();
  });
  afterAll(() => made.room.close());
  beforeEach(() => made.room.clock.moveTo(start));

  it('a service that ends: its requests end, agreements are void, the sender is told', async () => {
    const leaving = await made.room.makeShelter({ name: 'Odchází' });
    const { handoverId } = await made.room.makeSent(leaving);
    const staying = await made.bring.sent();
    await made.room.get(ProviderLeavesJob).services([leaving.serviceId]);
    expect(await made.stateOf(handoverId)).toBe('sent');
    await made.room.db.asOwner(`update directory.service set ended_on = '2026-11-23' where id = $1`, [
      leaving.serviceId,
    ]);
    await made.room.get(ProviderLeavesJob).services([leaving.serviceId]);
    expect(await made.stateOf(handoverId)).toBe('withdrawn_by_provider');
    expect(await made.stateOf(staying)).toBe('sent');
    const states = await made.room.db.asOwner(
      `select distinct state from consent.subject_grant where about_id = $1 and recipient_id = $2`,
      [handoverId, leaving.serviceId],
    );
    expect(states).toEqual([{ state: 'invalidated' }]);
    expect(await made.toldOf(handoverId, made.room.unitOf(made.room.prison))).toEqual(['withdrawn_by_provider']);
  });

  it('a unit that sent requests and ends: they end as by the sender, places are free, what is confirmed stays', async () => {
    const shelter = await made.room.makeShelter({ name: 'Zůstává', beds: 5 });
    const worker = made.room.workerOf(shelter);
    const prison = made.room.unitOf(made.room.prison);
    const [sent, offered, confirmed] = [
      await made.bring.sent(shelter),
      await made.bring.offered(shelter),
      await made.bring.confirmed(shelter),
    ];
    const ofCurator = (await made.room.makeSent(shelter, made.room.curator)).handoverId;
    const states = async () =>
      Promise.all([sent, offered, confirmed, ofCurator].map((handoverId) => made.stateOf(handoverId)));
    await made.room.get(ProviderLeavesJob).unit(prison);
    expect(await states()).toEqual(['sent', 'offered', 'confirmed', 'sent']);
    const endedOn = (day: string | null) =>
      made.room.db.asOwner(`update directory.organisation set ended_on = $2 where id = $1`, [prison, day]);
    await endedOn('2026-11-23');
    await made.room.get(ProviderLeavesJob).unit(prison);
    expect(await states()).toEqual(['withdrawn_by_sender', 'withdrawn_by_sender', 'confirmed', 'sent']);
    const held = await made.room.db.asOwner<{ id: string }>(
      `select holder_id as id from capacity.hold where released_at is null and holder_id = any ($1)`,
      [[sent, offered, confirmed]],
    );
    expect(held).toEqual([{ id: confirmed }]);
    expect(await made.toldOf(offered, shelter.organisationId)).toContain('ended_by_sender');
    expect(await made.toldOf(offered, prison)).not.toContain('ended_by_sender');
    const seen = viewHandover(
      granted(await made.room.get(HandoverReading).open(worker, { id: offered })),
      made.room.clock.today(),
    );
    expect(seen).toMatchObject({ state: 'ended_by_sender', passed: null });
    expect(seen.timeline.at(-1)).toMatchObject({ act: 'endedBySender', by: 'sender', reason: null });
    await endedOn(null);
  });

  it.each(['arrived', 'not_arrived'] as const)(
    'a service that ends under somebody who %s: the sender hears of it where the person agreed, and only there',
    async (state) => {
      const told: Record<string, unknown> = {};
      const prison = made.room.unitOf(made.room.prison);
      const newsOf = async (id: string) =>
        (
          await made.room.db.asOwner<{ at: Date | null }>(
            `select sender_news_at as at from handover.handover where id = $1`,
            [id],
          )
        )[0]?.at;
      for (const agreed of ['given', 'withdrawn', 'run out']) {
        const leaving = await made.room.makeShelter({ name: `Odchází ${state} ${agreed}` });
        made.room.clock.moveTo(start);
        const id = await made.bring[state](leaving);
        const arrival = `about_id = '${id}' and recipient_id = '${prison}' and detail = 'arrival'`;
        if (agreed === 'withdrawn') {
          const grants = await made.room.db.asOwner<{ id: string }>(
            `select id from consent.subject_grant where ${arrival}`,
          );
          expect(grants).toHaveLength(1);
          await made.takeBack(grants.map((grant) => grant.id));
        }
        if (agreed === 'run out')
          await made.room.db.asOwner(`update consent.subject_grant set valid_until = '2026-11-23' where ${arrival}`);
        made.room.clock.moveTo('2026-11-24T09:00:00Z');
        const known = (await made.toldOf(id, prison)).length;
        const before = await newsOf(id);
        await made.room.db.asOwner(`update directory.service set ended_on = '2026-11-24' where id = $1`, [
          leaving.serviceId,
        ]);
        await made.room.get(ProviderLeavesJob).services([leaving.serviceId]);
        expect(await made.stateOf(id)).toBe('withdrawn_by_provider');
        const marked = (await newsOf(id))?.getTime() !== before?.getTime();
        told[agreed] = { marked, mailed: (await made.toldOf(id, prison)).slice(known) };
      }
      expect(told).toEqual({
        given: { marked: true, mailed: ['withdrawn_by_provider'] },
        withdrawn: { marked: false, mailed: [] },
        'run out': { marked: false, mailed: [] },
      });
    },
  );

  it('a place that opens: the provider hears of the first in line whom it would help', async () => {
    const full = await made.room.makeShelter({ name: 'Plno', beds: 1 });
    const ctx = made.room.workerOf(full);
    const sent = [await made.room.makeSent(full), await made.room.makeSent(full), await made.room.makeSent(full)];
    for (const { handoverId } of sent) granted(await made.room.get(AcknowledgeHandover).run(ctx, keyed(handoverId)));
    const [first, second, third] = sent.map(({ handoverId }) => handoverId) as [string, string, string];
    granted(await made.room.get(OfferPlace).run(ctx, keyed(first)));
    for (const id of [second, third])
      granted(await made.room.get(PutOnWaitingList).run(ctx, { ...keyed(id), reason: 'no_room' }));
    expect(await made.room.get(TellNextInLineJob).tell(full.unitId)).toBeNull();
    granted(await made.room.get(WithdrawPlace).run(ctx, { ...keyed(first), reason: 'place_lost' }));
    expect(await made.room.get(TellNextInLineJob).tell(full.unitId)).toBe(second);
    expect(await made.toldOf(second, full.organisationId)).toContain('place_opened');
    expect(await made.toldOf(third, full.organisationId)).not.toContain('place_opened');
  });

  it('a place that opens is not held up by a request to which it cannot be offered now', async () => {
    const full = await made.room.makeShelter({ name: 'Řada', beds: 1 });
    const ctx = made.room.workerOf(full);
    const waiting = async (until: string): Promise<Prepared> => {
      const sent = await made.room.makeSent(full, made.room.prison, undefined, { until });
      granted(await made.room.get(AcknowledgeHandover).run(ctx, keyed(sent.handoverId)));
      granted(await made.room.get(PutOnWaitingList).run(ctx, { ...keyed(sent.handoverId), reason: 'no_room' }));
      return sent;
    };
    const [restricted, ranOut, last] = [
      await waiting('2027-06-30'),
      await waiting('2026-11-25'),
      await waiting('2027-06-30'),
    ];
    const position = async (id: string, reader = ctx): Promise<number | null> =>
      granted(await made.room.get(HandoverReading).open(reader, { id })).position;
    expect(await position(last.handoverId)).toBe(3);
    expect(await position(last.handoverId, made.room.prison)).toBe(3);
    granted(
      await made.room
        .get(RestrictSubject)
        .run(made.room.prison, { key: newKey(), caseId: restricted.caseId, restricted: true }),
    );
    made.room.clock.moveTo('2026-11-27T09:00:00Z');
    expect(await made.room.get(TellNextInLineJob).tell(full.unitId)).toBe(last.handoverId);
    for (const { handoverId } of [restricted, ranOut])
      expect(await made.toldOf(handoverId, full.organisationId)).not.toContain('place_opened');
    expect(await position(ranOut.handoverId, made.room.prison)).toBe(2);
  });

  it('a worker who leaves: the work goes to the unit', async () => {
    const id = await made.bring.sent();
    const account = made.room.prison.actor?.accountId ?? '';
    await made.room.db.asOwner(`update handover.handover set sender_account_id = $2 where id = $1`, [id, account]);
    expect(await made.room.get(WorkerLeavesJob).leave(account, made.room.unitOf(made.room.probation))).toBe(0);
    expect(await made.room.get(WorkerLeavesJob).leave(account, made.room.unitOf(made.room.prison))).toBeGreaterThan(0);
    expect(await made.room.db.asOwner(`select sender_account_id from handover.handover where id = $1`, [id])).toEqual([
      { sender_account_id: null },
    ]);
  });
});
