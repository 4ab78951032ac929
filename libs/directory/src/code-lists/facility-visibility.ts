import { codeTable, type CodeRow } from './code-row.js';

/** Codes of facilityVisibilities. */
export type FacilityVisibilityCode = 'open' | 'discreet' | 'secret';

/** How far the place of a facility may be shown (viditelnost místa). */
export interface FacilityVisibilityRow extends CodeRow {
  readonly code: FacilityVisibilityCode;
}

/** The three kinds. */
export const facilityVisibilities: readonly FacilityVisibilityRow[] = [
  { code: 'open', cs: 'veřejná adresa', en: 'public address' },
  {
    code: 'discreet',
    cs: 'diskrétní místo: veřejnost vidí obec, odborníci cestu dovnitř',
    en: 'discreet place: the public sees the town, professionals the way in',
  },
  {
    code: 'secret',
    cs: 'utajená adresa: veřejnost vidí jen okres',
    en: 'secret address: the public sees the district only',
  },
];

/** The same by code. */
export const facilityVisibilityTable = codeTable(facilityVisibilities);
