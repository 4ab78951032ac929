import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { isRefusal, type RequestContext } from '@navaz/kernel';
import { AcknowledgeHandover } from '../acknowledge-handover/acknowledge-handover.service.js';
import { AnswerEnquiry, type EnquiryAnswered } from '../answer-enquiry/answer-enquiry.service.js';
import { AskForRoom, type RoomAsked } from '../ask-for-room/ask-for-room.service.js';
import { DraftFromEnquiry } from '../draft-handover/draft-from-enquiry.service.js';
import { EnquiryReading } from '../enquiries/enquiry-reading.service.js';
import { ReceivedEnquiries } from '../enquiries/received-enquiries.service.js';
import { viewReceived } from '../enquiries/view-enquiry.js';
import { canaryName, granted, HandoverRoom, newKey, type MadeShelter } from '../handover.builder.js';
import { HandoverReading } from '../handovers/handover-reading.service.js';
import { MoveRelease } from '../move-release/move-release.service.js';
import { OfferPlace } from '../offer-place/offer-place.service.js';
import { SendHandover } from '../send-handover/send-handover.service.js';

describe('asking for room without identity', () => {
  let room: HandoverRoom;
  let shelter: MadeShelter;
  let other: MadeShelter;
  let silent: MadeShelter;

  beforeAll(async () => {
    room = await HandoverRoom.open();
    shelter = await room.makeShelter({ name: 'První', beds: 20 });
    other = await room.makeShelter({ name: 'Druhý', beds: 20 });
    silent = await room.makeShelter({ name: 'Třetí', minimumData: {} });
  });
  afterAll(() => room.close());

  const ask = (given: Partial<RoomAsked>, ctx = room.prison) =>
    room.get(AskForRoom).ask(ctx, { key: newKey(), serviceIds: [shelter.serviceId], ...given });
  const asked = async (enquiryId: string, ctx = room.prison) =>
    granted(await room.get(EnquiryReading).asked(ctx, enquiryId));
  const receivedBy = (id: string, ctx: RequestContext) => room.get(ReceivedEnquiries).open(ctx, id);
  const answer = (enquiryAskId: string, given: Partial<EnquiryAnswered>, of = shelter) =>
    room.get(AnswerEnquiry).answer(room.workerOf(of), { key: newKey(), enquiryAskId, answer: 'no', ...given });
  /** An enquiry about a new need, and the id of each service's part. */
  const enquire = async (...of: MadeShelter[]) => {
    const made = await room.makeCase();
    const { enquiryId } = granted(await ask({ needId: made.needId, serviceIds: of.map(({ serviceId }) => serviceId) }));
    const { asks } = await asked(enquiryId);
    const partOf = (one: MadeShelter) => asks.find(({ serviceId }) => serviceId === one.serviceId)?.id ?? '';
    return { ...made, enquiryId, partOf };
  };
  const held = { answer: 'room_until', roomUntil: '2026-12-31', hold: {} } as const;

  it('says to each service what it declared it needs, and nothing else', async () => {
    const { partOf } = await enquire(shelter, silent);
    const seen = viewReceived(granted(await receivedBy(partOf(shelter), room.workerOf(shelter))));
    expect(seen.code).toMatch(/^D-[0-9A-Z]{4}-[0-9A-Z]{4}$/);
    expect(seen.fields).toEqual({
      kind: 'azylove-domy',
      sex: 'woman',
      ageBand: '27-40',
      returnDistrict: 'CZ0806',
      releaseWeek: '2026-12-14',
    });
    const less = viewReceived(granted(await receivedBy(partOf(silent), room.workerOf(silent))));
    expect(less.fields).toMatchObject({ kind: 'azylove-domy', sex: null, ageBand: null });
    for (const text of [seen, less].map((view) => JSON.stringify(view))) {
      expect(text).not.toContain(canaryName);
      expect(text).not.toContain(room.unitOf(room.prison));
    }
  });

  it('is not found by anybody who was not asked, nor after thirty days', async () => {
    const { enquiryId, partOf } = await enquire(shelter, other);
    const strangers = [
      room.workerOf(other),
      room.curator,
      HandoverRoom.member(shelter.organisationId, 'coordinator'),
      HandoverRoom.member(shelter.organisationId, 'worker', [silent.serviceId]),
    ];
    for (const ctx of strangers) {
      expect(await receivedBy(partOf(shelter), ctx)).toMatchObject({ code: 'NOT_FOUND' });
      expect(await room.get(EnquiryReading).asked(ctx, enquiryId)).toMatchObject({ code: 'NOT_FOUND' });
    }
    const now = room.clock.now();
    room.clock.advance(30 * 86_400_000);
    expect(await receivedBy(partOf(shelter), room.workerOf(shelter))).toMatchObject({ code: 'NOT_FOUND' });
    expect(await answer(partOf(shelter), {})).toMatchObject({ code: 'NOT_FOUND' });
    room.clock.moveTo(now.toISOString());
  });

  it('refuses services that do not fit, each at its place', async () => {
    const debts = await room.makeShelter({ name: 'Poradna', kind: 'odborne-socialni-poradenstvi' });
    const refused = await ask({ kind: 'azylove-domy', serviceIds: [shelter.serviceId, debts.serviceId] });
    expect(isRefusal(refused) && refused.fields).toMatchObject([{ path: 'serviceIds.1', code: 'KIND_NOT_OFFERED' }]);
    expect(await ask({ kind: null })).toMatchObject({ code: 'INVALID_INPUT' });
    expect(await ask({ kind: 'azylove-domy', releaseWeek: '2026-11-20' })).toMatchObject({ code: 'INVALID_INPUT' });
  });

  it('asks a service once for a need until it says no, and five at most, in one enquiry or in several', async () => {
    const { needId, partOf } = await enquire(shelter, other);
    const more = (...of: MadeShelter[]) => ask({ needId, serviceIds: of.map(({ serviceId }) => serviceId) });
    expect(await more(silent, shelter)).toMatchObject({ fields: [{ path: 'serviceIds.1', code: 'ALREADY_ASKED' }] });
    granted(await answer(partOf(shelter), { answer: 'no' }));
    granted(await more(shelter));
    const four: MadeShelter[] = [];
    for (let count = 0; count < 4; count += 1) four.push(await room.makeShelter({ name: `Další ${count}` }));
    expect(await more(...four)).toMatchObject({ code: 'TOO_MANY_ASKED' });
    const answers = await Promise.all([0, 1, 2, 3].map((at) => more(...four.slice(at, at + 1))));
    expect(answers.filter((one) => isRefusal(one))).toHaveLength(1);
  });

  it('brings the answers back, the last word of each service', async () => {
    const { enquiryId, partOf } = await enquire(shelter, other);
    granted(await answer(partOf(other), { answer: 'must_be_assessed' }, other));
    granted(await answer(partOf(shelter), { answer: 'waiting_list' }));
    expect(await answer(partOf(shelter), { answer: 'room_until' })).toMatchObject({ code: 'INVALID_INPUT' });
    granted(await answer(partOf(shelter), { answer: 'room_until', roomUntil: '2026-12-31' }));
    const { asks } = await asked(enquiryId);
    expect(asks.map(({ answer: said, roomUntil, heldUntil }) => [said, roomUntil, heldUntil])).toEqual([
      ['room_until', '2026-12-31', null],
      ['must_be_assessed', null, null],
    ]);
  });

  it('holds one place for two working days, and gives it back with another answer', async () => {
    const { enquiryId, partOf } = await enquire(shelter, other);
    granted(await answer(partOf(shelter), held));
    const end = new Date('2026-11-25T23:00:00Z');
    expect((await asked(enquiryId)).asks.map(({ heldUntil }) => heldUntil)).toEqual([end, null]);
    granted(await answer(partOf(shelter), { answer: 'no' }));
    granted(await answer(partOf(other), held, other));
    expect((await asked(enquiryId)).asks.map(({ heldUntil }) => heldUntil)).toEqual([null, end]);
  });

  it('tells no service of the others: each has a code of its own, and holds a place whoever holds another', async () => {
    const { enquiryId, partOf } = await enquire(shelter, other);
    const readBy = async (one: MadeShelter) => granted(await receivedBy(partOf(one), room.workerOf(one)));
    const [first, second] = [await readBy(shelter), await readBy(other)];
    const { code, asks } = await asked(enquiryId);
    expect(new Set([code, first.code, second.code]).size).toBe(3);
    expect(asks.map((one) => one.code)).toEqual([first.code, second.code]);
    for (const one of [shelter, other]) {
      granted(await answer(partOf(one), held, one));
      expect((await readBy(one)).heldUntil).not.toBeNull();
    }
    expect((await asked(enquiryId)).asks.filter(({ heldUntil }) => heldUntil !== null)).toHaveLength(2);
  });

  it('becomes a handover without typing anything twice, and the place held passes to it', async () => {
    const { needId, partOf } = await enquire(shelter);
    granted(await answer(partOf(shelter), held));
    const input = { key: newKey(), enquiryAskId: partOf(shelter) };
    const { handoverId } = granted(await room.get(DraftFromEnquiry).draft(room.prison, input));
    expect(await room.get(DraftFromEnquiry).draft(room.prison, { ...input, key: newKey() })).toMatchObject({
      code: 'BECAME_REQUEST',
    });
    const provider = room.workerOf(shelter);
    expect(granted(await receivedBy(partOf(shelter), provider)).handoverId).toBeNull();
    await room.agree(handoverId);
    granted(await room.get(SendHandover).send(room.prison, { key: newKey(), handoverId }));
    expect(granted(await receivedBy(partOf(shelter), provider)).handoverId).toBe(handoverId);
    expect(await answer(partOf(shelter), {})).toMatchObject({ code: 'BECAME_REQUEST' });
    granted(await room.get(AcknowledgeHandover).run(provider, { key: newKey(), handoverId }));
    granted(await room.get(OfferPlace).run(provider, { key: newKey(), handoverId }));
    const holds = await room.db.asOwner(
      `select holder_kind as kind, holder_id as id, lower(during)::text as "from" from capacity.hold
       where holder_id in ($1, $2) and released_at is null`,
      [partOf(shelter), handoverId],
    );
    expect(holds).toEqual([{ kind: 'handover', id: handoverId, from: '2026-12-14' }]);
    const opened = granted(await room.get(HandoverReading).open(provider, { id: handoverId }));
    expect(opened.handover).toMatchObject({ needId, offerFrom: '2026-12-14' });
  });

  it('gives the held place back where another day is offered', async () => {
    const { partOf } = await enquire(shelter);
    granted(await answer(partOf(shelter), held));
    const { handoverId } = granted(
      await room.get(DraftFromEnquiry).draft(room.prison, { key: newKey(), enquiryAskId: partOf(shelter) }),
    );
    await room.agree(handoverId);
    granted(await room.get(SendHandover).send(room.prison, { key: newKey(), handoverId }));
    const provider = room.workerOf(shelter);
    granted(await room.get(AcknowledgeHandover).run(provider, { key: newKey(), handoverId }));
    granted(await room.get(OfferPlace).run(provider, { key: newKey(), handoverId, from: '2026-12-16' }));
    const holds = await room.db.asOwner(
      `select holder_id as id, lower(during)::text as "from" from capacity.hold
       where holder_id in ($1, $2) and released_at is null`,
      [partOf(shelter), handoverId],
    );
    expect(holds).toEqual([{ id: handoverId, from: '2026-12-16' }]);
  });

  it('gives the held place back where the release moved to a later week, and offers one from the new day on', async () => {
    const { caseId, partOf } = await enquire(shelter);
    granted(await answer(partOf(shelter), held));
    const { handoverId } = granted(
      await room.get(DraftFromEnquiry).draft(room.prison, { key: newKey(), enquiryAskId: partOf(shelter) }),
    );
    const release = { earliest: '2026-12-22', latest: '2026-12-23', certain: true };
    granted(await room.get(MoveRelease).run(room.prison, { key: newKey(), caseId, release }));
    await room.agree(handoverId);
    granted(await room.get(SendHandover).send(room.prison, { key: newKey(), handoverId }));
    const provider = room.workerOf(shelter);
    granted(await room.get(AcknowledgeHandover).run(provider, { key: newKey(), handoverId }));
    granted(await room.get(OfferPlace).run(provider, { key: newKey(), handoverId }));
    const holds = await room.db.asOwner(
      `select holder_id as id, lower(during)::text as "from" from capacity.hold
       where holder_id in ($1, $2) and released_at is null`,
      [partOf(shelter), handoverId],
    );
    expect(holds).toEqual([{ id: handoverId, from: '2026-12-22' }]);
  });

  it('says no more than its code and the answer once a request came of it', async () => {
    const { partOf } = await enquire(shelter);
    granted(await answer(partOf(shelter), held));
    const { handoverId } = granted(
      await room.get(DraftFromEnquiry).draft(room.prison, { key: newKey(), enquiryAskId: partOf(shelter) }),
    );
    const fields = async () => granted(await receivedBy(partOf(shelter), room.workerOf(shelter))).fields;
    expect(await fields()).not.toBeNull();
    await room.agree(handoverId);
    granted(await room.get(SendHandover).send(room.prison, { key: newKey(), handoverId }));
    expect(await fields()).toBeNull();
  });

  it('lists what services are asked, codes and answers only', async () => {
    const { partOf } = await enquire(shelter);
    const page = granted(
      await room.get(ReceivedEnquiries).page(room.workerOf(shelter), { first: 1, after: null, answered: false }),
    );
    expect(page[0]).toMatchObject({ id: partOf(shelter), answer: null, fields: null });
    expect(page).toHaveLength(2);
    const own = granted(await room.get(EnquiryReading).page(room.prison, { first: 2, after: null, caseId: null }));
    expect(own).toHaveLength(3);
    expect(granted(await room.get(EnquiryReading).page(room.curator, { first: 2, after: null, caseId: null }))).toEqual(
      [],
    );
  });
});
