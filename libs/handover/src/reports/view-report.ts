import { inLocale, type Locale, type Text } from '@navaz/kernel';
import { ending } from '../handover.reasons.js';
import { nextStepWords, outcomeResultWords, type NextStep } from '../report-words.js';
import { topics } from '../reporting-topics.js';
import { markOfReport } from './report-mark.js';
import type { ReportRead, ReportRecipient } from './report-reading.service.js';
import type { ReportAgreement } from './report-agreement.service.js';
import type { ReportAgreementView, ReportRecipientView, ReportRowView, ReportView } from './report.view.js';

const topicWords: ReadonlyMap<string, Text> = new Map(topics.map(({ code, text }) => [code, text]));

const endingText = (reason: string | undefined, locale: Locale): string | null => {
  const found = ending.find(({ code }) => code === reason);
  return found ? inLocale(found.text, locale) : null;
};

const stepText = (step: NextStep | null, locale: Locale): string | null =>
  step === null ? null : inLocale(nextStepWords[step], locale);

/** A report, field by field, in words of the reader's language. */
export const viewReport = ({ report, reference, values, caseId }: ReportRead, locale: Locale): ReportView => ({
  id: report.id,
  reference,
  kind: report.kind,
  draftedAt: report.draftedAt,
  sentAt: report.sentAt,
  shownToSubject: report.shownToSubjectAt !== null,
  arrival: values?.arrival ? { arrived: values.arrival.arrived, on: values.arrival.on } : null,
  topics: (values?.topics ?? []).map(({ topic, month, result, nextStep }) => ({
    topic,
    topicText: inLocale(topicWords.get(topic) ?? { cs: topic, en: topic }, locale),
    month,
    result,
    resultText: inLocale(outcomeResultWords[result], locale),
    nextStep,
    nextStepText: stepText(nextStep, locale),
  })),
  nextStep: values?.nextStep ?? null,
  nextStepText: stepText(values?.nextStep ?? null, locale),
  ending: values?.ending?.reason ?? null,
  endingText: endingText(values?.ending?.reason, locale),
  caseId,
  mark: markOfReport(report.id, values),
});

/** A report in a list. */
export const viewReportRow = ({ report, reference, caseId }: ReportRead): ReportRowView => ({
  id: report.id,
  reference,
  kind: report.kind,
  sentAt: report.sentAt ?? report.draftedAt,
  caseId,
});

/** Somebody a report may go to. */
export const viewReportRecipient = ({ unitId, unitName, details }: ReportRecipient): ReportRecipientView => ({
  unitId,
  unitName,
  details: [...details],
});

/** What may go back, in words of the reader's language. */
export const viewReportAgreement = (
  { details, needed, operation, text }: ReportAgreement,
  locale: Locale,
): ReportAgreementView => ({
  details: [...details],
  needed,
  operation,
  text: text && inLocale(text, locale),
});
