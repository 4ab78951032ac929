import type { AdmissionCondition } from '../check-conditions/condition.js';
import type { SexCode } from '../code-lists/sexes.js';
import type { ServiceFormCode } from '../code-lists/service-forms.js';
import type { ChannelCode } from '../code-lists/channels.js';
import type {
  AreaServed,
  FacilityShown,
  KindOffered,
  NamedCode,
  OrganisationBrief,
  PartVerification,
  PrisonVisited,
} from '../profile/profile-parts.js';

/** A facility on a card. */
export type CardFacility = Pick<
  FacilityShown,
  'id' | 'visibility' | 'street' | 'houseNumber' | 'municipality' | 'latitude' | 'longitude' | 'district' | 'region'
>;

/** A service as one row of a list. */
export interface ServiceCard {
  readonly id: string;
  readonly name: string;
  readonly summary: string | null;
  readonly plainSummary: string | null;
  readonly organisation: OrganisationBrief;
  readonly kinds: readonly KindOffered[];
  readonly targetGroups: readonly NamedCode[];
  readonly forms: readonly ServiceFormCode[];
  readonly sexes: readonly SexCode[] | null;
  readonly ageFrom: number | null;
  readonly ageTo: number | null;
  readonly languages: readonly string[] | null;
  readonly cost: string | null;
  readonly channel: ChannelCode;
  readonly bookingHorizonDays: number;
  readonly pausedUntil: string | null;
  /** The day after which nothing follows, where the service says one. */
  readonly validTo: string | null;
  readonly demoNote: string | null;
  readonly registered: boolean;
  /** At most ten, those with a town first; how many there are stands in `facilityCount`. */
  readonly facilities: readonly CardFacility[];
  readonly facilityCount: number;
  readonly areas: readonly AreaServed[];
  readonly prisons: readonly PrisonVisited[];
  /** First telephone of the service, else of its organisation. */
  readonly phone: string | null;
  readonly email: string | null;
  readonly conditionsPublished: boolean;
  /** As they may be shown: without a ground of § 91(3) a registered service has wishes only. */
  readonly conditions: readonly AdmissionCondition[];
  readonly verification: readonly PartVerification[];
}
