import type { Circumstances } from './circumstances.js';
import type { CheckableCondition } from './condition.js';
import { met, notMet, remedy, unknown, type Finding, type Remedy } from './condition-answer.js';
import { isUnknown } from './condition-value.js';

/** How one condition is checked. `today` is the Czech calendar day, `YYYY-MM-DD`. */
export type Rule = (condition: CheckableCondition, circumstances: Circumstances, today: string) => Finding;

/** A pair of sentences: Czech, English. */
export type Pair = readonly [cs: string, en: string];

/** Sentences of a condition that something must be there. */
export interface RequirementWords {
  readonly there: Pair;
  readonly missing: Pair;
  readonly notKnown: Pair;
  readonly notRequired: Pair;
  readonly remedy: Remedy | null;
}

/** A rule for `required` and `not_required` over one fact. */
export const requirement =
  (fact: (circumstances: Circumstances) => boolean | null | undefined, words: RequirementWords): Rule =>
  (condition, circumstances) => {
    if (condition.operator === 'not_required') return met(...words.notRequired);
    const there = fact(circumstances);
    if (isUnknown(there)) return unknown(...words.notKnown);
    return there ? met(...words.there) : notMet(...words.missing, words.remedy);
  };

/** Sentences of a condition whom or what the service takes. */
export interface AcceptanceWords {
  readonly concerns: Pair;
  readonly accepted: Pair;
  readonly excluded: Pair;
  readonly conditional: Pair;
  readonly notKnown: Pair;
  /** What would help where it is excluded; null = nothing in the person's hands. */
  readonly remedy: Remedy | null;
}

const agreement = remedy(
  'Domluvte se se službou před podáním žádosti.',
  'Agree with the service before sending the request.',
  'yes',
);

/** A rule for `accepted`, `excluded` and `conditional` over one fact. */
export const acceptance =
  (fact: (circumstances: Circumstances) => boolean | null | undefined, words: AcceptanceWords): Rule =>
  (condition, circumstances) => {
    if (condition.operator === 'accepted') return met(...words.accepted);
    const there = fact(circumstances);
    if (isUnknown(there)) return unknown(...words.notKnown);
    if (!there) return met(...words.concerns);
    return condition.operator === 'excluded'
      ? notMet(...words.excluded, words.remedy)
      : unknown(...words.conditional, agreement);
  };

/** Czech and English labels of listed codes, as they stand in a sentence. */
export const labels = (
  codes: readonly string[],
  table: ReadonlyMap<string, { readonly cs: string; readonly en: string }>,
): Pair => [
  codes.map((code) => table.get(code)?.cs ?? code).join(', '),
  codes.map((code) => table.get(code)?.en ?? code).join(', '),
];
