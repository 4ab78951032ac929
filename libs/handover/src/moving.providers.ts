import type { Provider } from '@nestjs/common';
import { AcknowledgeHandoverResolver } from './acknowledge-handover/acknowledge-handover.resolver.js';
import { AcknowledgeHandover } from './acknowledge-handover/acknowledge-handover.service.js';
import { AskQuestionResolver } from './ask-question/ask-question.resolver.js';
import { AskQuestion } from './ask-question/ask-question.service.js';
import { AskToMeetResolver } from './ask-to-meet/ask-to-meet.resolver.js';
import { AskToMeet } from './ask-to-meet/ask-to-meet.service.js';
import { CloseHandoverResolver } from './close-handover/close-handover.resolver.js';
import { CloseHandover } from './close-handover/close-handover.service.js';
import { ConfirmAgainResolver } from './confirm-again/confirm-again.resolver.js';
import { ConfirmAgain } from './confirm-again/confirm-again.service.js';
import { ConfirmDeletionResolver } from './confirm-deletion/confirm-deletion.resolver.js';
import { ConfirmDeletion } from './confirm-deletion/confirm-deletion.service.js';
import { ConfirmHandoverResolver } from './confirm-handover/confirm-handover.resolver.js';
import { ConfirmHandover } from './confirm-handover/confirm-handover.service.js';
import { DeclineHandoverResolver } from './decline-handover/decline-handover.resolver.js';
import { DeclineHandover } from './decline-handover/decline-handover.service.js';
import { ExtendOfferResolver } from './extend-offer/extend-offer.resolver.js';
import { ExtendOffer } from './extend-offer/extend-offer.service.js';
import { HandOnWorkResolver } from './hand-on-work/hand-on-work.resolver.js';
import { HandOnWork } from './hand-on-work/hand-on-work.service.js';
import { HandoverCommands } from './handovers/handover-commands.service.js';
import { HandoverNotes } from './handovers/handover-notes.service.js';
import { HandoverPlaces } from './handovers/handover-places.service.js';
import { Meetings } from './handovers/meetings.service.js';
import { MoveReasons } from './handovers/move-reasons.service.js';
import { Messages } from './handovers/messages.service.js';
import { Sentences } from './handovers/sentences.service.js';
import { ProviderMoves } from './handovers/provider-moves.service.js';
import { PromisedPlace } from './handovers/promised-place.service.js';
import { LetGoResolver } from './let-go/let-go.resolver.js';
import { LetGo } from './let-go/let-go.service.js';
import { MoveReleaseResolver } from './move-release/move-release.resolver.js';
import { MoveRelease } from './move-release/move-release.service.js';
import { OfferPlaceResolver } from './offer-place/offer-place.resolver.js';
import { OfferPlace } from './offer-place/offer-place.service.js';
import { PauseHandoverResolver } from './pause-handover/pause-handover.resolver.js';
import { PauseHandover } from './pause-handover/pause-handover.service.js';
import { PlanInterviewResolver } from './plan-interview/plan-interview.resolver.js';
import { PlanInterview } from './plan-interview/plan-interview.service.js';
import { PutOnWaitingListResolver } from './put-on-waiting-list/put-on-waiting-list.resolver.js';
import { PutOnWaitingList } from './put-on-waiting-list/put-on-waiting-list.service.js';
import { RecordAnswerResolver } from './record-answer/record-answer.resolver.js';
import { RecordAnswer } from './record-answer/record-answer.service.js';
import { OffersOfCaseResolver } from './read-offers/offers-of-case.resolver.js';
import { OffersOfCase } from './read-offers/offers-of-case.service.js';
import { ReportArrivalResolver } from './report-arrival/report-arrival.resolver.js';
import { ReportArrival } from './report-arrival/report-arrival.service.js';
import { WithdrawHandoverResolver } from './withdraw-handover/withdraw-handover.resolver.js';
import { WithdrawHandover } from './withdraw-handover/withdraw-handover.service.js';
import { WithdrawPlaceResolver } from './withdraw-place/withdraw-place.resolver.js';
import { WithdrawPlace } from './withdraw-place/withdraw-place.service.js';

/** Moving a request from the moment it was sent to its end. */
export const movingProviders: Provider[] = [
  HandoverCommands,
  HandoverPlaces,
  HandoverNotes,
  PromisedPlace,
  ProviderMoves,
  MoveReasons,
  Messages,
  Sentences,
  Meetings,
  AskQuestion,
  AskQuestionResolver,
  PauseHandover,
  PauseHandoverResolver,
  AskToMeet,
  AskToMeetResolver,
  PlanInterview,
  PlanInterviewResolver,
  OffersOfCase,
  OffersOfCaseResolver,
  ExtendOffer,
  ExtendOfferResolver,
  ConfirmAgain,
  ConfirmAgainResolver,
  MoveRelease,
  MoveReleaseResolver,
  RecordAnswer,
  RecordAnswerResolver,
  HandOnWork,
  HandOnWorkResolver,
  AcknowledgeHandover,
  AcknowledgeHandoverResolver,
  DeclineHandover,
  DeclineHandoverResolver,
  OfferPlace,
  OfferPlaceResolver,
  PutOnWaitingList,
  PutOnWaitingListResolver,
  ConfirmHandover,
  ConfirmHandoverResolver,
  LetGo,
  LetGoResolver,
  WithdrawHandover,
  WithdrawHandoverResolver,
  WithdrawPlace,
  WithdrawPlaceResolver,
  ReportArrival,
  ReportArrivalResolver,
  CloseHandover,
  CloseHandoverResolver,
  ConfirmDeletion,
  ConfirmDeletionResolver,
];
