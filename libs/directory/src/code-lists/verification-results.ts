import { codeTable, type CodeRow } from './code-row.js';

/** Codes of verificationResults. */
export type VerificationResultCode = 'confirmed' | 'corrected' | 'wrong' | 'error_reported' | 'not_reached';

/** What a verification found (výsledek ověření); `error_reported` is somebody's report that waits to be settled. */
export interface VerificationResultRow extends CodeRow {
  readonly code: VerificationResultCode;
  /** Whether the part counts as confirmed by it. */
  readonly confirms: boolean;
}

/** The results. */
export const verificationResults: readonly VerificationResultRow[] = [
  { code: 'confirmed', cs: 'potvrzeno, platí', en: 'confirmed', confirms: true },
  { code: 'corrected', cs: 'opraveno a potvrzeno', en: 'corrected and confirmed', confirms: true },
  { code: 'wrong', cs: 'údaj neplatí', en: 'wrong', confirms: false },
  { code: 'error_reported', cs: 'hlášena chyba', en: 'error reported', confirms: false },
  { code: 'not_reached', cs: 'nepodařilo se ověřit', en: 'not reached', confirms: false },
];

/** The same by code. */
export const verificationResultTable = codeTable(verificationResults);
