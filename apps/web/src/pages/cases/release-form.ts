import type { ReleaseInput } from './cases.documents';

/** A release as the form holds it. */
export interface ReleaseForm {
  earliest: string;
  latest: string;
  certain: boolean;
}

/** What the API is sent; null where no day is known. */
export const releaseInputOf = ({ earliest, latest, certain }: ReleaseForm): ReleaseInput | null =>
  earliest ? { earliest, latest: latest && latest !== earliest ? latest : null, certain } : null;
