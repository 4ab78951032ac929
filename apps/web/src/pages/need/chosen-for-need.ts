import { useState } from 'react';
import { idsOf } from '../print/shortlist';

const place = 'navaz.chosen';

/** An enquiry asks five services at most. */
export const chosenAtMost = 5;

/** Services that were chosen for a need in this window, as text keeps them; none where the text is of another need. */
export const chosenIn = (kept: string | null, needId: string): readonly string[] => {
  const [of, ids = ''] = (kept ?? '').split(':');
  return of === needId ? idsOf(ids) : [];
};

/** What is kept of a choice; null: nothing. */
export const keptOf = (needId: string, ids: readonly string[]): string | null =>
  ids.length === 0 ? null : `${needId}:${ids.join(',')}`;

/**
 * Services somebody chose for a need, kept while they look at other pages or read this one anew. In this window only,
 * for one need only, until it is closed or left: ids of a need and of published services, nothing of the person.
 */
export const useChosenForNeed = (
  needId: string,
  picked: string | null,
): readonly [readonly string[], (ids: readonly string[]) => void] => {
  const [chosen, setChosen] = useState<readonly string[]>(() =>
    [...new Set([...(picked ? [picked] : []), ...chosenIn(sessionStorage.getItem(place), needId)])].slice(
      0,
      chosenAtMost,
    ),
  );
  const choose = (ids: readonly string[]): void => {
    const kept = keptOf(needId, ids);
    if (kept === null) sessionStorage.removeItem(place);
    else sessionStorage.setItem(place, kept);
    setChosen(ids);
  };
  return [chosen, choose];
};
