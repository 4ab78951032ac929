import { CaseTransferEntity } from './entities/case-transfer.entity.js';
import { ClientCaseEntity } from './entities/client-case.entity.js';
import { ConditionAnswerEntity } from './entities/condition-answer.entity.js';
import { EnquiryEntity } from './entities/enquiry.entity.js';
import { EnquiryAskEntity } from './entities/enquiry-ask.entity.js';
import { FactQuestionEntity } from './entities/fact-question.entity.js';
import { FollowUpEntity } from './entities/follow-up.entity.js';
import { HandoverEntity } from './entities/handover.entity.js';
import { MeetingEntity } from './entities/meeting.entity.js';
import { MessageEntity } from './entities/message.entity.js';
import { MoveEntity } from './entities/move.entity.js';
import { NeedEntity } from './entities/need.entity.js';
import { OutcomeTallyEntity } from './entities/outcome-tally.entity.js';
import { OutcomeEntity } from './entities/outcome.entity.js';
import { ParticipantEntity } from './entities/participant.entity.js';
import { RecognitionEntity } from './entities/recognition.entity.js';
import { ReportEntity } from './entities/report.entity.js';
import { RetentionChoiceEntity } from './entities/retention-choice.entity.js';
import { SenderEndingEntity } from './entities/sender-ending.entity.js';
import { SnapshotEntity } from './entities/snapshot.entity.js';
import { SubjectEntity } from './entities/subject.entity.js';
import { TallyEntity } from './entities/tally.entity.js';

/** Every table of the schema `handover`. */
export const handoverEntities = [
  SubjectEntity,
  ClientCaseEntity,
  NeedEntity,
  ParticipantEntity,
  CaseTransferEntity,
  HandoverEntity,
  SnapshotEntity,
  ConditionAnswerEntity,
  SenderEndingEntity,
  MoveEntity,
  MessageEntity,
  MeetingEntity,
  OutcomeEntity,
  ReportEntity,
  FollowUpEntity,
  EnquiryEntity,
  EnquiryAskEntity,
  FactQuestionEntity,
  RecognitionEntity,
  RetentionChoiceEntity,
  TallyEntity,
  OutcomeTallyEntity,
];
