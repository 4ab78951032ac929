import { codeTable, type CodeRow } from './code-row.js';

/** Codes of areaKinds. */
export type AreaKindCode = 'country' | 'region' | 'district' | 'orp' | 'municipality' | 'city_district';

/** The size of a service area (druh působnosti). */
export interface AreaKindRow extends CodeRow {
  readonly code: AreaKindCode;
}

/** From the largest to the smallest. */
export const areaKinds: readonly AreaKindRow[] = [
  { code: 'country', cs: 'celá republika', en: 'whole country' },
  { code: 'region', cs: 'kraj', en: 'region' },
  { code: 'district', cs: 'okres', en: 'district' },
  { code: 'orp', cs: 'obec s rozšířenou působností', en: 'municipality with extended powers' },
  { code: 'municipality', cs: 'obec', en: 'municipality' },
  { code: 'city_district', cs: 'městská část', en: 'city district' },
];

/** The same by code. */
export const areaKindTable = codeTable(areaKinds);
