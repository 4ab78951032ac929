import { districts, type DistrictRow } from '../code-lists/districts.js';
import type { OrganisationKindCode } from '../code-lists/organisation-kinds.js';
import { orps } from '../code-lists/orps.js';
import { pragueDistricts } from '../code-lists/prague-districts.js';
import { prisons } from '../code-lists/prisons.js';

/** An institution as an organisation of the directory; `registerKey` is what it is recognised by when installed again. */
export interface InstitutionRow {
  readonly registerKey: string;
  readonly kind: OrganisationKindCode;
  readonly name: string;
  /** Shared by all units of one legal person: never a key. */
  readonly ico: string | null;
  readonly regionCode: string | null;
  readonly districtCode: string | null;
  readonly orpCode: string | null;
  readonly municipalityCode: string | null;
  readonly cityDistrictCode: string | null;
}

/** Legal persons of the state; the number of the Probation and Mediation Service is not known here, so it stays empty. */
const prisonServiceIco = '00212423';
const labourOfficeIco = '72496991';

const prague = '1000';
const pragueMunicipality = '554782';

/** The seat of a district lies where an ORP of it lies; districts around a city have their offices outside themselves. */
const seatOf = (district: DistrictRow): { readonly name: string; readonly municipalityCode: string | null } => {
  const seat = orps.find((orp) => orp.lat === district.lat && orp.lon === district.lon);
  return seat?.districtCode === district.code
    ? { name: seat.cs, municipalityCode: seat.seatMunicipalityCode }
    : { name: district.cs, municipalityCode: null };
};

const ofPrison: readonly InstitutionRow[] = prisons.map((prison) => ({
  registerKey: `prison:${prison.code}`,
  kind: 'prison',
  name: prison.cs,
  ico: prisonServiceIco,
  regionCode: prison.regionCode,
  districtCode: prison.districtCode,
  orpCode: prison.orpCode,
  municipalityCode: prison.municipalityCode,
  cityDistrictCode: null,
}));

/** One office of a kind per ORP; in Prague per city district. */
const perOrp = (key: string, kind: OrganisationKindCode, title: string): InstitutionRow[] => [
  ...orps
    .filter((orp) => orp.code !== prague)
    .map((orp) => ({
      registerKey: `${key}:${orp.code}`,
      kind,
      name: `${title} ${orp.cs}`,
      ico: null,
      regionCode: orp.regionCode,
      districtCode: orp.districtCode,
      orpCode: orp.code,
      municipalityCode: orp.seatMunicipalityCode,
      cityDistrictCode: null,
    })),
  ...pragueDistricts.map((district) => ({
    registerKey: `${key}:${district.code}`,
    kind,
    name: `${title} ${district.cs}`,
    ico: null,
    regionCode: 'CZ010',
    districtCode: 'CZ0100',
    orpCode: prague,
    municipalityCode: pragueMunicipality,
    cityDistrictCode: district.code,
  })),
];

/**
 * One office of a kind per district. That every district has exactly one is a simplification: no list of the offices is
 * among the sources, and Prague has several.
 */
const perDistrict = (key: string, kind: OrganisationKindCode, title: string, ico: string | null): InstitutionRow[] =>
  districts.map((district) => {
    const seat = seatOf(district);
    return {
      registerKey: `${key}:${district.code}`,
      kind,
      name: `${title} ${seat.name}`,
      ico,
      regionCode: district.regionCode,
      districtCode: district.code,
      orpCode: null,
      municipalityCode: seat.municipalityCode,
      cityDistrictCode: null,
    };
  });

/** The coordinator of the network: the association of organisations that work with people in and after prison. */
const coordinator: InstitutionRow = {
  registerKey: 'coordinator:aoov',
  kind: 'coordinator',
  name: 'Asociace organizací v oblasti vězeňství (AOOV)',
  ico: null,
  regionCode: null,
  districtCode: null,
  orpCode: null,
  municipalityCode: null,
  cityDistrictCode: null,
};

/** Every institution of the country: prisons, curators, child protection, probation, labour office, the coordinator. */
export const institutions: readonly InstitutionRow[] = [
  ...ofPrison,
  ...perOrp('curator', 'municipal_department', 'Sociální kurátor'),
  ...perOrp('ospod', 'child_protection', 'Orgán sociálně-právní ochrany dětí'),
  ...perDistrict('probation', 'probation_centre', 'Probační a mediační služba, středisko', null),
  ...perDistrict('labour', 'labour_office', 'Úřad práce, kontaktní pracoviště', labourOfficeIco),
  coordinator,
];

/** A municipality that institutions need. */
export interface SeatRow {
  readonly code: string;
  readonly name: string;
  readonly districtCode: string;
  readonly orpCode: string;
  readonly regionCode: string;
  readonly lat: number;
  readonly lon: number;
}

/** Seats of all ORP and municipalities of prisons; every seat of a region is one of the former. */
export const seats: readonly SeatRow[] = [
  ...new Map(
    [
      ...prisons.map((prison) => ({ ...prison, code: prison.municipalityCode, name: prison.municipality })),
      ...orps.map((orp) => ({ ...orp, code: orp.seatMunicipalityCode, name: orp.cs, orpCode: orp.code })),
    ].map(({ code, name, districtCode, orpCode, regionCode, lat, lon }) => [
      code,
      { code, name, districtCode, orpCode, regionCode, lat, lon },
    ]),
  ).values(),
];
