import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { isRefusal, type RequestContext } from '@navaz/kernel';
import { ConfirmHandover } from '../confirm-handover/confirm-handover.service.js';
import { granted } from '../handover.builder.js';
import { OfferPlace } from '../offer-place/offer-place.service.js';
import { MeetingCalendar } from '../print-papers/meeting-calendar.service.js';
import { ReportArrival } from '../report-arrival/report-arrival.service.js';
import { keyed, RequestsInRoom, start } from './requests.support-spec.js';

const interview = 'DTSTART:20261125T090000Z';
const arrival = 'DTSTART:20261215T080000Z';

describe('the calendar file of a meeting', () => {
  let made: RequestsInRoom;
  let provider: RequestContext;

  beforeAll(async () => {
    made = await RequestsInRoom.open();
    provider = made.workerOf(made.shelter);
  });
  afterAll(() => made.room.close());
  beforeEach(() => made.room.clock.moveTo(start));

  const file = async (ctx: RequestContext, id: string): Promise<string> => {
    const answer = await made.room.get(MeetingCalendar).file(ctx, id);
    return isRefusal(answer) ? answer.code : (/DTSTART:\w+/.exec(answer)?.[0] ?? '');
  };
  const confirm = async (id: string): Promise<void> => {
    const startsAt = new Date('2026-12-15T08:00:00Z');
    const meeting = { startsAt, minutes: 30, place: 'vchod', placeConfirmed: true };
    granted(await made.room.get(ConfirmHandover).run(made.room.prison, { ...keyed(id), meeting }));
  };
  const logged = (id: string) =>
    made.room.db.asOwner<{ purpose: string; fields: string[]; refused: boolean }>(
      `select purpose, fields, refused from audit.disclosure
       where asked_id = $1 and operation = 'handover.readMeeting' order by refused, number`,
      [id],
    );

  it('tells a provider of the meeting of the present step and of no other; the sender of its own', async () => {
    const id = await made.bring.assessing();
    expect([await file(provider, id), await file(made.room.prison, id)]).toEqual([interview, interview]);
    granted(await made.room.get(OfferPlace).run(provider, keyed(id)));
    expect([await file(provider, id), await file(made.room.prison, id)]).toEqual(['NOT_FOUND', interview]);
    await confirm(id);
    expect([await file(provider, id), await file(made.room.prison, id)]).toEqual([arrival, arrival]);
    made.room.clock.moveTo('2026-12-15T10:00:00Z');
    granted(await made.room.get(ReportArrival).run(provider, { ...keyed(id), arrived: true, on: null }));
    expect([await file(provider, id), await file(made.room.prison, id)]).toEqual(['NOT_FOUND', arrival]);
  });

  it('is not there where the person said no to telling the meeting', async () => {
    const id = await made.bring.offered();
    await made.room.db.asOwner(
      `update consent.subject_grant set state = 'refused'
       where about_id = $1 and purpose = 'hand_over' and category = 'meeting'`,
      [id],
    );
    await confirm(id);
    expect((await made.seen(id)).passed).toMatchObject({ meeting: null });
    expect(await file(provider, id)).toBe('NOT_FOUND');
  });

  it('leaves a row in the log, and so does a no', async () => {
    const id = await made.bring.assessing();
    await file(provider, id);
    await file(made.room.prison, id);
    await file(made.room.curator, id);
    expect(await logged(id)).toEqual([
      { purpose: 'interview', fields: ['meeting'], refused: false },
      { purpose: 'own_case', fields: ['meeting'], refused: false },
      expect.objectContaining({ refused: true }),
    ]);
  });
});
