import { isDeepStrictEqual } from 'node:util';
import type { ConditionFact } from '@navaz/directory';

/** A condition of which the draft holds a copy. */
export interface HeldCondition {
  readonly conditionId: string;
  readonly frozen: ConditionFact;
}

/** A condition that a service asks now. */
export interface ConditionNow {
  readonly condition: ConditionFact;
  /** The copy that asks the same; null where it is new or changed. */
  readonly held: HeldCondition | null;
  /** What it replaces, where there is something of the same code; null where it is new, or as before. */
  readonly before: HeldCondition | null;
}

/** What a service asks now, held against the copy of a draft. */
export interface ChangedConditions {
  /** In the order of the service. */
  readonly now: readonly ConditionNow[];
  /** Asked before and not now, replaced or not. */
  readonly dropped: readonly HeldCondition[];
}

/** What an answer answers. Publishing gives every condition a new id, whatever changed: the id says nothing. */
const questionOf = ({ code, operator, value, due, dueDays, strict, sentence }: ConditionFact): object => ({
  code,
  operator,
  value,
  due,
  dueDays,
  strict,
  sentence,
});

const sameQuestion = (one: ConditionFact, other: ConditionFact): boolean =>
  isDeepStrictEqual(questionOf(one), questionOf(other));

/** Compares the copy of a draft with what the service publishes now. Pure; each copy answers one condition at most. */
export const changedConditions = (
  held: readonly HeldCondition[],
  published: readonly ConditionFact[],
): ChangedConditions => {
  const left = [...held];
  const take = (fits: (one: HeldCondition) => boolean): HeldCondition | null => {
    const index = left.findIndex(fits);
    return index < 0 ? null : (left.splice(index, 1)[0] ?? null);
  };
  const matched = published.map((condition) => ({
    condition,
    held: take(({ frozen }) => sameQuestion(frozen, condition)),
  }));
  const dropped = [...left];
  const now = matched.map((one) => ({
    ...one,
    before: one.held ? null : take(({ frozen }) => frozen.code === one.condition.code),
  }));
  return { now, dropped };
};
