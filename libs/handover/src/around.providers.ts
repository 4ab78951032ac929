import type { Provider } from '@nestjs/common';
import { AskCaseConsentResolver } from './ask-case-consent/ask-case-consent.resolver.js';
import { AskCaseConsent } from './ask-case-consent/ask-case-consent.service.js';
import { AnswerEnquiryResolver } from './answer-enquiry/answer-enquiry.resolver.js';
import { AnswerEnquiry } from './answer-enquiry/answer-enquiry.service.js';
import { AskForRoomResolver } from './ask-for-room/ask-for-room.resolver.js';
import { AskForRoom } from './ask-for-room/ask-for-room.service.js';
import { CaseConsentItems } from './cases/case-consent-items.service.js';
import { ParticipantGate } from './cases/participant-gate.service.js';
import { RevealingAnswers } from './cases/revealing-answers.service.js';
import { TransferGate } from './cases/transfer-gate.service.js';
import { DraftFromEnquiryResolver } from './draft-handover/draft-from-enquiry.resolver.js';
import { DraftFromEnquiry } from './draft-handover/draft-from-enquiry.service.js';
import { EnquiryGate } from './enquiries/enquiry-gate.service.js';
import { EnquiryHolds } from './enquiries/enquiry-holds.service.js';
import { EnquiryAsks } from './enquiries/enquiry-asks.service.js';
import { EnquiryReading } from './enquiries/enquiry-reading.service.js';
import { ReceivedEnquiries } from './enquiries/received-enquiries.service.js';
import { EnquiriesResolver } from './read-enquiry/enquiries.resolver.js';
import { ConfirmFactResolver } from './confirm-fact/confirm-fact.resolver.js';
import { ConfirmFact } from './confirm-fact/confirm-fact.service.js';
import { FactGate } from './facts/fact-gate.service.js';
import { FactReading } from './facts/fact-reading.service.js';
import { PersonHash } from './subjects/person-hash.service.js';
import { KeepRecognitions } from './recognise-duplicate/keep-recognitions.listener.js';
import { Recognitions } from './subjects/recognitions.service.js';
import { RecogniseDuplicateResolver } from './recognise-duplicate/recognise-duplicate.resolver.js';
import { RecogniseDuplicate } from './recognise-duplicate/recognise-duplicate.service.js';
import { ReleaseCountdownResolver } from './count-down-releases/release-countdown.resolver.js';
import { ReleaseCountdown } from './count-down-releases/release-countdown.service.js';
import { FollowUpJob } from './follow-up/follow-up.job.js';
import { ReportsResolver } from './read-report/reports.resolver.js';
import { RecordOutcomesResolver } from './record-outcomes/record-outcomes.resolver.js';
import { RecordOutcomes } from './record-outcomes/record-outcomes.service.js';
import { AgreedBackReading } from './reports/agreed-back.service.js';
import { Outcomes } from './reports/outcomes.service.js';
import { ReceivedReports } from './reports/received-reports.service.js';
import { ReportAgreementReading } from './reports/report-agreement.service.js';
import { ReportGate } from './reports/report-gate.service.js';
import { ReportReading } from './reports/report-reading.service.js';
import { WriteReportResolver } from './write-report/write-report.resolver.js';
import { WriteReport } from './write-report/write-report.service.js';
import { EndParticipationsJob } from './take-part/end-participations.job.js';
import { Participants } from './take-part/participants.service.js';
import { TakePartResolver } from './take-part/take-part.resolver.js';
import { TakePart } from './take-part/take-part.service.js';
import { RenewConsentResolver } from './renew-consent/renew-consent.resolver.js';
import { RenewConsent } from './renew-consent/renew-consent.service.js';
import { CaseConsentFormsResolver } from './read-consent-forms/case-consent-forms.resolver.js';
import { TransferCaseResolver } from './transfer-case/transfer-case.resolver.js';
import { TransferCase } from './transfer-case/transfer-case.service.js';

import { WithdrawCaseConsentResolver } from './withdraw-case-consent/withdraw-case-consent.resolver.js';
import { WithdrawCaseConsent } from './withdraw-case-consent/withdraw-case-consent.service.js';

/** What happens around single handovers: who takes part, where a case goes, questions, and what comes back. */
export const aroundProviders: Provider[] = [
  ParticipantGate,
  RevealingAnswers,
  TransferGate,
  CaseConsentItems,
  AskCaseConsent,
  AskCaseConsentResolver,
  CaseConsentFormsResolver,
  RenewConsent,
  RenewConsentResolver,
  WithdrawCaseConsent,
  WithdrawCaseConsentResolver,
  TakePart,
  Participants,
  TakePartResolver,
  EndParticipationsJob,
  TransferCase,
  TransferCaseResolver,
  EnquiryGate,
  EnquiryHolds,
  EnquiryAsks,
  EnquiryReading,
  ReceivedEnquiries,
  EnquiriesResolver,
  AskForRoom,
  AskForRoomResolver,
  AnswerEnquiry,
  AnswerEnquiryResolver,
  DraftFromEnquiry,
  DraftFromEnquiryResolver,
  AgreedBackReading,
  Outcomes,
  ReportGate,
  ReportReading,
  ReceivedReports,
  ReportAgreementReading,
  ReportsResolver,
  RecordOutcomes,
  RecordOutcomesResolver,
  WriteReport,
  WriteReportResolver,
  FollowUpJob,
  FactGate,
  FactReading,
  ConfirmFact,
  ConfirmFactResolver,
  PersonHash,
  Recognitions,
  KeepRecognitions,
  RecogniseDuplicate,
  RecogniseDuplicateResolver,
  ReleaseCountdown,
  ReleaseCountdownResolver,
];
