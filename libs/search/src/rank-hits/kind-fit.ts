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
}

/** Kinds and offices wanted. A prison named as a place of work or stay is not the office looked for. */
export const wantedKinds = (intent: QueryIntent): WantedKinds => {
  const heavy = [...intent.kinds].filter(([, weight]) => weight >= lightestKind);
  const asked = new Map(heavy.filter(([kind]) => !intent.impliedKinds.has(kind)));
  for (const kind of intent.organisationKinds) {
    if (kind === 'prison' && (intent.kindsAsked || intent.prisons.length > 0)) continue;
    asked.set(officeKind(kind), 1);
  }
  return { asked, implied: new Map(heavy.filter(([kind]) => intent.impliedKinds.has(kind))) };
};

const levelsOf = (kinds: ReadonlyMap<string, number>, codeOf: (weight: number) => string): FitLevel[] =>
  stepsOf(kinds).map(({ weight, slugs }) =>
    level(codeOf(weight), { on: 'kinds', anyOf: slugs }, weight ** weights.kindSteepness),
  );

/**
 * Kinds asked for before those that only follow, whatever these weigh.
 * @param required whether nothing of another kind is found at all
 */
export const kindFit = ({ asked, implied }: WantedKinds, required: boolean): Fit | null => {
  const forGroup = asked.size > 0 ? 'KIND_OTHER_FOR_GROUP' : 'KIND_FOR_GROUP';
  const levels = [
    ...levelsOf(asked, (weight) => (weight >= 0.6 ? 'KIND' : 'RELATED_KIND')),
    ...levelsOf(implied, () => forGroup),
  ];
  if (levels.length === 0) return null;
  return {
    name: 'kind',
    levels,
    otherwise: { code: 'OTHER_KIND', factor: required ? 0 : weights.kindNotImplied },
  };
};
