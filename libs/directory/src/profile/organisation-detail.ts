import type { OrganisationKindCode } from '../code-lists/organisation-kinds.js';
import type { Origin } from '../entities/origin.js';
import type { AccreditationShown, ContactShown, NamedPlace, OrganisationBrief } from './profile-parts.js';

/** A recommendation that was not withdrawn. Instants as ISO text. */
export interface RecommendationShown {
  readonly id: string;
  readonly by: OrganisationBrief;
  readonly note: string;
  readonly at: string;
}

/** The profile of an organisation as one reader may see it. */
export interface OrganisationDetail {
  /** Of the organisation that answers: the survivor of a merge has another id than the one asked for. */
  readonly id: string;
  readonly kind: OrganisationKindCode;
  readonly name: string;
  readonly ico: string | null;
  readonly legalForm: string | null;
  readonly web: string | null;
  readonly description: string | null;
  readonly foundedYear: number | null;
  readonly principles: readonly string[];
  readonly fundingSources: readonly string[];
  readonly associationMember: boolean | null;
  readonly region: NamedPlace | null;
  readonly district: NamedPlace | null;
  readonly orp: NamedPlace | null;
  readonly municipality: NamedPlace | null;
  readonly cityDistrict: NamedPlace | null;
  readonly prisonCode: string | null;
  readonly origin: Origin;
  readonly demoNote: string | null;
  readonly listed: boolean;
  /** `YYYY-MM-DD`: from this day on it is in no list. */
  readonly endedOn: string | null;
  /** For its own people and the coordinator. */
  readonly suspendedReason: string | null;
  readonly claimed: boolean;
  readonly createdAt: string;
  readonly version: number;
  readonly own: boolean;
  readonly parent: OrganisationBrief | null;
  /** Listed units of it, at most 200. */
  readonly children: readonly OrganisationBrief[];
  readonly contacts: readonly ContactShown[];
  readonly accreditations: readonly AccreditationShown[];
  readonly recommendations: readonly RecommendationShown[];
  /** Services of it that are in lists. */
  readonly serviceCount: number;
  /** When any part of any of its services was last confirmed, ISO. */
  readonly lastConfirmedAt: string | null;
  readonly historyCount: number;
}
