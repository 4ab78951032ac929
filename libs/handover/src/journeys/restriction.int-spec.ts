import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { isRefusal } from '@navaz/kernel';
import { Database } from '@navaz/platform';
import { AskForRoom } from '../ask-for-room/ask-for-room.service.js';
import { EnquiryReading } from '../enquiries/enquiry-reading.service.js';
import { ReceivedEnquiries } from '../enquiries/received-enquiries.service.js';
import { ListWork } from '../list-work/list-work.service.js';
import { ReportAgreementReading } from '../reports/report-agreement.service.js';
import { AcknowledgeHandover } from '../acknowledge-handover/acknowledge-handover.service.js';
import { CaseReading } from '../cases/case-reading.service.js';
import { viewCase } from '../cases/view-case.js';
import { ConfirmHandover } from '../confirm-handover/confirm-handover.service.js';
import { granted, HandoverRoom, newKey, type MadeShelter } from '../handover.builder.js';
import { HandoverNews, NewsHeldBack } from '../handover.events.js';
import { HandoverReading } from '../handovers/handover-reading.service.js';
import { PreviewHandover } from '../handovers/preview-handover.service.js';
import { OfferPlace } from '../offer-place/offer-place.service.js';
import { SendHandover } from '../send-handover/send-handover.service.js';
import { RestrictSubject } from '../restrict-subject/restrict-subject.service.js';

describe('restriction', () => {
  let room: HandoverRoom;
  let shelter: MadeShelter;

  beforeAll(async () => {
    room = await HandoverRoom.open();
    shelter = await room.makeShelter({ beds: 10 });
  });
  afterAll(() => room.close());

  const restrict = (caseId: string, restricted: boolean, ctx = room.prison) =>
    room.get(RestrictSubject).run(ctx, { key: newKey(), caseId, restricted });
  const opened = (handoverId: string) => room.get(HandoverReading).open(room.workerOf(shelter), { id: handoverId });
  const passed = async (handoverId: string) => granted(await opened(handoverId)).passed;
  const listed = async (handoverId: string) => {
    const wanted = {
      side: 'provider',
      myTurn: false,
      overdue: false,
      onlyNew: false,
      ended: true,
      mine: false,
    } as const;
    const rows = granted(await room.get(ListWork).page(room.workerOf(shelter), { ...wanted, first: 100, after: null }));
    return JSON.stringify(rows).includes(handoverId);
  };

  it('closes the recipient’s reading at the commit and opens it again when lifted', async () => {
    const sent = await room.makeSent(shelter);
    expect(await passed(sent.handoverId)).toMatchObject({ needKind: 'azylove-domy' });
    expect(await listed(sent.handoverId)).toBe(true);
    granted(await restrict(sent.caseId, true));
    expect(await opened(sent.handoverId)).toMatchObject({ code: 'NOT_FOUND' });
    const preview = granted(await room.get(PreviewHandover).preview(room.prison, sent.handoverId, 'request'));
    expect(preview.values).toEqual({});
    expect(new Set(preview.decision.fields.map(({ code }) => code))).toEqual(new Set(['RESTRICTED']));
    granted(await restrict(sent.caseId, false));
    expect(await passed(sent.handoverId)).toMatchObject({ needKind: 'azylove-domy' });
  });

  it('takes the request from the recipient’s lists and from its hands: nothing can be done with it meanwhile', async () => {
    const { handoverId, caseId } = await room.makeSent(shelter);
    const provider = room.workerOf(shelter);
    const counts = async () => JSON.stringify(granted(await room.get(ListWork).counts(provider)));
    const before = await counts();
    granted(await restrict(caseId, true));
    expect(await listed(handoverId)).toBe(false);
    expect(await counts()).not.toBe(before);
    const command = { key: newKey(), handoverId };
    for (const answer of [
      await room.get(AcknowledgeHandover).run(provider, command),
      await room.get(OfferPlace).run(provider, { ...command, key: newKey() }),
      await room.get(ReportAgreementReading).of(provider, handoverId),
      await room.get(HandoverReading).mark(provider, handoverId),
    ])
      expect(answer).toMatchObject({ code: 'NOT_FOUND' });
    granted(await restrict(caseId, false));
    expect([await listed(handoverId), await counts()]).toEqual([true, before]);
    granted(await room.get(AcknowledgeHandover).run(provider, { key: newKey(), handoverId }));
  });

  it('closes what services were asked about the person without a name', async () => {
    const made = await room.makeCase();
    const { enquiryId } = granted(
      await room
        .get(AskForRoom)
        .ask(room.prison, { key: newKey(), needId: made.needId, serviceIds: [shelter.serviceId] }),
    );
    const [ask] = granted(await room.get(EnquiryReading).asked(room.prison, enquiryId)).asks;
    const received = () => room.get(ReceivedEnquiries).open(room.workerOf(shelter), ask?.id ?? '');
    granted(await received());
    granted(await restrict(made.caseId, true));
    expect(await received()).toMatchObject({ code: 'NOT_FOUND' });
    granted(await room.get(EnquiryReading).asked(room.prison, enquiryId));
    granted(await restrict(made.caseId, false));
    granted(await received());
  });

  it('holds back what services are told of questions and enquiries, and tells them again when lifted', async () => {
    const heard: { name: string; reference: string }[] = [];
    const note = (_tx: unknown, { name, reference, organisationId }: HandoverNews | NewsHeldBack): Promise<void> => {
      if (organisationId === shelter.organisationId) heard.push({ name, reference });
      return Promise.resolve();
    };
    room.get(Database).hear(NewsHeldBack, note);
    room.get(Database).hear(HandoverNews, note);
    const made = await room.makeCase();
    const ask = { key: newKey(), needId: made.needId, serviceIds: [shelter.serviceId] };
    const { enquiryId } = granted(await room.get(AskForRoom).ask(room.prison, ask));
    const [enquiry] = await room.db.asOwner<{ code: string }>(
      `select code from handover.enquiry_ask where enquiry_id = $1`,
      [enquiryId],
    );
    const reference = enquiry?.code ?? '';
    expect(heard.splice(0)).toEqual([{ name: HandoverNews.event, reference }]);
    granted(await restrict(made.caseId, true));
    expect(heard.splice(0)).toEqual([{ name: NewsHeldBack.event, reference }]);
    granted(await restrict(made.caseId, false));
    expect(heard.splice(0)).toEqual([{ name: HandoverNews.event, reference }]);
  });

  it('lets no place be confirmed, and says why to who leads the case', async () => {
    const { handoverId, caseId } = await room.makeSent(shelter);
    const provider = room.workerOf(shelter);
    granted(await room.get(AcknowledgeHandover).run(provider, { key: newKey(), handoverId }));
    granted(await room.get(OfferPlace).run(provider, { key: newKey(), handoverId }));
    granted(await restrict(caseId, true));
    const confirm = () => room.get(ConfirmHandover).run(room.prison, { key: newKey(), handoverId });
    expect(await confirm()).toMatchObject({ code: 'SUBJECT_RESTRICTED' });
    expect(viewCase(granted(await room.get(CaseReading).one(room.prison, caseId))).restricted).toBe(true);
    granted(await restrict(caseId, false));
    granted(await confirm());
  });

  it('lets nothing new be sent', async () => {
    const draft = await room.makeDraft(shelter);
    await room.agree(draft.handoverId);
    granted(await restrict(draft.caseId, true));
    const sent = await room.get(SendHandover).send(room.prison, { key: newKey(), handoverId: draft.handoverId });
    expect(isRefusal(sent) && sent.code).toBe('SUBJECT_RESTRICTED');
  });

  it('is for the unit that leads the case', async () => {
    const draft = await room.makeDraft(shelter);
    for (const ctx of [room.curator, room.workerOf(shelter)]) {
      const answer = await restrict(draft.caseId, true, ctx);
      expect(isRefusal(answer) && answer.code).toBe('NOT_FOUND');
    }
  });
});
