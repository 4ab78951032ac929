import type { EngineAnswer } from '../engine/search-plan.js';
import type { QueryPlan, Relaxation } from '../rank-hits/plan-search.js';
import type { QueryIntent } from '../read-query/intent.js';

/** Beside a kind a prison compares only: whether anybody works there is seen from the counts. */
export const countsPrisons = ({ prisons, kindsAsked }: QueryIntent): boolean => prisons.length > 0 && kindsAsked;

/** What was given up: suggestions of the plan, and a prison in which nobody of those found works. */
export const relaxedOf = (intent: QueryIntent, answer: EngineAnswer, plan: QueryPlan): readonly Relaxation[] => {
  if (!countsPrisons(intent) || plan.relaxed.includes('PRISON') || answer.total === 0) return plan.relaxed;
  const counts = answer.facets.get('prisons');
  return intent.prisons.some(({ slug }) => counts?.has(slug)) ? plan.relaxed : [...plan.relaxed, 'PRISON'];
};
