import { asPublished } from '../check-conditions/as-published.js';
import type { ProfilePartCode } from '../code-lists/profile-parts.js';
import type { PartVerification } from '../profile/profile-parts.js';
import type { ServiceDetail } from '../profile/service-detail.js';
import type { ServiceCard } from '../service-card/service-card.js';
import type { Names } from './code-names.js';
import type { CodedCard, CodedDetail, CodedParts, PartActs, PartReports } from './coded-rows.js';

/** Facilities on one card at most. */
const facilitiesShown = 10;

/** Parts that are verified, in the order they are shown. */
const verifiedParts: readonly ProfilePartCode[] = ['contacts', 'conditions', 'capacity', 'areas'];

const neverSaid: Omit<PartActs, 'part'> = {
  confirmedAt: null,
  confirmedMethod: null,
  confirmedBy: null,
  lastAt: null,
  lastMethod: null,
  lastResult: null,
  wrongAt: null,
};
const notReported: PartReports = { reportedAt: null, openReports: 0 };

const verificationOf = ({ acts, reports }: Pick<CodedParts, 'acts' | 'reports'>): PartVerification[] =>
  verifiedParts.map((part) => ({
    ...neverSaid,
    ...acts?.[part],
    part,
    ...(reports?.[part] ?? notReported),
  }));

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

const placesOf = ({ municipality: code, district, region }: Placed, names: Names) => {
  const town = names.municipalities.orNull(code);
  return {
    municipality: town,
    latitude: town?.latitude ?? null,
    longitude: town?.longitude ?? null,
    district: names.districts.of(district),
    region: names.regions.of(region),
  };
};

const partsOf = (row: CodedParts, names: Names) => ({
  kinds: names.kinds.sorted(row.kinds),
  targetGroups: names.groups.sorted(row.targetGroups),
  areas: row.areas.map(({ level, code }) => ({ level, ...names.area(level, code) })),
  prisons: row.prisons
    .map((prison) => ({ ...prison, name: names.prisons.of(prison.code).name }))
    .sort((a, b) => names.prisons.rank(a.code) - names.prisons.rank(b.code) || (a.form < b.form ? -1 : 1)),
  verification: verificationOf(row),
});

/** A card with its names; conditions as they may be shown. */
export const nameCard = ({ acts, reports, ...row }: CodedCard, names: Names): ServiceCard => ({
  ...row,
  ...partsOf({ ...row, acts, reports }, names),
  facilities: byTown(row.facilities, names)
    .slice(0, facilitiesShown)
    .map((facility) => ({ ...facility, ...placesOf(facility, names) })),
  facilityCount: row.facilities.length,
  conditions: row.conditions.map((one) => asPublished(one, row.registered)),
});

/** A profile with its names; conditions as they may be shown. */
export const nameDetail = ({ acts, reports, ...row }: CodedDetail, names: Names): ServiceDetail => ({
  ...row,
  ...partsOf({ ...row, acts, reports }, names),
  facilities: byTown(row.facilities, names).map((facility) => ({
    ...facility,
    ...placesOf(facility, names),
    cityDistrict: names.cityDistricts.orNull(facility.cityDistrict),
  })),
  conditions: row.conditions.map((one) => asPublished(one, row.registered)),
});
