import { codeTable, type CodeRow } from './code-row.js';

/** Codes of contactFunctions. */
export type ContactFunctionCode =
  | 'admissions'
  | 'reception'
  | 'social_worker'
  | 'service_lead'
  | 'pre_release_unit'
  | 'prison_social_worker'
  | 'special_educator'
  | 'psychologist'
  | 'drug_prevention'
  | 'education'
  | 'employment'
  | 'chaplain'
  | 'visits'
  | 'health'
  | 'curator'
  | 'youth_curator'
  | 'probation_officer'
  | 'debt_adviser'
  | 'crisis_line'
  | 'coordinator'
  | 'data_protection';

/** A function that can be reached (kontakt podle funkce): published instead of a name. */
export interface ContactFunctionRow extends CodeRow {
  readonly code: ContactFunctionCode;
}

/** The functions. */
export const contactFunctions: readonly ContactFunctionRow[] = [
  { code: 'admissions', cs: 'příjem žádostí', en: 'admissions' },
  { code: 'reception', cs: 'recepce, první kontakt', en: 'reception, first contact' },
  { code: 'social_worker', cs: 'sociální pracovník', en: 'social worker' },
  { code: 'service_lead', cs: 'vedení služby', en: 'service management' },
  { code: 'pre_release_unit', cs: 'výstupní oddělení', en: 'pre-release unit' },
  { code: 'prison_social_worker', cs: 'sociální pracovník věznice', en: 'prison social worker' },
  { code: 'special_educator', cs: 'speciální pedagog, vychovatel', en: 'special educator' },
  { code: 'psychologist', cs: 'psycholog', en: 'psychologist' },
  { code: 'drug_prevention', cs: 'protidrogové poradenství', en: 'drug counselling' },
  { code: 'education', cs: 'vzdělávání', en: 'education' },
  { code: 'employment', cs: 'zaměstnávání', en: 'employment' },
  { code: 'chaplain', cs: 'kaplan', en: 'chaplain' },
  { code: 'visits', cs: 'návštěvy', en: 'visits' },
  { code: 'health', cs: 'zdravotní středisko', en: 'health centre' },
  { code: 'curator', cs: 'sociální kurátor', en: 'social curator' },
  { code: 'youth_curator', cs: 'kurátor pro děti a mládež', en: 'curator for children and young people' },
  { code: 'probation_officer', cs: 'probační úředník', en: 'probation officer' },
  { code: 'debt_adviser', cs: 'dluhové poradenství', en: 'debt advice' },
  { code: 'crisis_line', cs: 'krizová linka', en: 'crisis line' },
  { code: 'coordinator', cs: 'koordinátor', en: 'coordinator' },
  { code: 'data_protection', cs: 'pověřenec pro ochranu osobních údajů', en: 'data protection officer' },
];

/** The same by code. */
export const contactFunctionTable = codeTable(contactFunctions);
