import { codeTable, type CodeRow } from './code-row.js';

/** Codes of verificationResults. */
export type VerificationResultCode = 'confirmed' | 'corrected' | 'error_reported' | 'not_reached';

/** What a verification found (výsledek ověření). */
export interface VerificationResultRow extends CodeRow {
  readonly code: VerificationResultCode;
  /** Whether the part counts as confirmed by it. */
  readonly confirms: boolean;
}

/** The results. */
export const verificationResults: readonly VerificationResultRow[] = [
  { code: 'confirmed', cs: 'potvrzeno, platí', en: 'confirmed', confirms: true },
  { code: 'corrected', cs: 'opraveno a potvrzeno', en: 'corrected and confirmed', confirms: true },
  { code: 'error_reported', cs: 'hlášena chyba', en: 'error reported', confirms: false },
  { code: 'not_reached', cs: 'nepodařilo se ověřit', en: 'not reached', confirms: false },
];

/** The same by code. */
export const verificationResultTable = codeTable(verificationResults);
