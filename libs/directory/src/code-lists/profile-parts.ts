import { codeTable, type CodeRow } from './code-row.js';

/** Codes of profileParts. */
export type ProfilePartCode = 'contacts' | 'conditions' | 'capacity' | 'areas';

/** A part of a profile that is verified on its own. */
export interface ProfilePartRow extends CodeRow {
  readonly code: ProfilePartCode;
}

/** The parts. */
export const profileParts: readonly ProfilePartRow[] = [
  { code: 'contacts', cs: 'kontakty', en: 'contacts' },
  { code: 'conditions', cs: 'podmínky přijetí', en: 'admission conditions' },
  { code: 'capacity', cs: 'kapacita', en: 'capacity' },
  { code: 'areas', cs: 'působnost', en: 'service areas' },
];

/** The same by code. */
export const profilePartTable = codeTable(profileParts);
