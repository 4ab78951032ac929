import { codeTable, type CodeRow } from './code-row.js';

/** Codes of sexes. */
export type SexCode = 'man' | 'woman';

/** A sex as services state it: whom they take. */
export interface SexRow extends CodeRow {
  readonly code: SexCode;
}

/** The sexes a service may state. */
export const sexes: readonly SexRow[] = [
  { code: 'man', cs: 'muž', en: 'man' },
  { code: 'woman', cs: 'žena', en: 'woman' },
];

/** The same by code. */
export const sexTable = codeTable(sexes);
