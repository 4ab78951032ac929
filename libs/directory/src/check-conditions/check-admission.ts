import { checkConditions } from './check-conditions.js';
import type { Circumstances } from './circumstances.js';
import type { ConditionAnswer } from './condition-answer.js';
import type { AdmissionCondition } from './condition.js';
import { profileConditions, type ForWhom } from './profile-conditions.js';
import { summariseAnswers, type AnswerSummary } from './summarise-answers.js';
import { unsaidWelcomes } from './unsaid-welcomes.js';

/** What of a service decides whom it admits, as anybody may read it. */
export interface AdmissionTerms extends ForWhom {
  /** False = the service may have more conditions than it published. */
  readonly conditionsPublished: boolean;
  /** As they may be shown (`asPublished`). */
  readonly conditions: readonly AdmissionCondition[];
}

/** How a person's circumstances meet the terms of a service. */
export interface CheckedAdmission {
  readonly answers: readonly ConditionAnswer[];
  readonly summary: AnswerSummary;
}

/**
 * Holds circumstances against all a service says of whom it admits: its published conditions in their order, then whom
 * the profile is for, then what it does not say and has to be asked. Pure; nothing is stored.
 * @param today Czech calendar day, `YYYY-MM-DD`
 */
export function checkAdmission(terms: AdmissionTerms, circumstances: Circumstances, today: string): CheckedAdmission {
  const { conditions, conditionsPublished } = terms;
  const asked = [...conditions, ...profileConditions(terms, conditions)];
  const answers = [...checkConditions(asked, circumstances, today), ...unsaidWelcomes(conditions, circumstances)];
  return { answers, summary: summariseAnswers(answers, conditionsPublished) };
}
