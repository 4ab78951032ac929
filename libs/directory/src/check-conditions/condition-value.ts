import type { CheckableCondition, ConditionRange } from './condition.js';

const misshapen = (condition: CheckableCondition): Error =>
  new Error(
    `condition ${condition.id ?? 'of the profile'} (${condition.code} ${condition.operator}) has a value of another shape`,
  );

/** The codes of a list condition. @throws Error where the stored value is no list: it passed no validation. */
export function listOf(condition: CheckableCondition): readonly string[] {
  if (Array.isArray(condition.value)) return condition.value as readonly string[];
  throw misshapen(condition);
}

/** The number of a limit. @throws Error where the stored value is no number. */
export function numberOf(condition: CheckableCondition): number {
  if (typeof condition.value === 'number') return condition.value;
  throw misshapen(condition);
}

/** The interval of `at_least`, `at_most` and `between` alike. @throws Error where the stored value has another shape. */
export function rangeOf(condition: CheckableCondition): ConditionRange {
  const { operator, value } = condition;
  if (operator === 'at_least') return { from: numberOf(condition), to: null };
  if (operator === 'at_most') return { from: null, to: numberOf(condition) };
  if (value !== null && typeof value === 'object' && 'from' in value) return value;
  throw misshapen(condition);
}

/** Whether a number lies in an interval, both ends inside. */
export const inRange = (number: number, { from, to }: ConditionRange): boolean =>
  (from === null || number >= from) && (to === null || number <= to);

/** Whether a fact is unknown: absent or null. */
export const isUnknown = <T>(fact: T | null | undefined): fact is null | undefined =>
  fact === null || fact === undefined;
