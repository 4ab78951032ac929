import type { OrganisationKindCode } from '../code-lists/organisation-kinds.js';

/** Words a query may name, with their codes: rows for the search. */
export interface DirectoryVocabulary {
  readonly kinds: readonly {
    readonly code: string;
    readonly name: string;
    readonly nameEn: string;
    readonly registered: boolean;
    readonly relevanceToRelease: number;
    readonly synonyms: readonly string[];
  }[];
  readonly groups: readonly {
    readonly code: string;
    readonly name: string;
    readonly nameEn: string;
    readonly ofRegister: boolean;
    readonly synonyms: readonly string[];
  }[];
  readonly regions: readonly {
    readonly code: string;
    readonly name: string;
    readonly shortName: string;
    readonly genitive: string;
    readonly locative: string;
    readonly aliases: readonly string[];
    readonly seatMunicipalityCode: string;
    readonly latitude: number;
    readonly longitude: number;
  }[];
  readonly districts: readonly {
    readonly code: string;
    readonly name: string;
    readonly regionCode: string;
    readonly latitude: number;
    readonly longitude: number;
  }[];
  readonly orps: readonly {
    readonly code: string;
    readonly name: string;
    readonly districtCode: string;
    readonly regionCode: string;
    readonly seatMunicipalityCode: string;
    readonly latitude: number;
    readonly longitude: number;
  }[];
  readonly municipalities: readonly {
    readonly code: string;
    readonly name: string;
    readonly districtCode: string;
    readonly orpCode: string | null;
    readonly regionCode: string;
    readonly latitude: number;
    readonly longitude: number;
    /** Seat of an ORP. */
    readonly seat: boolean;
  }[];
  readonly cityDistricts: readonly {
    readonly code: string;
    readonly name: string;
    readonly municipalityCode: string;
  }[];
  readonly prisons: readonly {
    readonly code: string;
    readonly name: string;
    readonly organisationId: string;
    readonly municipalityCode: string;
    readonly districtCode: string;
    readonly regionCode: string;
  }[];
  /** Listed and not merged. */
  readonly organisations: readonly {
    readonly id: string;
    readonly name: string;
    readonly kind: OrganisationKindCode;
  }[];
}
