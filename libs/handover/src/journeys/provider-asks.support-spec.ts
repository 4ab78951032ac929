import { isRefusal, type RequestContext } from '@navaz/kernel';
import { AcknowledgeHandover } from '../acknowledge-handover/acknowledge-handover.service.js';
import { AskQuestion } from '../ask-question/ask-question.service.js';
import { AskToMeet } from '../ask-to-meet/ask-to-meet.service.js';
import { CloseHandover } from '../close-handover/close-handover.service.js';
import { ConfirmAgain } from '../confirm-again/confirm-again.service.js';
import { ConfirmDeletion } from '../confirm-deletion/confirm-deletion.service.js';
import { DeclineHandover } from '../decline-handover/decline-handover.service.js';
import { ExportReceived } from '../export-subject/export-received.service.js';
import { ExtendOffer } from '../extend-offer/extend-offer.service.js';
import { HandOnWork } from '../hand-on-work/hand-on-work.service.js';
import { newKey, type HandoverRoom } from '../handover.builder.js';
import { HandoverReading } from '../handovers/handover-reading.service.js';
import { MoveReasons } from '../handovers/move-reasons.service.js';
import { viewHandover, viewRow } from '../handovers/view-handover.js';
import { ListWork } from '../list-work/list-work.service.js';
import { OfferPlace } from '../offer-place/offer-place.service.js';
import { PauseHandover } from '../pause-handover/pause-handover.service.js';
import { MeetingCalendar } from '../print-papers/meeting-calendar.service.js';
import { Papers } from '../print-papers/papers.service.js';
import { PutOnWaitingList } from '../put-on-waiting-list/put-on-waiting-list.service.js';
import { RecordOutcomes } from '../record-outcomes/record-outcomes.service.js';
import { ReportArrival } from '../report-arrival/report-arrival.service.js';
import { ReportAgreementReading } from '../reports/report-agreement.service.js';
import { ReportReading } from '../reports/report-reading.service.js';
import { WithdrawConsent } from '../withdraw-consent/withdraw-consent.service.js';
import { WithdrawPlace } from '../withdraw-place/withdraw-place.service.js';
import { WriteReport } from '../write-report/write-report.service.js';

/** One question of a recipient about one request, and about a report it had prepared on it, where there is one. */
type Asking = (room: HandoverRoom, ctx: RequestContext, id: string, reportId: string | null) => Promise<unknown>;

const keyed = (handoverId: string) => ({ key: newKey(), handoverId });
const later = (room: HandoverRoom): string =>
  new Date(room.clock.now().getTime() + 7 * 86_400_000).toISOString().slice(0, 10);
const noReport = { reportId: '00000000-0000-4000-8000-000000000000' };

/** Whatever a recipient may do with a request, by the name of the mutation. */
const acts: Readonly<Record<string, Asking>> = {
  acknowledgeHandover: (room, ctx, id) => room.get(AcknowledgeHandover).run(ctx, keyed(id)),
  declineHandover: (room, ctx, id) =>
    room.get(DeclineHandover).run(ctx, { ...keyed(id), reason: 'out_of_area', sentenceConfirmed: false }),
  askToMeet: (room, ctx, id) => room.get(AskToMeet).run(ctx, keyed(id)),
  putOnWaitingList: (room, ctx, id) => room.get(PutOnWaitingList).run(ctx, { ...keyed(id), reason: 'no_room' }),
  offerPlace: (room, ctx, id) => room.get(OfferPlace).run(ctx, keyed(id)),
  extendOffer: (room, ctx, id) => room.get(ExtendOffer).run(ctx, keyed(id)),
  confirmPlaceAgain: (room, ctx, id) => room.get(ConfirmAgain).run(ctx, keyed(id)),
  withdrawPlace: (room, ctx, id) => room.get(WithdrawPlace).run(ctx, { ...keyed(id), reason: 'place_lost' }),
  reportArrival: (room, ctx, id) => room.get(ReportArrival).run(ctx, { ...keyed(id), arrived: true, on: null }),
  'reportArrival, who did not come': (room, ctx, id) =>
    room.get(ReportArrival).run(ctx, { ...keyed(id), arrived: false, reason: 'unknown', on: null }),
  recordOutcomes: (room, ctx, id) => room.get(RecordOutcomes).run(ctx, { ...keyed(id), month: 0, outcomes: [] }),
  'recordOutcomes, of a topic': (room, ctx, id) =>
    room.get(RecordOutcomes).run(ctx, { ...keyed(id), month: 0, outcomes: [{ topic: 'housing', result: 'reached' }] }),
  askQuestion: (room, ctx, id) =>
    room.get(AskQuestion).ask(ctx, { ...keyed(id), text: 'Přijede autobusem?', confirmed: true }),
  answerQuestion: (room, ctx, id) => room.get(AskQuestion).answer(ctx, { ...keyed(id), text: 'Ano.', confirmed: true }),
  pauseHandover: (room, ctx, id) => room.get(PauseHandover).pause(ctx, { ...keyed(id), until: later(room) }),
  resumeHandover: (room, ctx, id) => room.get(PauseHandover).resume(ctx, keyed(id)),
  draftReport: (room, ctx, id) => room.get(WriteReport).draft(ctx, { ...keyed(id), kind: 'closing' }),
  sendReport: (room, ctx, _id, reportId) =>
    room
      .get(WriteReport)
      .send(ctx, { ...noReport, ...(reportId && { reportId }), key: newKey(), shownToSubject: true }),
  withdrawConsent: (room, ctx, id) =>
    room.get(WithdrawConsent).run(ctx, { ...keyed(id), by: 'subject', onPaper: false }),
  handOnWork: (room, ctx, id) => room.get(HandOnWork).run(ctx, { ...keyed(id), toAccountId: null }),
  closeHandover: (room, ctx, id) =>
    room.get(CloseHandover).run(ctx, { ...keyed(id), reason: 'needs_met', sentenceConfirmed: false }),
  confirmDeletion: (room, ctx, id) => room.get(ConfirmDeletion).run(ctx, { ...keyed(id), reason: 'all_deleted' }),
};

const listed: Asking = async (room, ctx, id) => {
  const all = { side: 'provider', myTurn: false, overdue: false, onlyNew: false, ended: true, mine: false } as const;
  const page = await room.get(ListWork).page(ctx, { ...all, first: 200, after: null });
  const row = isRefusal(page) ? undefined : page.find(({ handover }) => handover.id === id);
  return row ? viewRow(row.handover, 'provider', room.clock.today(), row) : page;
};
const opened: Asking = async (room, ctx, id) => {
  const found = await room.get(HandoverReading).open(ctx, { id });
  return isRefusal(found) ? found : viewHandover(found, room.clock.today());
};

/** Whatever it may read about one, by the name of the query or the path of the paper. */
const readings: Readonly<Record<string, Asking>> = {
  handover: opened,
  handovers: listed,
  'moveReasons, to decline': (room, ctx, id) => room.get(MoveReasons).of(ctx, id, 'decline'),
  moveReasons: (room, ctx, id) => room.get(MoveReasons).of(ctx, id, 'confirmDeletion'),
  report: (room, ctx, _id, reportId) => room.get(ReportReading).own(ctx, reportId ?? noReport.reportId),
  reportAgreement: (room, ctx, id) => room.get(ReportAgreementReading).of(ctx, id),
  reportRecipients: (room, ctx, id) => room.get(ReportReading).recipients(ctx, id),
  '/papers/export-received': (room, ctx, id) => room.get(ExportReceived).ofRequest(ctx, id, { identityChecked: true }),
  '/papers/export-received, unchecked': (room, ctx, id) =>
    room.get(ExportReceived).ofRequest(ctx, id, { identityChecked: false }),
  '/papers/meeting': (room, ctx, id) => room.get(MeetingCalendar).file(ctx, id),
  '/papers/report': (room, ctx, _id, reportId) => room.get(Papers).report(ctx, reportId ?? noReport.reportId),
  '/papers/decline-notice': (room, ctx, id) => room.get(Papers).declineNotice(ctx, id),
};

/** Whether it is done whatever a request reads: within the unit, or of its own copy. */
export const isOwn = (name: string): boolean => name === 'handOnWork' || name === 'confirmDeletion';

/** Whether it asks for something to be done, or whether something could. */
export const isDoing = (name: string): boolean => name in acts || name.startsWith('report');

/** Every question a recipient may ask about one request, in the order it is asked: reading first. */
export const providerAsks: Readonly<Record<string, Asking>> = { ...readings, ...acts };

/** What names the one request, and a moment of the log, in an answer; everything else is compared. */
const ofThisOne = new Set(['id', 'handoverId', 'handover_id', 'reference', 'mark']);

/** The answers to them, without what names the one request. */
export const askedOf = async (
  room: HandoverRoom,
  ctx: RequestContext,
  id: string,
  { reportId = null, only = () => true }: { reportId?: string | null; only?: (name: string) => boolean } = {},
): Promise<Readonly<Record<string, unknown>>> => {
  const answers: Record<string, unknown> = {};
  for (const [name, ask] of Object.entries(providerAsks)) {
    if (!only(name)) continue;
    const said = JSON.stringify(await ask(room, ctx, id, reportId), (key, value: unknown) =>
      ofThisOne.has(key) ? null : value,
    );
    answers[name] = JSON.parse(said) as unknown;
  }
  return answers;
};
