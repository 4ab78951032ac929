import type { Text } from '@navaz/kernel';
import type { ConditionCode, ConditionDue } from './condition.js';

/** The three answers; `unknown` never counts as met. */
export type Answer = 'met' | 'not_met' | 'unknown';

/**
 * How an answer may leave the sender's screen:
 * - `answer`: as it is
 * - `checked_no_obstacle`: only as "checked by the sender: no obstacle" (revealing code, met)
 * - `not_checked`: only as "not checked by the sender" (revealing code, unknown): it must not pass for met
 * - `only_with_own_grant`: not at all, unless the person agrees to this very condition (revealing code, not met)
 */
export type Travel = 'answer' | 'checked_no_obstacle' | 'not_checked' | 'only_with_own_grant';

/** What would make a condition met, and whether time and place allow it. */
export interface Remedy {
  readonly text: Text;
  /** Whether it can as a rule be done from prison; `depends` = ask the service. */
  readonly fromPrison: 'yes' | 'no' | 'depends';
  /** Days within which it is surely done; 0 = at once. */
  readonly days: number;
  /** Days it takes at the quickest: with fewer left it cannot be done, between the two nobody knows. */
  readonly quickestDays: number;
}

/** What one rule finds: the answer, why, and what would help. */
export interface Finding {
  readonly answer: Answer;
  readonly why: Text;
  readonly remedy: Remedy | null;
}

/** The answer to one condition, as it is shown to the sender. */
export interface ConditionAnswer {
  /** The published condition; null = it follows from whom the profile is for, or from what it does not say. */
  readonly conditionId: string | null;
  readonly code: ConditionCode;
  readonly answer: Answer;
  readonly why: Text;
  /** What would make it met; null where nothing would, or nothing has to. */
  readonly remedy: Text | null;
  /**
   * Only for an answer that is not met: whether the remedy can be done before release; null = not certain or already
   * released.
   */
  readonly remediableBeforeRelease: boolean | null;
  readonly strict: boolean;
  readonly due: ConditionDue;
  readonly dueDays: number | null;
  readonly revealing: boolean;
  readonly travels: Travel;
}

/** The condition is met. */
export const met = (cs: string, en: string): Finding => ({ answer: 'met', why: { cs, en }, remedy: null });

/** The condition is not met; `remedy` null = nothing can change it. */
export const notMet = (cs: string, en: string, remedy: Remedy | null = null): Finding => ({
  answer: 'not_met',
  why: { cs, en },
  remedy,
});

/** Nobody knows yet; `remedy` where an agreement with the service decides. */
export const unknown = (cs: string, en: string, remedy: Remedy | null = null): Finding => ({
  answer: 'unknown',
  why: { cs, en },
  remedy,
});

/** A remedy with its Czech and English sentence; `days` and `quickestDays` differ where the time is not certain. */
export const remedy = (
  cs: string,
  en: string,
  fromPrison: Remedy['fromPrison'],
  days = 0,
  quickestDays = days,
): Remedy => ({ text: { cs, en }, fromPrison, days, quickestDays });
