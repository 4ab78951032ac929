import { codeTable, type CodeRow } from './code-row.js';

/** Codes of securityLevels. */
export type SecurityLevelCode = 'low' | 'medium' | 'high' | 'heightened';

/** A security level of a prison (stupeň zabezpečení), since 1 October 2017 (Act 58/2017 Coll.). */
export interface SecurityLevelRow extends CodeRow {
  readonly code: SecurityLevelCode;
}

/** From the lowest to the highest: the order is the rank. */
export const securityLevels: readonly SecurityLevelRow[] = [
  { code: 'low', cs: 'ostraha, nízký stupeň zabezpečení', en: 'guarded, low security' },
  { code: 'medium', cs: 'ostraha, střední stupeň zabezpečení', en: 'guarded, medium security' },
  { code: 'high', cs: 'ostraha, vysoký stupeň zabezpečení', en: 'guarded, high security' },
  { code: 'heightened', cs: 'zvýšená ostraha', en: 'heightened security' },
];

/** The same by code. */
export const securityLevelTable = codeTable(securityLevels);
