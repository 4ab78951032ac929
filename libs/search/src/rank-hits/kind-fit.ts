import { officeKind } from '../engine/search-document.js';
import type { Fit, FitLevel } from '../engine/search-plan.js';
import type { QueryIntent } from '../read-query/intent.js';
import { level, stepsOf, weights } from './ranking.js';

/** A kind lighter than this is only a hint. */
const lightestKind = 0.15;

/** Kinds and offices with their weights. */
export interface WantedKinds {
  /** What the query asks for. */
  readonly asked: ReadonlyMap<string, number>;
  /** What only follows from who asks: another kind where one is asked for, all there is where none is. */
  readonly implied: ReadonlyMap<string, number>;
  /** Of the asked ones those that only come along. */
  readonly related: ReadonlySet<string>;
}

/** Kinds and offices wanted. A prison named as a place of work or stay is not the office looked for. */
export const wantedKinds = (intent: QueryIntent): WantedKinds => {
  const heavy = [...intent.kinds].filter(([, weight]) => weight >= lightestKind);
  const asked = new Map(heavy.filter(([kind]) => !intent.impliedKinds.has(kind)));
  for (const kind of intent.organisationKinds) {
    if (kind === 'prison' && (intent.kindsAsked || intent.prisons.length > 0)) continue;
    asked.set(officeKind(kind), 1);
  }
  const implied = new Map(heavy.filter(([kind]) => intent.impliedKinds.has(kind)));
  return { asked, implied, related: intent.relatedKinds };
};

/** @param least what the lightest kind counts; the steps lie between it and 1 */
const levelsOf = (
  kinds: ReadonlyMap<string, number>,
  least: number,
  codeOf: (kind: string, weight: number) => string,
): FitLevel[] =>
  stepsOf(kinds).flatMap(({ weight, slugs }) => {
    const byCode = new Map<string, string[]>();
    for (const slug of slugs) {
      const code = codeOf(slug, weight);
      byCode.set(code, [...(byCode.get(code) ?? []), slug]);
    }
    // What answers the query is looked for first: of equal weight it is the better reason.
    return [...byCode]
      .sort(([one], [other]) => (one < other ? -1 : 1))
      .map(([code, anyOf]) =>
        level(code, { on: 'kinds', anyOf }, least + (1 - least) * weight ** weights.kindSteepness),
      );
  });

/**
 * Kinds asked for before those that only follow, whatever these weigh.
 * @param required whether nothing of another kind is found at all
 * @param isGroupAlone whether nothing but a group is asked for: a kind that follows from it then counts for less than the group
 */
export const kindFit = (
  { asked, implied, related }: WantedKinds,
  required: boolean,
  isGroupAlone = false,
): Fit | null => {
  const least = isGroupAlone ? weights.groupAlone.otherKind : 0;
  const forGroup = asked.size > 0 ? 'KIND_OTHER_FOR_GROUP' : 'KIND_FOR_GROUP';
  const levels = [
    ...levelsOf(asked, least, (kind, weight) => (weight >= 0.6 && !related.has(kind) ? 'KIND' : 'RELATED_KIND')),
    ...levelsOf(implied, least, () => forGroup),
  ];
  if (levels.length === 0) return null;
  return {
    name: 'kind',
    levels,
    // Nobody asked for a kind: another one is nothing to speak against.
    otherwise: {
      code: asked.size > 0 ? 'OTHER_KIND' : 'UNASKED',
      factor: required ? 0 : least || weights.kindNotImplied,
    },
  };
};
