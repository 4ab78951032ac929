import type { Provider } from '@nestjs/common';
import { EraseSubjectResolver } from './erase-subject/erase-subject.resolver.js';
import { EraseSubject } from './erase-subject/erase-subject.service.js';
import { Erasing } from './subjects/erasing.service.js';
import { ErasureReplay } from './subjects/erasure-replay.service.js';
import { ExportReceived } from './export-subject/export-received.service.js';
import { ExportSubject } from './export-subject/export-subject.service.js';
import { HeldRequests } from './export-subject/held-requests.service.js';
import { ConsentReceipts } from './print-papers/consent-receipt.service.js';
import { MeetingCalendar } from './print-papers/meeting-calendar.service.js';
import { PaperPrinter } from './print-papers/paper-printer.js';
import { Papers } from './print-papers/papers.service.js';
import { PrintSlipResolver } from './print-papers/print-slip.resolver.js';
import { ProcessingRecordResolver } from './processing-record/processing-record.resolver.js';
import { ChooseRetentionResolver } from './retain/choose-retention.resolver.js';
import { ChooseRetention } from './retain/choose-retention.service.js';
import { RestrictSubjectResolver } from './restrict-subject/restrict-subject.resolver.js';
import { RestrictSubject } from './restrict-subject/restrict-subject.service.js';
import { RetentionJob } from './retain/retention.job.js';
import { StatementResolver } from './read-statement/statement.resolver.js';
import { StatementReading } from './statements/statement.service.js';

/** The rights of the person, and how long anything is kept. */
export const rightsProviders: Provider[] = [
  Erasing,
  ErasureReplay,
  EraseSubject,
  EraseSubjectResolver,
  RetentionJob,
  ProcessingRecordResolver,
  ChooseRetention,
  ChooseRetentionResolver,
  StatementReading,
  StatementResolver,
  PaperPrinter,
  Papers,
  PrintSlipResolver,
  MeetingCalendar,
  ConsentReceipts,
  RestrictSubject,
  RestrictSubjectResolver,
  ExportSubject,
  ExportReceived,
  HeldRequests,
];
