import { afterAll, beforeAll, beforeEach, describe, expect, it, jest } from '@jest/globals';
import { AcknowledgeHandover } from '../acknowledge-handover/acknowledge-handover.service.js';
import { ConfirmHandover } from '../confirm-handover/confirm-handover.service.js';
import { DraftHandover } from '../draft-handover/draft-handover.service.js';
import { granted, newKey } from '../handover.builder.js';
import { KeepDeadlines } from '../keep-deadlines/keep-deadlines.service.js';
import { OfferPlace } from '../offer-place/offer-place.service.js';
import { ReportArrival } from '../report-arrival/report-arrival.service.js';
import { keyed, RequestsInRoom, start } from './requests.support-spec.js';
import { SendHandover } from '../send-handover/send-handover.service.js';

jest.setTimeout(120_000);

describe('time passes over requests', () => {
  let made: RequestsInRoom;

  beforeAll(async () => {
    made = await RequestsInRoom.open();
  });
  afterAll(() => made.room.close());
  beforeEach(() => made.room.clock.moveTo(start));

  const day = async (at: string): Promise<void> => {
    made.room.clock.moveTo(at);
    await made.room.get(KeepDeadlines).keep();
  };
  const marks = async (handoverId: string) =>
    (
      await made.room.db.asOwner<{ reminded: boolean; escalated: boolean }>(
        `select reminded_at is not null as reminded, escalated_at is not null as escalated
         from handover.handover where id = $1`,
        [handoverId],
      )
    )[0];

  it('reminds, then tells the team lead, then lets what nobody answered expire', async () => {
    const id = await made.bring.sent(); // Monday; to be acknowledged until Wednesday 25 November
    await day('2026-11-25T22:59:00Z');
    expect(await marks(id)).toEqual({ reminded: false, escalated: false });
    await day('2026-11-26T06:00:00Z');
    expect(await marks(id)).toEqual({ reminded: true, escalated: false });
    await day('2026-11-28T06:00:00Z'); // Saturday: nobody is told
    expect(await marks(id)).toEqual({ reminded: true, escalated: false });
    await day('2026-11-30T06:00:00Z');
    expect(await marks(id)).toEqual({ reminded: true, escalated: true });
    await day('2026-12-02T06:00:00Z');
    expect(await made.stateOf(id)).toBe('sent');
    await day('2026-12-03T06:00:00Z');
    expect(await made.stateOf(id)).toBe('expired');
    expect(await made.toldOf(id, made.shelter.organisationId)).toEqual([
      'new_request',
      'reminder',
      'overdue',
      'expired',
    ]);
  });

  it('reminds who sent it where the service answers by phone, and has nobody here to be reminded', async () => {
    const { room } = made;
    const byPhone = await room.makeShelter({ name: 'Na telefonu', channel: 'phone', beds: 5 });
    const id = await made.bring.sent(byPhone);
    const told = async () => ({
      sender: await made.toldOf(id, room.unitOf(room.prison)),
      service: await made.toldOf(id, byPhone.organisationId),
    });
    await day('2026-11-26T06:00:00Z');
    expect(await told()).toEqual({ sender: ['reminder'], service: ['new_request'] });
    await day('2026-11-30T06:00:00Z');
    expect(await told()).toEqual({ sender: ['reminder', 'overdue'], service: ['new_request'] });

    room.clock.moveTo(start);
    const confirmed = await made.bring.confirmed(byPhone);
    const before = await made.toldOf(confirmed, room.unitOf(room.prison));
    await day('2026-12-22T06:00:00Z');
    expect((await made.toldOf(confirmed, room.unitOf(room.prison))).slice(before.length)).toEqual(['reminder']);
  });

  it('puts an offer nobody confirmed back on the list, place and all', async () => {
    const id = await made.bring.offered();
    made.room.clock.moveTo('2026-11-25T22:59:59Z');
    await made.room.get(KeepDeadlines).lapse();
    expect(await made.stateOf(id)).toBe('offered');
    made.room.clock.moveTo('2026-11-25T23:00:00Z');
    await made.room.get(KeepDeadlines).lapse();
    expect(await made.stateOf(id)).toBe('waitlisted');
    expect(await made.held(id)).toBe(false);
    const waits = await made.room.db.asOwner(
      `select reason from capacity.waiting_entry where holder_id = $1 and left_at is null`,
      [id],
    );
    expect(waits).toEqual([{ reason: 'offer_lapsed' }]);
  });

  it('never ends a confirmed place or a stay: they are overdue, and people are told', async () => {
    const [confirmed, arrived] = [await made.bring.confirmed(), await made.bring.arrived()];
    await day('2027-03-01T06:00:00Z');
    expect(await made.stateOf(confirmed)).toBe('confirmed');
    expect(await made.stateOf(arrived)).toBe('arrived');
    expect(await marks(confirmed)).toEqual({ reminded: true, escalated: true });
    expect(await made.held(confirmed)).toBe(true);
  });

  it('asks whether the person came also where the place was never confirmed again', async () => {
    const id = await made.bring.confirmed(); // Release 15 to 18 December; to be confirmed again until the 8th
    const deadline = async () => (await made.seen(id)).deadline;
    await day('2026-12-09T06:00:00Z');
    await day('2026-12-10T06:00:00Z');
    await day('2026-12-11T06:00:00Z');
    const told = ['new_request', 'confirmed', 'reminder', 'overdue'];
    expect(await made.toldOf(id, made.shelter.organisationId)).toEqual(told);
    await day('2026-12-18T06:00:00Z');
    expect(await deadline()).toMatchObject({ kind: 'confirm_again', day: '2026-12-08' });
    await day('2026-12-19T06:00:00Z'); // Saturday: nobody is told
    expect(await made.toldOf(id, made.shelter.organisationId)).toEqual(told);
    await day('2026-12-21T06:00:00Z');
    expect(await deadline()).toEqual({ kind: 'say_arrival', day: '2026-12-21', overdue: false });
    await day('2026-12-22T06:00:00Z');
    await day('2026-12-23T06:00:00Z');
    expect(await marks(id)).toEqual({ reminded: true, escalated: false });
    await day('2026-12-28T06:00:00Z');
    expect(await marks(id)).toEqual({ reminded: true, escalated: true });
    expect(await made.toldOf(id, made.shelter.organisationId)).toEqual([...told, 'reminder', 'reminder', 'overdue']);
    expect(await made.stateOf(id)).toBe('confirmed');
  });

  it('reminds who can close it of a stay past the agreement to it, month by month, and never ends it', async () => {
    const { room } = made;
    const prison = room.unitOf(room.prison);
    const id = await made.bring.arrived(); // Agreed until 30 June 2027
    const told = () => made.toldOf(id, made.shelter.organisationId);
    const [before, sender] = [await told(), await made.toldOf(id, prison)];
    await day('2027-06-30T06:00:00Z');
    expect(await told()).toEqual(before);
    await day('2027-07-01T06:00:00Z');
    expect(await told()).toEqual([...before, 'reminder']);
    expect((await made.seen(id)).moves.map(({ act }) => act)).toContain('close');
    await day('2027-07-02T06:00:00Z');
    await day('2027-07-30T06:00:00Z');
    expect(await told()).toEqual([...before, 'reminder']);
    await day('2027-08-02T06:00:00Z');
    expect(await told()).toEqual([...before, 'reminder', 'reminder']);
    expect([await made.stateOf(id), await made.held(id)]).toEqual(['arrived', true]);
    expect(await made.toldOf(id, prison)).toEqual(sender);
  });

  it('does so half a year after the arrival where an institution has the person on a basis of its own', async () => {
    const { room } = made;
    const { needId } = await room.makeCase();
    const unitId = room.unitOf(room.probation);
    const { handoverId: id } = granted(
      await room.get(DraftHandover).draft(room.prison, { needId, serviceId: null, unitId }, newKey()),
    );
    granted(await room.get(SendHandover).send(room.prison, keyed(id)));
    granted(await room.get(AcknowledgeHandover).run(room.probation, keyed(id)));
    granted(await room.get(OfferPlace).run(room.probation, keyed(id)));
    granted(await room.get(ConfirmHandover).run(room.prison, keyed(id)));
    room.clock.moveTo('2026-12-15T10:00:00Z');
    granted(await room.get(ReportArrival).run(room.probation, { ...keyed(id), arrived: true, on: null }));
    const reminders = async () => (await made.toldOf(id, unitId)).filter((what) => what === 'reminder').length;
    await day('2027-06-15T06:00:00Z');
    expect(await reminders()).toBe(0);
    await day('2027-06-16T06:00:00Z');
    expect(await reminders()).toBe(1);
    await day('2027-06-17T06:00:00Z');
    expect(await reminders()).toBe(1);
    await day('2027-07-19T06:00:00Z');
    expect(await reminders()).toBe(2);
    expect(await made.stateOf(id)).toBe('arrived');
  });

  it('lets a request that waits expire two weeks after the latest release', async () => {
    const id = await made.bring.waitlisted();
    await day('2027-01-01T06:00:00Z');
    expect(await made.stateOf(id)).toBe('waitlisted');
    await day('2027-01-02T06:00:00Z');
    expect(await made.stateOf(id)).toBe('expired');
  });

  it('closes after fourteen days what did not arrive', async () => {
    const id = await made.bring.not_arrived();
    await day('2026-12-07T06:00:00Z');
    expect(await made.stateOf(id)).toBe('not_arrived');
    await day('2026-12-08T06:00:00Z');
    expect(await made.stateOf(id)).toBe('closed');
  });
});
