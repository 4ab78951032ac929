import type { CityDistrictRow } from './vocabulary-rows.js';

/** A place a form may mean. */
export interface PlaceEntry {
  readonly level: 'region' | 'district' | 'orp' | 'municipality';
  readonly name: string;
  readonly regionCode: string;
  readonly districtCode?: string;
  readonly orpCode?: string;
  readonly municipalityCode?: string;
  /** Seat of a region, district or ORP: recognised in any form without further evidence. */
  readonly isSeat: boolean;
}

/** One reading of a form; `order`: the lower, the likelier. */
export interface PlaceForm {
  readonly place: PlaceEntry;
  readonly order: number;
  readonly isName: boolean;
  /** Read only with evidence: a capital or a preposition; an ordinary word only with a capital inside the query. */
  readonly needsEvidence: false | 'any' | 'capital';
  /** Read only when written in capitals (`KV`). */
  readonly needsCapitals: boolean;
  /** The first word is cut short and needs its dot (`Č. Budějovice`). */
  readonly isShortened: boolean;
  /** The city district that the name stands for (`Žižkov`). */
  readonly district: CityDistrictRow | null;
  /** A quarter of the place that is no district of it (`Poruba`). */
  readonly isQuarter: boolean;
}

/** Whether two entries are one place. */
export function samePlace(a: PlaceEntry, b: PlaceEntry): boolean {
  return a === b || (a.level === b.level && placeCode(a) === placeCode(b));
}

/** The code of a place on its own level. */
export function placeCode(place: Omit<PlaceEntry, 'isSeat'>): string {
  if (place.level === 'municipality') return place.municipalityCode ?? '';
  if (place.level === 'orp') return place.orpCode ?? '';
  return place.level === 'district' ? (place.districtCode ?? '') : place.regionCode;
}
