import { codeTable, type CodeRow } from './code-row.js';

/** Codes of prisonContactForms. */
export type PrisonContactFormCode = 'visits' | 'remote' | 'programme_inside';

/** How a service works with people in a prison (forma působení ve věznici). */
export interface PrisonContactFormRow extends CodeRow {
  readonly code: PrisonContactFormCode;
}

/** The forms. */
export const prisonContactForms: readonly PrisonContactFormRow[] = [
  { code: 'visits', cs: 'návštěvy ve věznici', en: 'visits' },
  { code: 'remote', cs: 'na dálku (telefon, videohovor, dopis)', en: 'remote (phone, video call, letter)' },
  { code: 'programme_inside', cs: 'program uvnitř věznice', en: 'programme inside' },
];

/** The same by code. */
export const prisonContactFormTable = codeTable(prisonContactForms);
