import type { Fit, FitLevel, Requirement } from '../engine/search-plan.js';
import type { PlaceReading, PrisonReading } from '../read-query/reading.types.js';
import type { PlaceMap } from '../vocabulary/place-map.js';
import { level, nearKilometres, nextKilometres, weights } from './ranking.js';

/** Name of the fit by places, of which the reasons speak. */
export const placeFitName = 'place';

/** Name of the fit by prisons. */
export const prisonFitName = 'prison';

const present = (codes: readonly (string | null | undefined)[]): string[] => [
  ...new Set(codes.filter((code): code is string => typeof code === 'string')),
];

/** Whoever is in the region of a wanted place, or serves it, is in question at all. */
export const placeRequirement = (places: readonly PlaceReading[]): Requirement | null =>
  places.length === 0 ? null : { test: { on: 'reach', anyOf: present(places.map((place) => place.regionCode)) } };

/** The code a place is found by among those of a document. */
export const codeOf = (place: PlaceReading): string =>
  (place.level === 'cityDistrict'
    ? place.cityDistrictCode
    : place.level === 'municipality'
      ? place.municipalityCode
      : place.level === 'orp'
        ? place.orpCode
        : place.level === 'district'
          ? place.districtCode
          : place.regionCode) ?? place.regionCode;

const nearCodes = (places: readonly PlaceReading[], map: PlaceMap): string[] =>
  present(
    places.flatMap((place) =>
      place.municipalityCode
        ? map
            .near(place.municipalityCode, nearKilometres)
            .filter((other) => other.regionCode === place.regionCode)
            .map((other) => other.code)
        : [],
    ),
  );

/** Regions that reach within `nextKilometres` of the places, themselves left out. */
const nextRegions = (places: readonly PlaceReading[], map: PlaceMap): string[] => {
  const own = places.map((place) => place.regionCode);
  const around = places.flatMap((place) =>
    place.municipalityCode ? map.near(place.municipalityCode, nextKilometres).map((other) => other.regionCode) : [],
  );
  return present(around.filter((region) => !own.includes(region)));
};

/**
 * City district before its town, municipality before ORP and district before region; who serves the place before who is
 * merely in the region; secret places, of which only the region is known, behind. Elsewhere a region nearby comes first.
 * `others`: less likely readings of the same words.
 */
export const placeFit = (
  places: readonly PlaceReading[],
  others: readonly PlaceReading[],
  map: PlaceMap,
): Fit | null => {
  if (places.length === 0) return null;
  const factor = weights.place;
  const orps = present(places.map((place) => place.orpCode));
  const districts = present(places.map((place) => place.districtCode));
  const regions = present(places.map((place) => place.regionCode));
  const narrow = places.filter(({ level: depth }) => ['cityDistrict', 'municipality', 'orp'].includes(depth));
  const cityDistricts = present(places.map((place) => place.cityDistrictCode));
  const towns = present(places.map((place) => (place.cityDistrictCode ? place.municipalityCode : null)));
  const near = nearCodes(narrow, map);
  const onlyRegions = places.every((place) => place.level === 'region');
  const levels: FitLevel[] = [level('HERE', { on: 'places', anyOf: present(places.map(codeOf)) }, factor.here)];
  if (!onlyRegions) {
    const own = present(narrow.flatMap((place) => [place.municipalityCode, place.orpCode]));
    const served = own.length > 0 ? own : districts;
    if (cityDistricts.length > 0) {
      levels.push(
        level('SERVES_HERE', { on: 'areas', anyOf: cityDistricts }, factor.servesHere),
        level('SAME_TOWN', { on: 'places', anyOf: towns }, factor.sameTown),
        level('SERVES_TOWN', { on: 'areas', anyOf: served }, factor.servesTown),
      );
    } else levels.push(level('SERVES_HERE', { on: 'areas', anyOf: served }, factor.servesHere));
  }
  if (near.length > 1) levels.push(level('NEAR', { on: 'places', anyOf: near }, factor.near));
  if (narrow.length > 0 && orps.length > 0) {
    levels.push(level('SAME_ORP', { on: 'places', anyOf: orps }, factor.sameOrp));
  }
  if (narrow.length > 0 && districts.length > 0) {
    levels.push(level('SAME_DISTRICT', { on: 'places', anyOf: districts }, factor.sameDistrict));
  }
  if (!onlyRegions) levels.push(level('SAME_REGION', { on: 'places', anyOf: regions }, factor.sameRegion));
  levels.push(
    level('SERVES_REGION', { on: 'areas', anyOf: [...districts, ...regions] }, onlyRegions ? 0.4 : factor.servesRegion),
  );
  if (districts.length > 0) {
    levels.push(level('SECRET_IN_DISTRICT', { on: 'secretPlaces', anyOf: districts }, factor.secretInDistrict));
  }
  levels.push(
    level('SECRET_IN_REGION', { on: 'secretPlaces', anyOf: regions }, onlyRegions ? 0.3 : factor.secretInRegion),
    level('WHOLE_COUNTRY', { on: 'areas', anyOf: ['CZ'] }, onlyRegions ? 0.2 : factor.wholeCountry),
  );
  if (others.length > 0) {
    levels.push(level('OTHER_READING', { on: 'places', anyOf: present(others.map(codeOf)) }, factor.otherReading));
  }
  const next = nextRegions(narrow, map);
  if (next.length > 0) levels.push(level('NEXT_REGION', { on: 'places', anyOf: next }, factor.nextRegion));
  return { name: placeFitName, levels, otherwise: { code: 'ELSEWHERE', factor: factor.elsewhere } };
};

/**
 * Works in the prison; or at least reaches its region. Where a place of return is named too, that one decides about
 * regions.
 */
export const prisonFit = (prisons: readonly PrisonReading[], hasPlace: boolean): Fit | null => {
  if (prisons.length === 0) return null;
  const works = level(
    'WORKS_THERE',
    { on: 'prisons', anyOf: prisons.map(({ slug }) => slug) },
    weights.prison.worksThere,
  );
  const reaches = level(
    'REACHES_REGION',
    { on: 'reach', anyOf: present(prisons.map(({ regionCode }) => regionCode)) },
    weights.prison.reachesRegion,
  );
  return {
    name: prisonFitName,
    levels: hasPlace ? [works] : [works, reaches],
    otherwise: { code: 'ELSEWHERE', factor: hasPlace ? weights.prison.reachesRegion : weights.prison.elsewhere },
  };
};
