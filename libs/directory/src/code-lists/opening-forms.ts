import type { CodeRow } from './code-row.js';

/** Codes of openingForms. */
export type OpeningFormCode =
  'ambulatory' | 'residential' | 'outreach' | 'remote' | 'prison_contact' | 'admission_day' | 'crisis';

/** What opening hours are for (provozní doba podle formy). */
export interface OpeningFormRow extends CodeRow {
  readonly code: OpeningFormCode;
}

/** The forms of opening. */
export const openingForms: readonly OpeningFormRow[] = [
  { code: 'ambulatory', cs: 'ambulantní provoz', en: 'ambulatory hours' },
  { code: 'residential', cs: 'pobytový provoz', en: 'residential hours' },
  { code: 'outreach', cs: 'terénní provoz', en: 'outreach hours' },
  { code: 'remote', cs: 'kontakt na dálku', en: 'remote contact' },
  { code: 'prison_contact', cs: 'kontaktní doba pro věznice', en: 'contact window for prisons' },
  { code: 'admission_day', cs: 'dny příjmu', en: 'admission days' },
  { code: 'crisis', cs: 'nepřetržitá krizová pomoc', en: 'round-the-clock crisis help' },
];
