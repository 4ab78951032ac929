import { codeTable, type CodeRow } from './code-row.js';

/** Codes of accessibilityMarks. */
export type AccessibilityMarkCode =
  | 'step_free'
  | 'accessible_room'
  | 'lift'
  | 'partly_accessible'
  | 'not_accessible'
  | 'hearing_loop'
  | 'sign_language'
  | 'easy_to_read'
  | 'blind_guidance'
  | 'public_transport';

/** A mark of accessibility (přístupnost) of a facility. */
export interface AccessibilityMarkRow extends CodeRow {
  readonly code: AccessibilityMarkCode;
}

/** The marks. */
export const accessibilityMarks: readonly AccessibilityMarkRow[] = [
  { code: 'step_free', cs: 'bezbariérový vstup', en: 'step-free entrance' },
  { code: 'accessible_room', cs: 'bezbariérový pokoj a koupelna', en: 'accessible room and bathroom' },
  { code: 'lift', cs: 'výtah', en: 'lift' },
  { code: 'partly_accessible', cs: 'částečně bezbariérové', en: 'partly accessible' },
  { code: 'not_accessible', cs: 'není bezbariérové', en: 'not accessible' },
  { code: 'hearing_loop', cs: 'indukční smyčka', en: 'hearing loop' },
  { code: 'sign_language', cs: 'domluva českým znakovým jazykem', en: 'Czech Sign Language spoken' },
  { code: 'easy_to_read', cs: 'texty ve snadném čtení', en: 'easy-to-read texts' },
  {
    code: 'blind_guidance',
    cs: 'značení pro lidi se zrakovým postižením',
    en: 'guidance for people with a visual impairment',
  },
  { code: 'public_transport', cs: 'dostupné veřejnou dopravou', en: 'reachable by public transport' },
];

/** The same by code. */
export const accessibilityMarkTable = codeTable(accessibilityMarks);
