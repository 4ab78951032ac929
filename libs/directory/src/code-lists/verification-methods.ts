import { codeTable, type CodeRow } from './code-row.js';

/** Codes of verificationMethods. */
export type VerificationMethodCode = 'phone' | 'visit' | 'register' | 'link' | 'owner' | 'document';

/** How a part of a profile was verified (způsob ověření). */
export interface VerificationMethodRow extends CodeRow {
  readonly code: VerificationMethodCode;
}

/** The methods. */
export const verificationMethods: readonly VerificationMethodRow[] = [
  { code: 'phone', cs: 'telefonicky', en: 'by phone' },
  { code: 'visit', cs: 'návštěvou na místě', en: 'by visit' },
  { code: 'register', cs: 'podle veřejného registru', en: 'by the public register' },
  { code: 'link', cs: 'odpovědí na podepsaný odkaz', en: 'by signed link' },
  { code: 'owner', cs: 'slovem poskytovatele', en: 'by the owner’s own word' },
  { code: 'document', cs: 'dokladem', en: 'by a document' },
];

/** The same by code. */
export const verificationMethodTable = codeTable(verificationMethods);
