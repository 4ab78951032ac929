import type { CodeRow } from './code-row.js';

/** Codes of declineReasons. */
export type DeclineReasonCode =
  'condition_not_met' | 'out_of_area' | 'too_little_time' | 'cannot_hold_so_long' | 'other';

/** A reason for which a service outside Act 108/2006 declines a request; registered services use `refusalGrounds` only. */
export interface DeclineReasonRow extends CodeRow {
  readonly code: DeclineReasonCode;
}

/** The reasons. */
export const declineReasons: readonly DeclineReasonRow[] = [
  { code: 'condition_not_met', cs: 'není splněna podmínka přijetí', en: 'an admission condition is not met' },
  { code: 'out_of_area', cs: 'mimo území, kde služba působí', en: 'out of area' },
  { code: 'too_little_time', cs: 'do propuštění zbývá málo času', en: 'not enough time before release' },
  { code: 'cannot_hold_so_long', cs: 'místo nelze tak dlouho držet', en: 'the place cannot be held so long' },
  { code: 'other', cs: 'jiný důvod (jednou větou)', en: 'other, with a sentence' },
];
