import { mark, unknownValue } from '../engine/search-document.js';
import type { Fit } from '../engine/search-plan.js';
import { level, stepsOf, weights } from './ranking.js';

const codeOf = (asked: number | undefined): string =>
  asked === undefined ? 'IMPLIED_GROUP' : asked >= 0.95 ? 'GROUP' : 'RELATED_GROUP';

/**
 * A group named in the query before one that only follows from it; what says nothing in the middle. Only for groups of
 * `asked` (those of a chip that is a group) do the codes speak of a group looked for; what else follows from a need or an
 * age ranks, and says nothing.
 * @param isAlone whether nothing but a group is asked for: who names it then comes before who does not
 */
export const groupFits = (
  groups: ReadonlyMap<string, number>,
  asked: ReadonlyMap<string, number>,
  ofRegister: ReadonlySet<string>,
  isAlone = false,
): Fit[] => {
  if (groups.size === 0) return [];
  const known = [...groups].some(([slug, weight]) => weight >= 0.95 && ofRegister.has(slug));
  const ofSome = known ? weights.group : weights.groupNotOfRegister;
  const { asked: whole, unsaid, others, eachMore } = isAlone ? weights.groupAlone : ofSome;
  const mostRelated = isAlone ? weights.groupAlone.related : whole;
  const steps = stepsOf(groups).flatMap(({ weight, slugs }) =>
    ['GROUP', 'RELATED_GROUP', 'IMPLIED_GROUP'].flatMap((code) => {
      const anyOf = slugs.filter((slug) => codeOf(asked.get(slug)) === code);
      const test = { on: 'groups' as const, anyOf };
      const most = weight >= 1 ? whole : mostRelated;
      return anyOf.length > 0 ? [{ code, test, factor: others + (most - others) * weight }] : [];
    }),
  );
  const isAsked = asked.size > 0;
  const unknown = level(
    isAsked ? 'GROUP_UNSAID' : 'UNASKED',
    { on: 'marks', anyOf: [mark('group', unknownValue)] },
    unsaid,
  );
  const after = steps.findIndex(({ factor }) => factor < unsaid);
  const levels = after < 0 ? [...steps, unknown] : [...steps.slice(0, after), unknown, ...steps.slice(after)];
  const named = [...groups].filter(([, weight]) => weight >= 0.95).map(([slug]) => slug);
  const each = named.slice(0, 4).map((slug) => ({
    name: `group:${slug}`,
    levels: [level('GROUP', { on: 'groups', anyOf: [slug] }, 1)],
    otherwise: { code: 'OTHER_GROUP', factor: eachMore },
  }));
  const otherwise = { code: isAsked ? 'OTHER_GROUP' : 'UNASKED', factor: others };
  const fit: Fit = { name: 'group', levels, otherwise };
  return named.length > 1 ? [fit, ...each] : [fit];
};
