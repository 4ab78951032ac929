import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { AnswerEnquiry } from '../answer-enquiry/answer-enquiry.service.js';
import { AskForRoom } from '../ask-for-room/ask-for-room.service.js';
import { ConfirmHandover } from '../confirm-handover/confirm-handover.service.js';
import { DraftFromEnquiry } from '../draft-handover/draft-from-enquiry.service.js';
import { EnquiryReading } from '../enquiries/enquiry-reading.service.js';
import { HandOnWork } from '../hand-on-work/hand-on-work.service.js';
import { canaryName, granted, HandoverRoom, newKey, type MadeShelter } from '../handover.builder.js';
import { HandoverReading } from '../handovers/handover-reading.service.js';
import { viewHandover } from '../handovers/view-handover.js';
import { PlanInterview } from '../plan-interview/plan-interview.service.js';
import { RecordAnswer, type AnswerRecorded } from '../record-answer/record-answer.service.js';
import { SendHandover } from '../send-handover/send-handover.service.js';

describe('a service that answers by phone', () => {
  let room: HandoverRoom;
  let shelter: MadeShelter;

  beforeAll(async () => {
    room = await HandoverRoom.open();
    shelter = await room.makeShelter({ channel: 'phone' });
  });
  afterAll(() => room.close());

  const record = (handoverId: string, given: Partial<AnswerRecorded>, ctx = room.prison) =>
    room.get(RecordAnswer).run(ctx, {
      key: newKey(),
      handoverId,
      answer: 'acknowledged',
      means: 'phone',
      byFunction: 'social_worker',
      on: '2026-11-23',
      sentenceConfirmed: false,
      ...given,
    });
  const seen = async (handoverId: string) =>
    viewHandover(granted(await room.get(HandoverReading).open(room.prison, { id: handoverId })), room.clock.today());

  it('is moved by what the sender writes down, marked as such, to the arrival', async () => {
    const { handoverId } = await room.makeSent(shelter);
    expect(await record(handoverId, { answer: 'offered', on: '2026-11-24' })).toMatchObject({ code: 'INVALID_INPUT' });
    granted(await record(handoverId, { answer: 'offered' }));
    expect(await seen(handoverId)).toMatchObject({ state: 'offered', offer: { from: '2026-12-15' } });
    granted(await room.get(ConfirmHandover).run(room.prison, { key: newKey(), handoverId }));
    room.clock.moveTo('2026-12-16T09:00:00Z');
    granted(await record(handoverId, { answer: 'arrived', on: '2026-12-15' }));
    const view = await seen(handoverId);
    expect(view).toMatchObject({ state: 'arrived', arrivedOn: '2026-12-15' });
    expect(view.timeline.map(({ act, by }) => `${act} ${by}`)).toEqual([
      'send sender',
      'acknowledge provider',
      'offer provider',
      'confirm sender',
      'arrive provider',
    ]);
    const recorded = await room.db.asOwner(
      `select distinct organisation_id from handover.move where handover_id = $1`,
      [handoverId],
    );
    expect(recorded).toEqual([{ organisation_id: room.unitOf(room.prison) }]);
    const trail = await room.db.asOwner<{ detail: unknown }>(
      `select detail from audit.act where subject_id = $1 and operation = 'handover.recordAnswer' order by number`,
      [handoverId],
    );
    expect(trail[0]?.detail).toEqual({
      answer: 'offered',
      means: 'phone',
      byFunction: 'social_worker',
      on: '2026-11-23',
    });
    room.clock.moveTo('2026-11-23T09:00:00Z');
  });

  it('wishes to meet first, holds its offer longer and its place still, and all of it is written down', async () => {
    room.clock.moveTo('2026-11-23T09:00:00Z');
    const { handoverId } = await room.makeSent(shelter);
    granted(await record(handoverId, { answer: 'interview_wanted' }));
    expect(await seen(handoverId)).toMatchObject({ state: 'assessing', turn: 'sender' });
    const meeting = {
      startsAt: new Date('2026-11-24T09:00:00Z'),
      minutes: 30,
      place: 'kancelář',
      placeConfirmed: true,
    };
    granted(await room.get(PlanInterview).run(room.prison, { key: newKey(), handoverId, meeting }));
    granted(await record(handoverId, { answer: 'offered' }));
    expect(await seen(handoverId)).toMatchObject({ offer: { extended: false } });
    granted(await record(handoverId, { answer: 'offer_extended' }));
    expect(await seen(handoverId)).toMatchObject({ offer: { extended: true }, deadline: { day: '2026-11-27' } });
    expect(await record(handoverId, { answer: 'offer_extended' })).toMatchObject({ code: 'EXTENDED_ALREADY' });
    granted(await room.get(ConfirmHandover).run(room.prison, { key: newKey(), handoverId }));
    expect(await seen(handoverId)).toMatchObject({ deadline: { kind: 'confirm_again' } });
    room.clock.moveTo('2026-12-02T09:00:00Z');
    granted(await record(handoverId, { answer: 'confirmed_again' }));
    room.clock.moveTo('2026-11-23T09:00:00Z');
    const view = await seen(handoverId);
    expect(view).toMatchObject({ state: 'confirmed', deadline: { kind: 'say_arrival' } });
    expect(view.timeline.filter(({ recordedBySender }) => recordedBySender).map(({ act }) => act)).toEqual([
      'acknowledge',
      'askToMeet',
      'offer',
      'extendOffer',
      'confirmAgain',
    ]);
  });

  it('takes a place again for who came after all, and not for who comes too late', async () => {
    room.clock.moveTo('2026-11-23T09:00:00Z');
    const missed = async () => {
      const { handoverId } = await room.makeSent(shelter);
      granted(await record(handoverId, { answer: 'offered' }));
      granted(await room.get(ConfirmHandover).run(room.prison, { key: newKey(), handoverId }));
      granted(await record(handoverId, { answer: 'not_arrived', reason: 'unknown' }));
      return handoverId;
    };
    const [soon, late] = [await missed(), await missed()];
    const held = (handoverId: string) =>
      room.db.asOwner(
        `select occupied_at is not null as lives from capacity.hold where holder_id = $1 and released_at is null`,
        [handoverId],
      );
    expect([await held(soon), await held(late)]).toEqual([[], []]);
    room.clock.moveTo('2026-11-25T09:00:00Z');
    granted(await record(soon, { answer: 'arrived', on: '2026-11-25' }));
    expect(await held(soon)).toEqual([{ lives: true }]);
    room.clock.moveTo('2026-12-08T09:00:00Z');
    expect(await record(late, { answer: 'arrived', on: '2026-12-08' })).toMatchObject({ code: 'TOO_LATE_TO_ARRIVE' });
  });

  it('declines with a reason of the list that holds for it', async () => {
    const { handoverId } = await room.makeSent(shelter);
    expect(await record(handoverId, { answer: 'declined' })).toMatchObject({ code: 'REASON_NOT_IN_LIST' });
    expect(await record(handoverId, { answer: 'declined', reason: 'out_of_area' })).toMatchObject({
      code: 'REASON_NOT_IN_LIST',
    });
    granted(await record(handoverId, { answer: 'declined', reason: 'no_capacity' }));
    expect(await seen(handoverId)).toMatchObject({ state: 'declined' });
  });

  it('ends a stay for another reason with the sentence it said', async () => {
    room.clock.moveTo('2026-11-23T09:00:00Z');
    const { handoverId } = await room.makeSent(shelter);
    granted(await record(handoverId, { answer: 'offered' }));
    granted(await room.get(ConfirmHandover).run(room.prison, { key: newKey(), handoverId }));
    granted(await record(handoverId, { answer: 'arrived', on: '2026-11-23' }));
    const closed = { answer: 'closed', reason: 'other' } as const;
    expect(await record(handoverId, closed)).toMatchObject({ fields: [{ code: 'SENTENCE_MISSING' }] });
    const told = { ...closed, sentence: `${canaryName} odešla za prací.` };
    expect(await record(handoverId, told)).toMatchObject({ code: 'INVALID_INPUT' });
    granted(await record(handoverId, { ...closed, sentence: 'Odchod za prací do jiného kraje.' }));
    const { messages } = await seen(handoverId);
    expect(messages).toMatchObject([{ kind: 'sentence', from: 'sender', text: 'Odchod za prací do jiného kraje.' }]);
  });

  it('takes a reason, a condition and a sentence only with an answer that asks for them', async () => {
    const { handoverId } = await room.makeSent(shelter);
    expect(await record(handoverId, { reason: 'no_capacity' })).toMatchObject({ code: 'REASON_NOT_IN_LIST' });
    expect(await record(handoverId, { sentence: 'Zavolají.' })).toMatchObject({
      fields: [{ code: 'SENTENCE_NOT_NEEDED' }],
    });
    expect(await record(handoverId, { conditionId: newKey() })).toMatchObject({
      fields: [{ code: 'CONDITION_NOT_NEEDED' }],
    });
    expect(await seen(handoverId)).toMatchObject({ state: 'sent' });
  });

  it('offers by phone the very place it held for the enquiry', async () => {
    const small = await room.makeShelter({ name: 'S jedním místem', beds: 1, channel: 'phone' });
    const { needId } = await room.makeCase();
    const { enquiryId } = granted(
      await room.get(AskForRoom).ask(room.prison, { key: newKey(), needId, serviceIds: [small.serviceId] }),
    );
    const { asks } = granted(await room.get(EnquiryReading).asked(room.prison, enquiryId));
    const enquiryAskId = asks[0]?.id ?? '';
    const held = { key: newKey(), enquiryAskId, answer: 'room_until', roomUntil: '2026-12-31', hold: {} } as const;
    granted(await room.get(AnswerEnquiry).answer(room.workerOf(small), held));
    const { handoverId } = granted(
      await room.get(DraftFromEnquiry).draft(room.prison, { key: newKey(), enquiryAskId }),
    );
    await room.agree(handoverId);
    granted(await room.get(SendHandover).send(room.prison, { key: newKey(), handoverId }));
    granted(await record(handoverId, { answer: 'offered' }));
    const holds = await room.db.asOwner(
      `select holder_kind as kind from capacity.hold where holder_id in ($1, $2) and released_at is null`,
      [handoverId, enquiryAskId],
    );
    expect(holds).toEqual([{ kind: 'handover' }]);
  });

  it('nobody writes down the answer of a service that answers itself, nor for another unit', async () => {
    const own = await room.makeSent(await room.makeShelter({ name: 'Na platformě' }));
    expect(await record(own.handoverId, { answer: 'offered' })).toMatchObject({ code: 'ANSWERS_ITSELF' });
    const { handoverId } = await room.makeSent(shelter);
    expect(await record(handoverId, {}, room.curator)).toMatchObject({ code: 'NOT_FOUND' });
    expect(await record(handoverId, {}, room.workerOf(shelter))).toMatchObject({ code: 'NOT_FOUND' });
  });

  it('work goes to somebody of the unit who looks after the service, and to nobody else', async () => {
    const { handoverId } = await room.makeSent(shelter);
    const member = async (organisationId: string, services: string[] | null): Promise<string> => {
      const [row] = await room.db.asOwner<{ id: string }>(
        `with a as (insert into identity.account (issuer, subject, display_name) values ('spec', gen_random_uuid()::text, 'x')
           returning id)
         insert into identity.membership (account_id, organisation_id, role, services)
         select id, $1, 'worker', $2 from a returning account_id as id`,
        [organisationId, services],
      );
      return row?.id ?? '';
    };
    const handOn = (toAccountId: string | null, ctx = room.prison) =>
      room.get(HandOnWork).run(ctx, { key: newKey(), handoverId, toAccountId });
    const narrowed = await member(room.unitOf(room.prison), [shelter.serviceId]);
    const [mine, theirs, elsewhere] = [
      await member(room.unitOf(room.prison), null),
      await member(shelter.organisationId, [shelter.serviceId]),
      await member(shelter.organisationId, [shelter.unitId]),
    ];
    expect(await handOn(theirs)).toMatchObject({ code: 'NOT_OF_THE_UNIT' });
    // Who looks after some services only sees no case of the unit.
    expect(await handOn(narrowed)).toMatchObject({ code: 'NOT_OF_THE_UNIT' });
    granted(await handOn(mine));
    expect(await handOn(elsewhere, room.workerOf(shelter))).toMatchObject({ code: 'NOT_OF_THE_UNIT' });
    granted(await handOn(theirs, room.workerOf(shelter)));
    expect(
      await room.db.asOwner(
        `select sender_account_id as s, provider_account_id as p from handover.handover where id = $1`,
        [handoverId],
      ),
    ).toEqual([{ s: mine, p: theirs }]);
  });
});
