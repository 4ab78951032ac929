import { codeTable, type CodeRow } from './code-row.js';

/** Codes of conduct categories. */
export type ConductCategoryCode =
  'violence' | 'sexual' | 'against_children' | 'domestic_violence' | 'arson' | 'drug_dealing' | 'theft';

/**
 * A category of conduct a service does not take (vyloučené jednání). It is stored with the provider's condition only;
 * there is no field for it with a person, in any table.
 */
export interface ConductCategoryRow extends CodeRow {
  readonly code: ConductCategoryCode;
}

/** The categories met in published conditions. */
export const conductCategories: readonly ConductCategoryRow[] = [
  { code: 'violence', cs: 'násilí proti lidem', en: 'violence against people' },
  { code: 'sexual', cs: 'sexuální násilí', en: 'sexual violence' },
  { code: 'against_children', cs: 'jednání proti dětem', en: 'conduct against children' },
  { code: 'domestic_violence', cs: 'domácí násilí', en: 'domestic violence' },
  { code: 'arson', cs: 'žhářství', en: 'arson' },
  { code: 'drug_dealing', cs: 'prodej drog', en: 'drug dealing' },
  { code: 'theft', cs: 'krádeže', en: 'theft' },
];

/** Categories by code. */
export const conductCategoryTable = codeTable(conductCategories);
