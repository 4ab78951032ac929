import type { NextStep, OutcomeResult } from '../report-words.js';

/** What a report says about one topic. */
export interface ReportedTopic {
  readonly topic: string;
  /** Months after release: 0 at the close, then 1, 3 or 6. */
  readonly month: number;
  readonly result: OutcomeResult;
  readonly nextStep: NextStep | null;
}

/** What a report says; what was not agreed to is absent. It is stored sealed with the person's key. */
export interface ReportValues {
  readonly arrival?: { readonly arrived: boolean; readonly on: string | null };
  readonly topics?: readonly ReportedTopic[];
  readonly nextStep?: NextStep;
  /** How the stay ended: a code of the list `ending`, never the sentence beside it. */
  readonly ending?: { readonly reason: string };
}

/** What of the values is agreed to: `arrival`, `next_step`, `ending` and codes of topics. */
export const agreedValues = (values: ReportValues, agreed: ReadonlySet<string>): ReportValues => {
  const about = (values.topics ?? []).filter(({ topic }) => agreed.has(topic));
  return {
    ...(values.arrival && agreed.has('arrival') ? { arrival: values.arrival } : {}),
    ...(about.length > 0 ? { topics: about } : {}),
    ...(values.nextStep && agreed.has('next_step') ? { nextStep: values.nextStep } : {}),
    // It tells that the person came.
    ...(values.ending && agreed.has('arrival') && agreed.has('ending') ? { ending: values.ending } : {}),
  };
};

/** Names of the fields of a report, as the gate and the log call them. */
export const reportFields = (values: ReportValues): string[] => Object.keys(values);
