import type { KnownPlaces } from '@navaz/capacity';
import { addDays } from '@navaz/kernel';
import { mark, overMark, unknownValue } from '../engine/search-document.js';
import type { FacetName, Requirement, Test } from '../engine/search-plan.js';
import type { PlaceMap } from '../vocabulary/place-map.js';
import type { SearchFilters } from './search-filters.js';

const list = (
  on: 'kinds' | 'groups' | 'prisons' | 'reach',
  anyOf: readonly string[],
  facet: FacetName,
): Requirement[] => (anyOf.length === 0 ? [] : [{ test: { on, anyOf }, facet }]);

/** One of the values, or nothing said where the unknown stays. */
const marks = (theme: string, values: readonly string[], includeUnknown: boolean, facet: FacetName): Requirement[] => {
  if (values.length === 0) return [];
  const anyOf = [...values, ...(includeUnknown ? [unknownValue] : [])].map((value) => mark(theme, value));
  return [{ test: { on: 'marks', anyOf }, facet }];
};

/**
 * In the municipality, or serving it from elsewhere. Who asks for a distance asks how far it is: of those farther away only
 * who serves this very municipality or its ORP stays, not all of the region.
 */
const municipality = (filters: SearchFilters, map: PlaceMap): Requirement[] => {
  const { municipalityCode: code, distanceKm } = filters;
  const centre = code === null ? undefined : map.municipality(code);
  if (centre === undefined) return [];
  const { orpCode, districtCode, regionCode } = centre;
  const closely = [centre.code, ...(orpCode ? [orpCode] : [])];
  const serving = distanceKm === null ? [...closely, districtCode, regionCode, 'CZ'] : closely;
  const near = distanceKm === null ? [centre.code] : map.near(centre.code, distanceKm).map((other) => other.code);
  return [{ test: either({ on: 'places', anyOf: near }, { on: 'areas', anyOf: serving }) }];
};

const either = (...tests: Test[]): Test => ({ on: 'either', tests });

/** In the ORP, or serving it, a part of it, or what it lies in. */
const orp = ({ orpCode }: SearchFilters, map: PlaceMap): Requirement[] => {
  if (orpCode === null) return [];
  const within = map.ofOrp(orpCode).flatMap(({ code, districtCode, regionCode }) => [code, districtCode, regionCode]);
  const serving = [...new Set([orpCode, ...within, 'CZ'])];
  return [{ test: either({ on: 'places', anyOf: [orpCode] }, { on: 'areas', anyOf: serving }) }];
};

/** Not a known no; or a known yes only. */
const condition = (tag: string, includeUnknown: boolean): Requirement =>
  includeUnknown
    ? { test: { on: 'marks', anyOf: [mark(tag, 'no')] }, not: true }
    : { test: { on: 'marks', anyOf: [mark(tag, 'yes')] } };

const idsOf = (...lists: (readonly string[])[]): Test => ({ on: 'ids', anyOf: lists.flat() });

/**
 * Known full is out; the unknown too, unless it is included. A waiting list is neither a place nor a no: it stays behind
 * (see `weights.roomFiltered`) until `noWaitingList` takes it out; who wants certainty only gets places only.
 */
const places = ({ freeOn, noWaitingList, includeUnknown }: SearchFilters, known: KnownPlaces): Requirement[] => {
  const { room, full, waitingList } = known;
  const free: Requirement = includeUnknown ? { test: idsOf(full), not: true } : { test: idsOf(room) };
  const noList: Requirement = includeUnknown ? { test: idsOf(waitingList), not: true } : { test: idsOf(room, full) };
  return [...(freeOn === null ? [] : [free]), ...(noWaitingList ? [noList] : [])];
};

/**
 * Filters as requirements. All must hold; within a list of codes any is enough. Unknown is a third value: it passes while
 * `includeUnknown`, a known no never does. `known`: places of this moment, where a filter asks for them.
 */
export const filterRequirements = (
  filters: SearchFilters,
  map: PlaceMap,
  today: string,
  known: KnownPlaces | null,
): Requirement[] => {
  const { includeUnknown } = filters;
  return [
    { test: { on: 'marks', anyOf: [overMark] }, not: true },
    ...list('kinds', filters.kinds, 'kinds'),
    ...(filters.excludedKinds.length > 0
      ? [{ test: { on: 'kinds' as const, anyOf: filters.excludedKinds }, not: true }]
      : []),
    ...list('groups', filters.groups, 'groups'),
    ...list('reach', filters.regionCode === null ? [] : [filters.regionCode], 'regions'),
    ...list('reach', filters.districtCode === null ? [] : [filters.districtCode], 'districts'),
    ...orp(filters, map),
    ...municipality(filters, map),
    ...list('prisons', filters.prison === null ? [] : [filters.prison], 'prisons'),
    ...marks('form', filters.forms, includeUnknown, 'forms'),
    ...marks('sex', filters.sex === null ? [] : [filters.sex], includeUnknown, 'sexes'),
    ...marks('language', filters.languages, includeUnknown, 'languages'),
    ...marks('accessibility', filters.accessibility, includeUnknown, 'accessibility'),
    ...marks('accreditation', filters.accreditations, false, 'accreditations'),
    ...filters.conditions.map((tag) => condition(tag, includeUnknown)),
    // Counted without itself: who leaves a condition out still sees how many services state it.
    ...filters.excludedConditions.map((tag) => ({
      test: { on: 'marks' as const, anyOf: [mark(tag, 'yes')] },
      not: true,
      facet: 'conditions' as const,
    })),
    ...(filters.age === null
      ? []
      : [{ test: { on: 'age' as const, from: filters.age, to: filters.age, orUnknown: includeUnknown } }]),
    ...(filters.verifiedWithinDays === null
      ? []
      : [{ test: { on: 'confirmed' as const, since: addDays(today, -filters.verifiedWithinDays) } }]),
    ...(known === null ? [] : places(filters, known)),
  ];
};
