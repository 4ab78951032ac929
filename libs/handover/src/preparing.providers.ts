import type { Provider } from '@nestjs/common';
import { AnswerConditionsResolver } from './answer-conditions/answer-conditions.resolver.js';
import { AnswerConditions } from './answer-conditions/answer-conditions.service.js';
import { AskConsentResolver } from './ask-consent/ask-consent.resolver.js';
import { AskConsent } from './ask-consent/ask-consent.service.js';
import { AgreementOfCases } from './cases/agreement-of-cases.service.js';
import { CaseReading } from './cases/case-reading.service.js';
import { ChangeSubjectResolver } from './change-subject/change-subject.resolver.js';
import { ChangeSubject } from './change-subject/change-subject.service.js';
import { DraftHandoverResolver } from './draft-handover/draft-handover.resolver.js';
import { DraftHandover } from './draft-handover/draft-handover.service.js';
import { DraftConditions } from './handovers/draft-conditions.service.js';
import { ConsentItems } from './handovers/consent-items.service.js';
import { HandoverAnswer } from './handovers/handover-answer.js';
import { HandoverReading } from './handovers/handover-reading.service.js';
import { ComingBack } from './handovers/coming-back.service.js';
import { NamedConditions } from './handovers/named-conditions.service.js';
import { PassingDecision } from './handovers/passing-decision.service.js';
import { RecipientReading } from './handovers/recipient-facts.service.js';
import { AgreementLacks } from './handovers/agreement-lacks.service.js';
import { AgreementWording } from './handovers/agreement-wording.service.js';
import { ConsentForms } from './handovers/consent-forms.service.js';
import { FormAsking } from './handovers/form-asking.service.js';
import { SecrecyWaivers } from './handovers/secrecy-waivers.service.js';
import { Snapshots } from './handovers/snapshots.service.js';
import { StandingAgreement } from './handovers/standing-agreement.service.js';
import { NeedsResolver } from './keep-needs/needs.resolver.js';
import { Needs } from './keep-needs/needs.service.js';
import { ListWorkResolver } from './list-work/list-work.resolver.js';
import { ListWork } from './list-work/list-work.service.js';
import { OpenCaseResolver } from './open-case/open-case.resolver.js';
import { OpenCase } from './open-case/open-case.service.js';
import { PreviewHandoverResolver } from './preview-handover/preview-handover.resolver.js';
import { PreviewHandover } from './handovers/preview-handover.service.js';
import { CasesResolver } from './read-case/cases.resolver.js';
import { HandoverListsResolver } from './read-handover/handover-lists.resolver.js';
import { ReadHandoverResolver } from './read-handover/read-handover.resolver.js';
import { RecordConsentResolver } from './record-consent/record-consent.resolver.js';
import { RecordConsent } from './record-consent/record-consent.service.js';
import { SendHandoverResolver } from './send-handover/send-handover.resolver.js';
import { SendHandover } from './send-handover/send-handover.service.js';
import { SendUpdateResolver } from './send-update/send-update.resolver.js';
import { SendUpdate } from './send-update/send-update.service.js';
import { SubjectOpening } from './subjects/subject-opening.service.js';

/** Everything up to the moment a request is sent, and reading it. */
export const preparingProviders: Provider[] = [
  SubjectOpening,
  AgreementOfCases,
  CaseReading,
  RecipientReading,
  PassingDecision,
  ComingBack,
  StandingAgreement,
  Snapshots,
  DraftConditions,
  ConsentItems,
  AgreementLacks,
  AgreementWording,
  SecrecyWaivers,
  FormAsking,
  ConsentForms,
  NamedConditions,
  HandoverReading,
  HandoverAnswer,
  OpenCase,
  OpenCaseResolver,
  CasesResolver,
  ChangeSubject,
  ChangeSubjectResolver,
  Needs,
  NeedsResolver,
  DraftHandover,
  DraftHandoverResolver,
  AnswerConditions,
  AnswerConditionsResolver,
  AskConsent,
  AskConsentResolver,
  RecordConsent,
  RecordConsentResolver,
  PreviewHandover,
  PreviewHandoverResolver,
  SendHandover,
  SendHandoverResolver,
  SendUpdate,
  SendUpdateResolver,
  ReadHandoverResolver,
  HandoverListsResolver,
  ListWork,
  ListWorkResolver,
];
