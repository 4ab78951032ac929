import type { AdmissionCondition } from '../check-conditions/condition.js';
import type { ChannelCode } from '../code-lists/channels.js';
import type { SexCode } from '../code-lists/sexes.js';
import type { Origin } from '../entities/origin.js';
import type {
  NamedCode,
  KindOffered,
  OrganisationBrief,
  FormOffered,
  AreaServed,
  PrisonVisited,
  FacilityShown,
  ContactShown,
  AccreditationShown,
  PartVerification,
  RunShown,
} from './profile-parts.js';

/** Everything the profile of a service publishes to one reader. Days as `YYYY-MM-DD`, instants as ISO text. */
export interface ServiceDetail {
  readonly id: string;
  readonly name: string;
  readonly summary: string | null;
  readonly plainSummary: string | null;
  readonly notFor: string | null;
  readonly sexes: readonly SexCode[] | null;
  readonly ageFrom: number | null;
  readonly ageTo: number | null;
  readonly ageNote: string | null;
  readonly remoteContact: boolean | null;
  readonly languages: readonly string[] | null;
  readonly accessibility: readonly string[] | null;
  readonly offeredActs: readonly string[];
  readonly documents: readonly string[];
  readonly cost: string | null;
  readonly channel: ChannelCode;
  readonly channelFunction: string | null;
  readonly leadTimeMonths: number | null;
  readonly lengthMonths: number | null;
  readonly bookingHorizonDays: number;
  readonly minimumData: Readonly<Record<string, readonly string[]>>;
  readonly conditionsPublished: boolean;
  readonly contactWindow: string | null;
  readonly validFrom: string | null;
  readonly validTo: string | null;
  readonly fundingEndsOn: string | null;
  readonly funder: string | null;
  readonly pausedUntil: string | null;
  readonly pauseReason: string | null;
  readonly seasonFrom: string | null;
  readonly seasonTo: string | null;
  readonly programmeTarget: number | null;
  readonly programmeActive: number | null;
  readonly programmeSupported: number | null;
  readonly programmeCountedOn: string | null;
  readonly registerId: string | null;
  readonly registerKindCode: string | null;
  readonly registeredFrom: string | null;
  readonly endedOn: string | null;
  readonly origin: Origin;
  readonly demoNote: string | null;
  readonly createdAt: string;
  readonly version: number;
  /** The reader's own organisation, or a unit of it. */
  readonly own: boolean;
  /** Of Act 108/2006: its conditions are bound by § 91(3). */
  readonly registered: boolean;
  readonly organisation: OrganisationBrief;
  readonly successor: { readonly id: string; readonly name: string } | null;
  readonly kinds: readonly KindOffered[];
  readonly targetGroups: readonly NamedCode[];
  readonly forms: readonly FormOffered[];
  readonly areas: readonly AreaServed[];
  readonly prisons: readonly PrisonVisited[];
  readonly facilities: readonly FacilityShown[];
  readonly contacts: readonly ContactShown[];
  /** As stored; take them through `asPublished` before showing. */
  readonly conditions: readonly AdmissionCondition[];
  readonly accreditations: readonly AccreditationShown[];
  readonly verification: readonly PartVerification[];
  readonly runs: readonly RunShown[];
  readonly recommendationCount: number;
  readonly historyCount: number;
}
