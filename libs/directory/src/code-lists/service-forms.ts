import { codeTable, type CodeRow } from './code-row.js';

/** Codes of serviceForms. */
export type ServiceFormCode = 'ambulatory' | 'residential' | 'outreach' | 'remote';

/**
 * A form in which a service is given (forma poskytování, § 33 of Act 108/2006), and remote contact, which the act does
 * not list.
 */
export interface ServiceFormRow extends CodeRow {
  readonly code: ServiceFormCode;
  /** Code of the public register; null where the register has none. */
  readonly registerCode: string | null;
}

/** The forms. */
export const serviceForms: readonly ServiceFormRow[] = [
  { code: 'ambulatory', cs: 'ambulantní', en: 'ambulatory', registerCode: 'FormaSocialniSluzby/amb' },
  { code: 'residential', cs: 'pobytová', en: 'residential', registerCode: 'FormaSocialniSluzby/pob' },
  { code: 'outreach', cs: 'terénní', en: 'outreach', registerCode: 'FormaSocialniSluzby/ter' },
  { code: 'remote', cs: 'na dálku', en: 'remote', registerCode: null },
];

/** The same by code. */
export const serviceFormTable = codeTable(serviceForms);

/** The form behind a code of the public register (`FormaSocialniSluzby/amb`), or undefined. */
export function serviceFormByRegisterCode(registerCode: string): ServiceFormRow | undefined {
  return serviceForms.find((row) => row.registerCode === registerCode);
}
