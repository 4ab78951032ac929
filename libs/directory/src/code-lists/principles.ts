import { codeTable, type CodeRow } from './code-row.js';

/** Codes of principles. */
export type PrincipleCode =
  | 'harm_reduction'
  | 'abstinence'
  | 'faith_based'
  | 'housing_first'
  | 'low_threshold'
  | 'anonymous'
  | 'free_of_charge'
  | 'voluntary'
  | 'restorative'
  | 'peer_involvement'
  | 'trauma_informed'
  | 'gender_sensitive'
  | 'case_management';

/** A principle a service works by (zásady práce). */
export interface PrincipleRow extends CodeRow {
  readonly code: PrincipleCode;
}

/** The principles. */
export const principles: readonly PrincipleRow[] = [
  { code: 'harm_reduction', cs: 'snižování rizik (harm reduction)', en: 'harm reduction' },
  { code: 'abstinence', cs: 'abstinence', en: 'abstinence' },
  { code: 'faith_based', cs: 'křesťanský nebo jiný duchovní základ', en: 'faith based' },
  { code: 'housing_first', cs: 'bydlení především (Housing First)', en: 'Housing First' },
  { code: 'low_threshold', cs: 'nízkoprahovost', en: 'low threshold' },
  { code: 'anonymous', cs: 'anonymita', en: 'anonymity' },
  { code: 'free_of_charge', cs: 'bezplatnost', en: 'free of charge' },
  { code: 'voluntary', cs: 'dobrovolnost', en: 'voluntary participation' },
  { code: 'restorative', cs: 'restorativní přístup', en: 'restorative approach' },
  {
    code: 'peer_involvement',
    cs: 'zapojení lidí s vlastní zkušeností',
    en: 'involvement of people with lived experience',
  },
  { code: 'trauma_informed', cs: 'přístup zohledňující trauma', en: 'trauma-informed approach' },
  { code: 'gender_sensitive', cs: 'genderově citlivý přístup', en: 'gender-sensitive approach' },
  { code: 'case_management', cs: 'koordinace péče s dalšími službami', en: 'coordination of care with other services' },
];

/** The same by code. */
export const principleTable = codeTable(principles);
