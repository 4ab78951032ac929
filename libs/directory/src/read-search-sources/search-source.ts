import type { AdmissionCondition } from '../check-conditions/condition.js';
import type { ConditionTags } from '../check-conditions/condition-tags.js';
import type { AreaKindCode } from '../code-lists/area-kinds.js';
import type { OrganisationKindCode } from '../code-lists/organisation-kinds.js';
import type { PrisonContactFormCode } from '../code-lists/prison-contact-forms.js';
import type { ProfilePartCode } from '../code-lists/profile-parts.js';
import type { ServiceFormCode } from '../code-lists/service-forms.js';
import type { SexCode } from '../code-lists/sexes.js';

/** Where a facility may be found. Of a secret one only district and region are known here; of a discreet one the town. */
export interface SourceFacility {
  readonly visibility: 'open' | 'discreet' | 'secret';
  /** Of an open one only. */
  readonly name: string | null;
  readonly municipalityCode: string | null;
  readonly municipality: string | null;
  /** Of an open one only. */
  readonly cityDistrictCode: string | null;
  readonly orpCode: string | null;
  readonly districtCode: string;
  readonly regionCode: string;
  /** Point of the municipality, WGS84. */
  readonly latitude: number | null;
  readonly longitude: number | null;
}

/** Everything the search may index of a service: public, nothing secret, no address. Days as `YYYY-MM-DD`. */
export interface SearchSource {
  readonly id: string;
  readonly name: string;
  readonly summary: string | null;
  readonly plainSummary: string | null;
  readonly notFor: string | null;
  readonly cost: string | null;
  readonly offeredActs: readonly string[];
  readonly organisationId: string;
  readonly organisationName: string;
  readonly organisationKind: OrganisationKindCode;
  readonly associationMember: boolean | null;
  readonly registered: boolean;
  readonly kinds: readonly string[];
  readonly targetGroups: readonly string[];
  readonly forms: readonly ServiceFormCode[];
  readonly sexes: readonly SexCode[] | null;
  readonly ageFrom: number | null;
  readonly ageTo: number | null;
  readonly languages: readonly string[] | null;
  /** Marks of the service and of its facilities. */
  readonly accessibility: readonly string[];
  readonly remoteContact: boolean | null;
  /** Whether the profile says when it is open, in any of its forms. */
  readonly openingHours: boolean;
  /** Kinds of accreditations that are confirmed and valid today, of the service or its organisation. */
  readonly accreditations: readonly string[];
  readonly facilities: readonly SourceFacility[];
  readonly areas: readonly { readonly level: AreaKindCode; readonly code: string }[];
  readonly prisons: readonly {
    readonly code: string;
    readonly form: PrisonContactFormCode;
    readonly validFrom: string | null;
    readonly validTo: string | null;
  }[];
  readonly conditionsPublished: boolean;
  /**
   * Whether the conditions, or the word that there are none, came with a demo and the provider never entered any: nobody
   * may say that the provider states them.
   */
  readonly conditionsInvented: boolean;
  /** As they may be shown. */
  readonly conditions: readonly AdmissionCondition[];
  readonly conditionTags: ConditionTags;
  /** Part → when it was last confirmed, ISO; only parts that ever were. */
  readonly confirmedAt: Readonly<Partial<Record<ProfilePartCode, string>>>;
  readonly validFrom: string | null;
  readonly validTo: string | null;
  readonly pausedUntil: string | null;
  /** The day it ends, where one is set ahead. */
  readonly endedOn: string | null;
  readonly demo: boolean;
}

/** Everything the search may index of an organisation, institutions first of all. */
export interface OrganisationSource {
  readonly id: string;
  readonly name: string;
  readonly kind: OrganisationKindCode;
  readonly description: string | null;
  readonly prisonCode: string | null;
  /** Of a prison; null where it is none or nobody said. */
  readonly prisonSexes: readonly string[] | null;
  readonly prisonJuveniles: boolean | null;
  /** Security levels of a prison by their codes; a level that is absent or null is not known. */
  readonly prisonLevels: Readonly<Record<string, boolean | null>> | null;
  readonly regionCode: string | null;
  readonly districtCode: string | null;
  readonly orpCode: string | null;
  readonly municipalityCode: string | null;
  readonly municipality: string | null;
  readonly cityDistrictCode: string | null;
  readonly latitude: number | null;
  readonly longitude: number | null;
  /** Services of it that are in lists. */
  readonly serviceCount: number;
  readonly demo: boolean;
}
