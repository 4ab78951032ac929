import type { OfferOfCasePartsFragment } from './handover.documents';

/** How the first day of an offer lies to the release; null where it fits, or the release is not known. */
export const offerAgainstRelease = ({
  from,
  release,
}: Pick<OfferOfCasePartsFragment, 'from' | 'release'>): 'before' | 'after' | null => {
  if (!release) return null;
  if (from < release.earliest) return 'before';
  return from > release.earliest ? 'after' : null;
};
