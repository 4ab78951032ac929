import { codeTable, type CodeRow } from '../code-lists/code-row.js';
import type { Freshness } from './freshness.js';

/** A state of freshness with its words. */
export interface FreshnessRow extends CodeRow {
  readonly code: Freshness;
}

/** The four states as they are shown. */
export const freshnessStates: readonly FreshnessRow[] = [
  { code: 'fresh', cs: 'čerstvě ověřeno', en: 'fresh' },
  { code: 'ageing', cs: 'ověřeno před delší dobou', en: 'ageing' },
  { code: 'stale', cs: 'zastaralé', en: 'stale' },
  { code: 'never_confirmed', cs: 'dosud neověřeno', en: 'never confirmed' },
];

/** States by code. */
export const freshnessTable = codeTable(freshnessStates);
