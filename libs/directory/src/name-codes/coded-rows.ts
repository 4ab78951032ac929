import type { ProfilePartCode } from '../code-lists/profile-parts.js';
import type { AreaServed, FacilityShown, PartVerification, PrisonVisited } from '../profile/profile-parts.js';
import type { ServiceDetail } from '../profile/service-detail.js';
import type { CardFacility, ServiceCard } from '../service-card/service-card.js';

/** A facility as it is read: places by their codes, without the town's point. */
type Coded<Facility> = Omit<
  Facility,
  'cityDistrict' | 'municipality' | 'latitude' | 'longitude' | 'district' | 'region'
> & {
  readonly municipality: string | null;
  readonly district: string;
  readonly region: string;
};

/** A facility of a card as it is read. */
export type CodedCardFacility = Coded<CardFacility>;

/** A facility of a profile as it is read. */
export type CodedFacility = Coded<FacilityShown> & { readonly cityDistrict: string | null };

/** What was ever said of a part. */
export type PartActs = Omit<PartVerification, 'reportedAt' | 'openReports'>;

/** What was reported of a part and is not settled. */
export type PartReports = Pick<PartVerification, 'reportedAt' | 'openReports'>;

/** What a card and a profile hold by codes. */
export interface CodedParts {
  readonly kinds: readonly string[];
  readonly targetGroups: readonly string[];
  readonly areas: readonly Omit<AreaServed, 'name'>[];
  readonly prisons: readonly Omit<PrisonVisited, 'name'>[];
  /** Null where nobody ever looked at any part. */
  readonly acts: Readonly<Partial<Record<ProfilePartCode, PartActs>>> | null;
  /** Null where nothing is reported. */
  readonly reports: Readonly<Partial<Record<ProfilePartCode, PartReports>>> | null;
}

type Named = 'kinds' | 'targetGroups' | 'areas' | 'prisons' | 'verification' | 'facilities';

/** A card as it is read. */
export interface CodedCard extends Omit<ServiceCard, Named | 'facilityCount'>, CodedParts {
  readonly facilities: readonly CodedCardFacility[];
}

/** A profile as it is read. */
export interface CodedDetail extends Omit<ServiceDetail, Named>, CodedParts {
  readonly facilities: readonly CodedFacility[];
}
