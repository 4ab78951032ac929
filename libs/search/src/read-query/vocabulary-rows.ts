/** What the reader has to know of the code lists: plain rows, read from room `directory` and compiled once. */
export interface VocabularyRows {
  readonly kinds: readonly NamedRow[];
  readonly groups: readonly NamedRow[];
  readonly regions: readonly RegionRow[];
  readonly districts: readonly DistrictRow[];
  readonly orps: readonly OrpRow[];
  readonly municipalities: readonly MunicipalityRow[];
  readonly cityDistricts: readonly CityDistrictRow[];
  readonly prisons: readonly PrisonRow[];
  readonly organisations: readonly OrganisationRow[];
  /** Words of the index (folded): never corrected, offered as corrections of others. */
  readonly knownWords?: Iterable<string>;
}

/** A kind of service or a target group. */
export interface NamedRow {
  readonly slug: string;
  readonly name: string;
  readonly nameEn?: string;
  readonly synonyms?: readonly string[];
}

/** `CZ042`, Ústecký kraj, Ústecký, seat 554804. */
export interface RegionRow {
  readonly code: string;
  readonly name: string;
  readonly shortName?: string;
  readonly aliases?: readonly string[];
  readonly seatMunicipalityCode?: string;
}

/** `CZ0425`, Most. */
export interface DistrictRow {
  readonly code: string;
  readonly name: string;
  readonly regionCode: string;
}

/** Municipality with extended powers: `4209`, Most, seat 567027. */
export interface OrpRow {
  readonly code: string;
  readonly name: string;
  readonly districtCode: string;
  readonly regionCode: string;
  readonly seatMunicipalityCode: string;
}

/** `567051`, Bělušice. */
export interface MunicipalityRow {
  readonly code: string;
  readonly name: string;
  readonly orpCode: string | null;
  readonly districtCode: string;
  readonly regionCode: string;
}

/** `praha-4`, Praha 4, in 554782. */
export interface CityDistrictRow {
  readonly code: string;
  /** The name of its municipality and a number. */
  readonly name: string;
  readonly municipalityCode: string;
}

/** `belusice`, Věznice Bělušice. `synonyms`: places and by-names people use (`Bory`). */
export interface PrisonRow {
  readonly slug: string;
  readonly name: string;
  readonly municipalityCode: string;
  readonly regionCode: string;
  readonly synonyms?: readonly string[];
}

/** An organisation by its name; `synonyms` are short names. */
export interface OrganisationRow {
  readonly id: string;
  readonly name: string;
  readonly synonyms?: readonly string[];
}
