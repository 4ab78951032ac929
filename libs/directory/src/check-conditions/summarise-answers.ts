import type { ConditionAnswer } from './condition-answer.js';

/**
 * `fits`: the service says that these are all its conditions, and everything strict is met or due later · `open`:
 * something strict is not known, or there may be more conditions than it says · `obstacle`: something strict is not met ·
 * `none_published`: nothing stands in the way and the service published no conditions, which is a state of its own and
 * not a fit.
 */
export type Fit = 'fits' | 'open' | 'obstacle' | 'none_published';

/** The answers of one service, counted for a list of results and for ranking. */
export interface AnswerSummary {
  readonly fit: Fit;
  readonly met: number;
  readonly notMet: number;
  readonly unknown: number;
  /** Strict conditions not met, in the order given; those due after admission are not among them. */
  readonly obstacles: readonly ConditionAnswer[];
  /**
   * true = every obstacle can be removed before release, null = not certain, false = at least one cannot; null without
   * obstacles.
   */
  readonly removableBeforeRelease: boolean | null;
  /** Strict conditions whose answer is missing. */
  readonly toFindOut: readonly ConditionAnswer[];
  /** Strict conditions not met today, but due only after admission. */
  readonly dueLater: readonly ConditionAnswer[];
  /** Wishes not met: they never stand in the way. */
  readonly wishesNotMet: readonly ConditionAnswer[];
}

const removable = (obstacles: readonly ConditionAnswer[]): boolean | null => {
  const chances = obstacles.map((answer) => answer.remediableBeforeRelease);
  if (chances.length === 0) return null;
  if (chances.includes(false)) return false;
  return chances.includes(null) ? null : true;
};

const fitOf = (complete: boolean, published: number, obstacles: number, toFindOut: number): Fit => {
  if (obstacles > 0) return 'obstacle';
  if (complete) return toFindOut > 0 ? 'open' : 'fits';
  return published === 0 ? 'none_published' : 'open';
};

/**
 * Sums up the answers of one service, given in the order of its conditions.
 * @param complete the service says that these are all its conditions
 */
export function summariseAnswers(answers: readonly ConditionAnswer[], complete: boolean): AnswerSummary {
  const count = (answer: ConditionAnswer['answer']): number => answers.filter((one) => one.answer === answer).length;
  const failed = answers.filter((one) => one.answer === 'not_met');
  const obstacles = failed.filter((one) => one.strict && one.due !== 'within_days');
  const toFindOut = answers.filter((one) => one.strict && one.answer === 'unknown' && one.due !== 'within_days');
  return {
    fit: fitOf(complete, answers.filter((one) => one.conditionId !== null).length, obstacles.length, toFindOut.length),
    met: count('met'),
    notMet: failed.length,
    unknown: count('unknown'),
    obstacles,
    removableBeforeRelease: removable(obstacles),
    toFindOut,
    dueLater: failed.filter((one) => one.strict && one.due === 'within_days'),
    wishesNotMet: failed.filter((one) => !one.strict),
  };
}
