import type { AreaKindCode } from '../code-lists/area-kinds.js';
import type { CapacityTypeCode } from '../code-lists/capacity-types.js';
import type { ContactFunctionCode } from '../code-lists/contact-functions.js';
import type { OrganisationKindCode } from '../code-lists/organisation-kinds.js';
import type { ServiceFormCode } from '../code-lists/service-forms.js';

// What an importer hands over: already read, checked and freed of personal data. Days are `YYYY-MM-DD`.

/** A way to reach a function; at least one of phone, e-mail and web is there. */
export interface ImportedContact {
  readonly function: ContactFunctionCode;
  readonly phone: string | null;
  readonly email: string | null;
  readonly web: string | null;
}

/** A legal person of the register. */
export interface ImportedOrganisation {
  /** Natural key: `ico:62695487`, or `name:…` where the register has no valid IČO. */
  readonly key: string;
  /** The registration it was read from; the lowest one decides where registrations differ. */
  readonly registerId: string;
  readonly name: string;
  readonly ico: string | null;
  readonly legalForm: string | null;
  readonly kind: OrganisationKindCode;
  readonly web: string | null;
  /** The register's address, for invitations of its people. */
  readonly email: string | null;
  readonly contacts: readonly ImportedContact[];
}

/** A place of a registration. A secret one carries its district only. */
export interface ImportedFacility {
  readonly registerId: string;
  /** Once per registration; of a secret one it says nothing about the address. */
  readonly fingerprint: string;
  readonly visibility: 'open' | 'secret';
  readonly name: string | null;
  readonly street: string | null;
  readonly houseNumber: string | null;
  readonly postcode: string | null;
  /** Null where it is secret or not told. */
  readonly municipalityCode: string | null;
  /** Null where the address does not tell: then the municipality's. */
  readonly districtCode: string | null;
  readonly cityDistrictCode: string | null;
  readonly addressCode: string | null;
  readonly openFrom: string | null;
  readonly endedOn: string | null;
}

/** A form with the registered maximum of places; never free ones. */
export interface ImportedForm {
  readonly form: ServiceFormCode;
  readonly nonstop: boolean | null;
  readonly capacity: number | null;
  readonly unit: CapacityTypeCode | null;
}

/** A registration. */
export interface ImportedService {
  readonly registerId: string;
  readonly organisationKey: string;
  readonly name: string;
  /** As the register says it, known here or not. */
  readonly registerKindCode: string | null;
  readonly kinds: readonly string[];
  readonly groups: readonly string[];
  readonly forms: readonly ImportedForm[];
  readonly areas: readonly { readonly level: AreaKindCode; readonly code: string }[];
  readonly contacts: readonly ImportedContact[];
  readonly ageNote: string | null;
  readonly ageFrom: number | null;
  readonly ageTo: number | null;
  readonly registeredFrom: string | null;
  readonly endedOn: string | null;
}

/** One registration with its provider and places. */
export interface ImportedRegistration {
  readonly organisation: ImportedOrganisation;
  readonly service: ImportedService;
  readonly facilities: readonly ImportedFacility[];
}

/**
 * A registration that cannot be stored. Where the register clearly ended it, what is stored of it ends too, and where it
 * keeps a place secret, what is stored of its places is hidden unless it is listed openly.
 */
export interface RefusedRegistration {
  readonly registerId: string;
  readonly endedOn: string | null;
  /** Fingerprints of the places it lists openly; null where it keeps none secret. */
  readonly openPlaces: readonly string[] | null;
}

/** A municipality by its name only; its district comes from the addresses that name it. */
export interface ImportedMunicipalityName {
  readonly code: string;
  readonly name: string;
}

/** A municipality with its true point, WGS84. */
export interface ImportedMunicipality extends ImportedMunicipalityName {
  readonly districtCode: string;
  readonly orpCode: string | null;
  readonly latitude: number;
  readonly longitude: number;
}
