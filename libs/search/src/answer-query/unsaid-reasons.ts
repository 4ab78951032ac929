import type { ServicePlaces } from '@navaz/capacity';
import type { ServiceCard } from '@navaz/directory';
import type { Text } from '@navaz/kernel';
import { mark, unknownValue } from '../engine/search-document.js';
import type { EngineHit } from '../engine/search-plan.js';
import { unsaidSentences } from '../rank-hits/person-sentences.js';
import { ratherNot, type Reason } from '../rank-hits/reason.js';
import { tagNames } from '../rank-hits/tag-names.js';
import type { SearchFilters } from './search-filters.js';

const unsaid = (code: string, cs: string, en: string): Reason => ({ code, speaks: 'unknown', text: { cs, en } });

/** Filters over lists of marks, and how it is said that a service says nothing of them. */
const themes = [
  ['forms', 'form', 'Formu služby neuvádí. Ověřte ji.', 'It does not say in which form it works. Please ask.'],
  ['sex', 'sex', unsaidSentences.sex[1], unsaidSentences.sex[2]],
  ['languages', 'language', 'Jazyky neuvádí. Ověřte je.', 'It does not say which languages. Please ask.'],
  ['accessibility', 'accessibility', 'Bezbariérovost neuvádí. Ověřte ji.', 'It says nothing of access. Please ask.'],
] as const;

const unnamed = (tag: string): Text => ({ cs: tag, en: tag });

/**
 * Marks what a filter let through only because nobody said anything: the third value is shown, not swallowed. An office
 * has no profile that could say more, so it gets none.
 */
export const unsaidReasons = (
  filters: SearchFilters,
  hit: EngineHit,
  service: ServiceCard | null,
  state: ServicePlaces['state'] | null,
  wishedAgainst: ReadonlySet<string>,
): readonly Reason[] => {
  if (service === null) return [];
  const marks = new Set(hit.marks);
  const reasons = themes.flatMap(([filter, theme, cs, en]) => {
    const asked = filters[filter];
    const isAsked = asked !== null && asked.length > 0;
    return isAsked && marks.has(mark(theme, unknownValue)) ? [unsaid(`${theme.toUpperCase()}_UNSAID`, cs, en)] : [];
  });
  if (filters.age !== null && service.ageFrom === null && service.ageTo === null) {
    reasons.push(unsaid('AGE_UNSAID', unsaidSentences.age[1], unsaidSentences.age[2]));
  }
  for (const tag of filters.conditions) {
    if (marks.has(mark(tag, 'yes')) || marks.has(mark(tag, 'no'))) continue;
    const { cs, en } = tagNames.get(tag) ?? unnamed(tag);
    const [, wishCs, wishEn] = ratherNot({ cs, en });
    reasons.push(
      wishedAgainst.has(tag)
        ? unsaid('CONDITION_RATHER_NOT', wishCs, wishEn)
        : unsaid('CONDITION_UNSAID', `Neříká jasně, zda platí: ${cs}. Ověřte to.`, `It does not say clearly: ${en}.`),
    );
  }
  if (filters.noWaitingList && state === 'unknown') {
    reasons.push(
      unsaid(
        'WAITING_LIST_UNKNOWN',
        'Nevíme, zda má pořadník. Ověřte to.',
        'Not known whether there is a waiting list.',
      ),
    );
  }
  return reasons;
};
