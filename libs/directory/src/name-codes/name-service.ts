import { asPublished } from '../check-conditions/as-published.js';
import type { ProfilePartCode } from '../code-lists/profile-parts.js';
import type { AreaServed, PartVerification, PrisonVisited } from '../profile/profile-parts.js';
import type { ServiceDetail } from '../profile/service-detail.js';
import type { CardFacility, ServiceCard } from '../service-card/service-card.js';
import type { Names } from './code-names.js';
import type { CodedCard, CodedCardFacility, CodedDetail, CodedParts, PartActs, PartReports } from './coded-rows.js';

/** Facilities on one card at most. */
const facilitiesShown = 10;

/** Parts that are verified, in the order they are shown. */
const verifiedParts: readonly ProfilePartCode[] = ['contacts', 'conditions', 'capacity', 'areas'];

const verificationOfPart = (part: ProfilePartCode, acts?: PartActs, reports?: PartReports): PartVerification => ({
  part,
  confirmedAt: acts?.confirmedAt ?? null,
  confirmedMethod: acts?.confirmedMethod ?? null,
  confirmedBy: acts?.confirmedBy ?? null,
  lastAt: acts?.lastAt ?? null,
  lastMethod: acts?.lastMethod ?? null,
  lastResult: acts?.lastResult ?? null,
  wrongAt: acts?.wrongAt ?? null,
  reportedAt: reports?.reportedAt ?? null,
  openReports: reports?.openReports ?? 0,
});

/** Of a service nobody ever looked at: most of the register, so it is made once. */
const neverVerified: readonly PartVerification[] = verifiedParts.map((part) => Object.freeze(verificationOfPart(part)));

const verificationOf = (acts: CodedParts['acts'], reports: CodedParts['reports']): readonly PartVerification[] =>
  acts === null && reports === null
    ? neverVerified
    : verifiedParts.map((part) => verificationOfPart(part, acts?.[part], reports?.[part]));

interface Placed {
  readonly id: string;
  readonly municipality: string | null;
  readonly district: string;
  readonly region: string;
}

/** By the town's name in the Czech order, those without a town last. */
const byTown = <Facility extends Placed>(facilities: readonly Facility[], names: Names): Facility[] =>
  [...facilities].sort(
    (a, b) =>
      names.municipalities.rank(a.municipality) - names.municipalities.rank(b.municipality) || (a.id < b.id ? -1 : 1),
  );

const cardFacilityOf = (row: CodedCardFacility, names: Names): CardFacility => {
  const town = names.municipalities.orNull(row.municipality);
  return {
    id: row.id,
    visibility: row.visibility,
    street: row.street,
    houseNumber: row.houseNumber,
    municipality: town,
    latitude: town?.latitude ?? null,
    longitude: town?.longitude ?? null,
    district: names.districts.of(row.district),
    region: names.regions.of(row.region),
  };
};

const prisonsOf = (rows: CodedParts['prisons'], names: Names): PrisonVisited[] =>
  rows
    .map((prison) => ({ ...prison, name: names.prisons.of(prison.code).name }))
    .sort((a, b) => names.prisons.rank(a.code) - names.prisons.rank(b.code) || (a.form < b.form ? -1 : 1));

const areasOf = (rows: CodedParts['areas'], names: Names): AreaServed[] =>
  rows.map(({ level, code }) => ({ level, code, name: names.area(level, code).name }));

/** A card with its names; conditions as they may be shown. */
export const nameCard = ({ acts, reports, ...row }: CodedCard, names: Names): ServiceCard => ({
  ...row,
  kinds: names.kinds.sorted(row.kinds),
  targetGroups: names.groups.sorted(row.targetGroups),
  areas: areasOf(row.areas, names),
  prisons: prisonsOf(row.prisons, names),
  facilities: byTown(row.facilities, names)
    .slice(0, facilitiesShown)
    .map((facility) => cardFacilityOf(facility, names)),
  facilityCount: row.facilities.length,
  conditions: row.conditions.map((one) => asPublished(one, row.registered)),
  verification: verificationOf(acts, reports),
});

/** A profile with its names; conditions as they may be shown. */
export const nameDetail = ({ acts, reports, ...row }: CodedDetail, names: Names): ServiceDetail => ({
  ...row,
  kinds: names.kinds.sorted(row.kinds),
  targetGroups: names.groups.sorted(row.targetGroups),
  areas: areasOf(row.areas, names),
  prisons: prisonsOf(row.prisons, names),
  facilities: byTown(row.facilities, names).map((facility) => ({
    ...facility,
    ...cardFacilityOf(facility, names),
    cityDistrict: names.cityDistricts.orNull(facility.cityDistrict),
  })),
  conditions: row.conditions.map((one) => asPublished(one, row.registered)),
  verification: verificationOf(acts, reports),
});
