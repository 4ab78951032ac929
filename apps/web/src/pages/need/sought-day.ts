import { today } from '../../words/dates';
import type { CasePartsFragment } from '../cases/cases.documents';

/** The day a place is looked for: the release, or today for somebody who is out already. Null where nobody knows the day. */
export const soughtDay = (release: CasePartsFragment['release']): string | null => {
  const now = today();
  return release && (release.earliest > now ? release.earliest : now);
};
