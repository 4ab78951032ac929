/** Filters, checked: every code exists, numbers are in range. Empty lists and nulls filter nothing. */
export interface SearchFilters {
  readonly kinds: readonly string[];
  readonly excludedKinds: readonly string[];
  readonly groups: readonly string[];
  readonly regionCode: string | null;
  readonly districtCode: string | null;
  readonly orpCode: string | null;
  readonly municipalityCode: string | null;
  /** Kilometres around the municipality; null = the municipality itself and whoever serves it. */
  readonly distanceKm: number | null;
  readonly prison: string | null;
  readonly forms: readonly string[];
  readonly sex: string | null;
  readonly age: number | null;
  /**
   * A day on which there is to be a place. Those known to be full are out; the unknown stay while they are included, behind
   * those with a place, and those with a waiting list last, marked: to queue is better than nothing.
   */
  readonly freeOn: string | null;
  /** Out goes who is known to have a waiting list only, on the day asked for or today; beside `freeOn`, too. */
  readonly noWaitingList: boolean;
  /** Tags of conditions that must not stand in the way. */
  readonly conditions: readonly string[];
  /** Tags that must not be a yes: a set difference. */
  readonly excludedConditions: readonly string[];
  readonly languages: readonly string[];
  readonly accessibility: readonly string[];
  readonly accreditations: readonly string[];
  readonly verifiedWithinDays: number | null;
  /** Whether services that say nothing about a filter stay; they are marked. */
  readonly includeUnknown: boolean;
}

/** No filter. */
export const noFilters: SearchFilters = {
  kinds: [],
  excludedKinds: [],
  groups: [],
  regionCode: null,
  districtCode: null,
  orpCode: null,
  municipalityCode: null,
  distanceKm: null,
  prison: null,
  forms: [],
  sex: null,
  age: null,
  freeOn: null,
  noWaitingList: false,
  conditions: [],
  excludedConditions: [],
  languages: [],
  accessibility: [],
  accreditations: [],
  verifiedWithinDays: null,
  includeUnknown: true,
};
