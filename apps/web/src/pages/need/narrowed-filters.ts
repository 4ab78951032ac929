import type { CasePartsFragment } from '../cases/cases.documents';
import type { SoughtPlace } from './case-circumstances';
import type { Circumstances, SearchFilters } from './matching.documents';
import { soughtDay } from './sought-day';

/** How far around the district of return is looked, and whether who is full is left out. */
export interface Narrowed {
  readonly where: 'district' | 'region' | 'everywhere';
  /** Leaves out what is known to be full on the day a place is looked for. */
  readonly withPlace: boolean;
}

/** The filters of the search that follow from the case and from how it was narrowed. */
export const narrowedFilters = (
  { release }: Pick<CasePartsFragment, 'release'>,
  { districtCode, regionCode }: SoughtPlace,
  { where, withPlace }: Narrowed,
  { sex }: Circumstances,
): SearchFilters => ({
  ...(sex ? { sex } : {}),
  ...(where === 'district' && districtCode ? { districtCode } : {}),
  ...(where === 'region' && regionCode ? { regionCode } : {}),
  ...(withPlace && release ? { freeOn: soughtDay(release) } : {}),
});
