import { codeTable, type CodeRow } from './code-row.js';

/** Codes of languages. */
export type LanguageCode =
  | 'cs'
  | 'sk'
  | 'rom'
  | 'uk'
  | 'ru'
  | 'vi'
  | 'en'
  | 'de'
  | 'pl'
  | 'ro'
  | 'bg'
  | 'hu'
  | 'mn'
  | 'ar'
  | 'fr'
  | 'es'
  | 'cse';

/** A language of contact; ISO 639-1, ISO 639-2 where 639-1 has none (Romani). */
export interface LanguageRow extends CodeRow {
  readonly code: LanguageCode;
}

/** Languages met in Czech prisons and services; the sign language by ISO 639-3. */
export const languages: readonly LanguageRow[] = [
  { code: 'cs', cs: 'čeština', en: 'Czech' },
  { code: 'sk', cs: 'slovenština', en: 'Slovak' },
  { code: 'rom', cs: 'romština', en: 'Romani' },
  { code: 'uk', cs: 'ukrajinština', en: 'Ukrainian' },
  { code: 'ru', cs: 'ruština', en: 'Russian' },
  { code: 'vi', cs: 'vietnamština', en: 'Vietnamese' },
  { code: 'en', cs: 'angličtina', en: 'English' },
  { code: 'de', cs: 'němčina', en: 'German' },
  { code: 'pl', cs: 'polština', en: 'Polish' },
  { code: 'ro', cs: 'rumunština', en: 'Romanian' },
  { code: 'bg', cs: 'bulharština', en: 'Bulgarian' },
  { code: 'hu', cs: 'maďarština', en: 'Hungarian' },
  { code: 'mn', cs: 'mongolština', en: 'Mongolian' },
  { code: 'ar', cs: 'arabština', en: 'Arabic' },
  { code: 'fr', cs: 'francouzština', en: 'French' },
  { code: 'es', cs: 'španělština', en: 'Spanish' },
  { code: 'cse', cs: 'český znakový jazyk', en: 'Czech Sign Language' },
];

/** The same by code. */
export const languageTable = codeTable(languages);
