import type { ReleaseInput } from './cases.documents';

/** A release as the form holds it. */
export interface ReleaseForm {
  earliest: string;
  latest: string;
  certain: boolean;
}

/** What the API is sent; null where no day is known. Of two days none is certain. */
export const releaseInputOf = ({ earliest, latest, certain }: ReleaseForm): ReleaseInput | null => {
  if (!earliest) return null;
  const until = latest && latest !== earliest ? latest : null;
  return { earliest, latest: until, certain: certain && until === null };
};
