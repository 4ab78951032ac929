import { mark, unknownValue } from '../engine/search-document.js';
import type { Fit } from '../engine/search-plan.js';
import { level, stepsOf, weights } from './ranking.js';

/** A group named in the query before one that only follows from it; what says nothing in the middle. */
export const groupFits = (groups: ReadonlyMap<string, number>, ofRegister: ReadonlySet<string>): Fit[] => {
  if (groups.size === 0) return [];
  const known = [...groups].some(([slug, weight]) => weight >= 0.95 && ofRegister.has(slug));
  const { asked, unsaid, others, eachMore } = known ? weights.group : weights.groupNotOfRegister;
  const steps = stepsOf(groups).map(({ weight, slugs }) => ({
    code: weight >= 0.95 ? 'GROUP' : 'RELATED_GROUP',
    test: { on: 'groups' as const, anyOf: slugs },
    factor: others + (asked - others) * weight,
  }));
  const unknown = level('GROUP_UNSAID', { on: 'marks', anyOf: [mark('group', unknownValue)] }, unsaid);
  const after = steps.findIndex(({ factor }) => factor < unsaid);
  const levels = after < 0 ? [...steps, unknown] : [...steps.slice(0, after), unknown, ...steps.slice(after)];
  const named = [...groups].filter(([, weight]) => weight >= 0.95).map(([slug]) => slug);
  const each = named.slice(0, 4).map((slug) => ({
    name: `group:${slug}`,
    levels: [level('GROUP', { on: 'groups', anyOf: [slug] }, 1)],
    otherwise: { code: 'OTHER_GROUP', factor: eachMore },
  }));
  const fit: Fit = { name: 'group', levels, otherwise: { code: 'OTHER_GROUP', factor: others } };
  return named.length > 1 ? [fit, ...each] : [fit];
};
