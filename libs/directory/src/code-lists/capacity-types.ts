import type { CodeRow } from './code-row.js';

/** Codes of capacityTypes. */
export type CapacityTypeCode = 'beds' | 'clients' | 'contacts' | 'interventions' | 'calls';

/** What the register counts as capacity (typ kapacity): the registered maximum, never free places. */
export interface CapacityTypeRow extends CodeRow {
  readonly code: CapacityTypeCode;
  /** Code of the public register. */
  readonly registerCode: string;
}

/** The types of the register. */
export const capacityTypes: readonly CapacityTypeRow[] = [
  { code: 'beds', cs: 'počet lůžek', en: 'number of beds', registerCode: 'TypKapacitySocialniSluzby/luzka' },
  { code: 'clients', cs: 'počet klientů', en: 'number of clients', registerCode: 'TypKapacitySocialniSluzby/klient' },
  {
    code: 'contacts',
    cs: 'počet kontaktů (10 minut jednání)',
    en: 'number of contacts (10 minutes each)',
    registerCode: 'TypKapacitySocialniSluzby/kontakt',
  },
  {
    code: 'interventions',
    cs: 'počet intervencí (30 minut jednání)',
    en: 'number of interventions (30 minutes each)',
    registerCode: 'TypKapacitySocialniSluzby/interv',
  },
  { code: 'calls', cs: 'počet hovorů', en: 'number of calls', registerCode: 'TypKapacitySocialniSluzby/hovor' },
];

/** The type behind a code of the public register (`TypKapacitySocialniSluzby/luzka`), or undefined. */
export function capacityTypeByRegisterCode(registerCode: string): CapacityTypeRow | undefined {
  return capacityTypes.find((row) => row.registerCode === registerCode);
}
