import type { AreaKindCode } from '../code-lists/area-kinds.js';
import type { FacilityVisibilityCode } from '../code-lists/facility-visibility.js';
import type { OrganisationKindCode } from '../code-lists/organisation-kinds.js';
import type { PrisonContactFormCode } from '../code-lists/prison-contact-forms.js';
import type { ProfilePartCode } from '../code-lists/profile-parts.js';
import type { ServiceFormCode } from '../code-lists/service-forms.js';
import type { VerificationMethodCode } from '../code-lists/verification-methods.js';
import type { VerificationResultCode } from '../code-lists/verification-results.js';
import type { OpeningHours } from '../entities/opening-hours.js';

/** A code with its Czech and English name. */
export interface NamedCode {
  readonly code: string;
  readonly name: string;
  readonly nameEn: string;
}

/** A place with its name. */
export interface NamedPlace {
  readonly code: string;
  readonly name: string;
}

/** A kind of service with its labels. */
export interface KindOffered extends NamedCode {
  readonly paragraph: string | null;
  readonly registered: boolean;
}

/** An organisation in a few words. */
export interface OrganisationBrief {
  readonly id: string;
  readonly name: string;
  readonly kind: OrganisationKindCode;
  readonly ico: string | null;
  readonly web: string | null;
  readonly associationMember: boolean | null;
}

/** A form with its hours; `registeredCapacity` is the register's maximum, never free places. */
export interface FormOffered {
  readonly form: ServiceFormCode;
  readonly openingHours: readonly OpeningHours[] | null;
  readonly nonstop: boolean | null;
  readonly registeredCapacity: number | null;
  readonly registeredCapacityUnit: string | null;
}

/** An area with its name. */
export interface AreaServed extends NamedPlace {
  readonly level: AreaKindCode;
}

/** A prison where the service works. Days as `YYYY-MM-DD`. */
export interface PrisonVisited extends NamedPlace {
  readonly form: PrisonContactFormCode;
  readonly validFrom: string | null;
  readonly validTo: string | null;
}

/** A facility as far as this reader may see it: what may not be seen is null. */
export interface FacilityShown {
  readonly id: string;
  readonly visibility: FacilityVisibilityCode;
  readonly name: string | null;
  readonly street: string | null;
  readonly houseNumber: string | null;
  readonly postcode: string | null;
  readonly addressCode: string | null;
  readonly wayIn: string | null;
  readonly cityDistrict: NamedPlace | null;
  readonly municipality: NamedPlace | null;
  /** Point of the municipality. */
  readonly latitude: number | null;
  readonly longitude: number | null;
  readonly district: NamedPlace;
  readonly region: NamedPlace;
  readonly accessibility: readonly string[] | null;
  readonly openFrom: string | null;
}

/** A contact by function. */
export interface ContactShown {
  readonly id: string;
  /** False = of the organisation as a whole. */
  readonly ofService: boolean;
  readonly function: string;
  readonly phone: string | null;
  readonly email: string | null;
  readonly web: string | null;
  readonly note: string | null;
  readonly audience: 'public' | 'professional';
}

/** An accreditation as claimed, with what the coordinator said. Instants as ISO text. */
export interface AccreditationShown {
  readonly id: string;
  readonly ofService: boolean;
  readonly kind: string;
  readonly issuer: string;
  readonly number: string | null;
  readonly validFrom: string | null;
  readonly validTo: string | null;
  readonly evidence: string | null;
  readonly confirmedAt: string | null;
  readonly refusedReason: string | null;
}

/** What is known of the verification of one part. Instants as ISO text. */
export interface PartVerification {
  readonly part: ProfilePartCode;
  readonly confirmedAt: string | null;
  readonly confirmedMethod: VerificationMethodCode | null;
  /** Name of the organisation that confirmed it. */
  readonly confirmedBy: string | null;
  readonly lastAt: string | null;
  readonly lastMethod: VerificationMethodCode | null;
  readonly lastResult: VerificationResultCode | null;
  /** When a verification last found it wrong. */
  readonly wrongAt: string | null;
  /** When the last of the open reports came. */
  readonly reportedAt: string | null;
  readonly openReports: number;
}

/** A run that is not over. */
export interface RunShown {
  readonly id: string;
  readonly startsOn: string;
  readonly endsOn: string | null;
  readonly enrolmentUntil: string | null;
  readonly size: number | null;
  readonly note: string | null;
}
