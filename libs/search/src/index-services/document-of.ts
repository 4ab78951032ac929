import type { OrganisationSource, SearchSource } from '@navaz/directory';
import { pragueDay } from '@navaz/kernel';
import {
  inventedConditionsMark,
  levelMark,
  mark,
  nameMark,
  officeKind,
  overMark,
  prisonMark,
  unknownValue,
  type SearchDocument,
} from '../engine/search-document.js';
import { derivedTags } from './derived-tags.js';
import { reachOf, type Geography, type StatedArea } from './reach.js';
import { wordsOf } from './words-of.js';

const unique = (values: readonly (string | null | undefined)[]): string[] =>
  [...new Set(values.filter((value): value is string => typeof value === 'string' && value !== ''))].sort();

const marksOf = (theme: string, values: readonly string[] | null): string[] =>
  values === null || values.length === 0 ? [mark(theme, unknownValue)] : values.map((value) => mark(theme, value));

/** The whole country is the area `CZ`, whatever code the service wrote beside it. */
const areaCode = ({ level, code }: StatedArea): string => (level === 'country' ? 'CZ' : code);

/** Latest day on which any part was confirmed. */
const confirmedOn = ({ confirmedAt }: SearchSource): string | null => {
  const latest = Object.values(confirmedAt).sort().at(-1);
  return latest === undefined ? null : pragueDay(new Date(latest));
};

/**
 * The document of a service. Nothing secret can get in: the source holds none. `today` (`YYYY-MM-DD`) leaves out work in
 * prisons that is over.
 */
export const documentOfService = (source: SearchSource, geography: Geography, today: string): SearchDocument => {
  const open = source.facilities.filter(({ visibility }) => visibility !== 'secret');
  const secret = source.facilities.filter(({ visibility }) => visibility === 'secret');
  const prisons = source.prisons.filter(({ validTo }) => validTo === null || validTo >= today).map(({ code }) => code);
  const secretPlaces = unique(secret.flatMap((facility) => [facility.districtCode, facility.regionCode]));
  const ofPlaces = open.flatMap((facility) => [facility.districtCode, facility.regionCode]);
  return {
    id: source.id,
    what: 'service',
    kinds: unique(source.kinds),
    groups: unique(source.targetGroups),
    places: unique([
      ...ofPlaces,
      ...open.flatMap((facility) => [facility.cityDistrictCode, facility.municipalityCode, facility.orpCode]),
    ]),
    secretPlaces,
    areas: unique(source.areas.map(areaCode)),
    reach: unique([...ofPlaces, ...secretPlaces, ...source.areas.flatMap((area) => reachOf(area, geography))]),
    prisons: unique(prisons),
    marks: unique([
      mark('organisation', source.organisationId),
      nameMark(source.name),
      ...(source.targetGroups.length === 0 ? [mark('group', unknownValue)] : []),
      ...marksOf('form', source.forms),
      ...marksOf('sex', source.sexes),
      ...marksOf('language', source.languages),
      ...marksOf('accessibility', source.accessibility),
      ...source.accreditations.map((code) => mark('accreditation', code)),
      // Unknown is neither: most services say nothing of most conditions, and nothing is what is stored.
      ...Object.entries({ ...source.conditionTags, ...derivedTags(source) }).flatMap(([tag, value]) =>
        value === 'unknown' ? [] : [mark(tag, value)],
      ),
      // A programme that is over stays in the directory; who looks for help does not want it.
      ...(source.validTo !== null && source.validTo < today ? [overMark] : []),
      ...(source.conditionsInvented ? [inventedConditionsMark] : []),
      ...(source.openingHours ? [mark('has', 'opening_hours')] : []),
      ...(secret.length > 0 ? [mark('has', 'secret')] : []),
      ...(source.languages?.some((code) => code !== 'cs' && code !== 'sk') ? [mark('has', 'other_language')] : []),
      ...(source.remoteContact === true || prisons.length > 0 ? [mark('has', 'from_prison')] : []),
    ]),
    ageFrom: source.ageFrom,
    ageTo: source.ageTo,
    confirmedOn: confirmedOn(source),
    words: wordsOf([
      [source.name, 'A'],
      [source.organisationName, 'A'],
      ...source.kinds.map((code) => [geography.kindNames.get(code), 'B'] as const),
      ...open.map(({ name }) => [name, 'B'] as const),
      ...open.map(({ municipality }) => [municipality, 'C'] as const),
      ...[source.summary, source.plainSummary, source.cost, ...source.offeredActs].map((text) => [text, 'C'] as const),
    ]),
  };
};

/** Areas an office is responsible for: the narrowest that is said. */
const officeAreas = (office: OrganisationSource): StatedArea[] => {
  if (office.cityDistrictCode) return [{ level: 'city_district', code: office.cityDistrictCode }];
  if (office.orpCode) return [{ level: 'orp', code: office.orpCode }];
  if (office.kind !== 'prison' && office.districtCode) return [{ level: 'district', code: office.districtCode }];
  return [];
};

/** Guarded is whoever has a department of any of the lower levels (Act 169/1999, § 8). */
const guarded = ['low', 'medium', 'high'];

const prisonMarks = ({ prisonCode, prisonLevels }: OrganisationSource): string[] => {
  if (prisonCode === null) return [];
  const levels = Object.entries(prisonLevels ?? {});
  const isGuarded = levels.some(([level, has]) => has === true && guarded.includes(level));
  return [
    prisonMark,
    ...levels.flatMap(([level, has]) => (has === null ? [] : [levelMark(level, has)])),
    ...(isGuarded ? [levelMark('guarded', true)] : []),
  ];
};

/**
 * The document of an office (curator, probation centre, child protection, labour office, prison): it lies where it has
 * its seat and serves what it is responsible for.
 */
export const documentOfOffice = (office: OrganisationSource, geography: Geography): SearchDocument => {
  const areas = officeAreas(office);
  const { regionCode, districtCode } = office;
  return {
    id: office.id,
    what: 'organisation',
    kinds: [officeKind(office.kind)],
    groups: office.prisonJuveniles === true ? ['mladistvi'] : [],
    places: unique([office.cityDistrictCode, office.municipalityCode, office.orpCode, districtCode, regionCode]),
    secretPlaces: [],
    areas: unique(areas.map(areaCode)),
    reach: unique([districtCode, regionCode, ...areas.flatMap((area) => reachOf(area, geography))]),
    prisons: unique([office.prisonCode]),
    marks: unique([
      mark('organisation', office.id),
      nameMark(office.name),
      ...(office.prisonJuveniles === true ? [] : [mark('group', unknownValue)]),
      ...marksOf('sex', office.prisonSexes),
      ...prisonMarks(office),
    ]),
    ageFrom: null,
    ageTo: null,
    confirmedOn: null,
    words: wordsOf([
      [office.name, 'A'],
      [office.municipality, 'C'],
      [office.description, 'C'],
    ]),
  };
};
