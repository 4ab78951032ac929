import type { Text } from '@navaz/kernel';
import { isBusy, isOutcomeUnknown, isUnavailable } from '../database/sql-state.js';
import { words } from './words.js';

/** What is said where the database did not answer. */
export interface Unanswered {
  /** `UNAVAILABLE`: nothing was stored, ask again. `OUTCOME_UNKNOWN`: something may be stored, look first. */
  readonly code: 'UNAVAILABLE' | 'OUTCOME_UNKNOWN';
  readonly text: Text;
}

/** The code and the words for a database that did not answer; null where an error has another cause. */
export const unanswered = (error: unknown): Unanswered | null => {
  if (isOutcomeUnknown(error)) return { code: 'OUTCOME_UNKNOWN', text: words.outcomeUnknown };
  if (!isUnavailable(error)) return null;
  return { code: 'UNAVAILABLE', text: isBusy(error) ? words.busy : words.unavailable };
};
