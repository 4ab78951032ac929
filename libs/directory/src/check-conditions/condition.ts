import type { RefusalGroundCode } from '../code-lists/refusal-grounds.js';

/** Every condition a service can publish so that it can be checked. */
export const conditionCodeNames = [
  'sex',
  'age',
  'language',
  'couple',
  'children',
  'animal',
  'wheelchair',
  'region_of_return',
  'district_of_return',
  'region_of_residence',
  'identity_document',
  'health_insurance',
  'no_municipal_debt',
  'medical_report',
  'deposit',
  'monthly_income',
  'interview',
  'minimum_stay',
  'months_before_release',
  'months_after_release',
  'security_level',
  'sentence_length',
  'supervision',
  'excluded_conduct',
  'previous_exclusion',
  'abstinence',
  'addiction',
  'therapy_completed',
  'medication',
  'substitution',
] as const;

/** Code of an admission condition. */
export type ConditionCode = (typeof conditionCodeNames)[number];

/**
 * What a condition does with its value; which ones a code knows stands in `conditionCodes`.
 * - `in`: one of the listed values is enough; `excluded` with a list: none of them may hold
 * - `at_least`, `at_most`, `between`: a number with its unit by code; both ends count as inside
 * - `required`: it must be there; `not_required`: said aloud that it need not be
 * - `accepted`, `excluded`, `conditional`: taken, not taken, taken by agreement beforehand
 */
export const operators = [
  'in',
  'at_least',
  'at_most',
  'between',
  'required',
  'not_required',
  'accepted',
  'excluded',
  'conditional',
] as const;

/** Operator of an admission condition. */
export type Operator = (typeof operators)[number];

/** An interval of whole numbers, both ends inside; null = open on that side. */
export interface ConditionRange {
  readonly from: number | null;
  readonly to: number | null;
}

/** Value of a condition, plain JSON: nothing, a number, an interval, or codes of a code list. */
export type ConditionValue = null | number | ConditionRange | readonly string[];

/** When the condition must be met. `within_days` counts from admission. */
export const dueMoments = ['before_request', 'before_release', 'on_admission', 'within_days'] as const;

/** Moment at which a condition must be met. */
export type ConditionDue = (typeof dueMoments)[number];

/** What of a condition a person's circumstances are held against. */
export interface CheckableCondition {
  /** Of the published condition; null = the profile says so where it says whom the service is for. */
  readonly id: string | null;
  readonly code: ConditionCode;
  readonly operator: Operator;
  readonly value: ConditionValue;
  readonly due: ConditionDue;
  /** Days after admission; only with `within_days`. */
  readonly dueDays: number | null;
  /** The provider's word whether it can be met from prison; null = not said. */
  readonly meetableFromPrison: boolean | null;
  /** true = without it the service refuses; false = a wish. */
  readonly strict: boolean;
}

/** One checkable condition a service published (podmínka přijetí). */
export interface AdmissionCondition extends CheckableCondition {
  readonly id: string;
  /** The ground of § 91(3) of Act 108/2006 a registered service leans on; null = none. */
  readonly ground: RefusalGroundCode | null;
  /** The condition in plain Czech, in the provider's words. */
  readonly sentence: string;
}
