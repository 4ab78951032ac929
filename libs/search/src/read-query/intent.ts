import type { Weighted } from '../lexicon/lexicon.js';
import type { OrganisationKindCode } from '../lexicon/lexicon-row.js';
import type {
  AgeReading,
  ChipPayload,
  DateReading,
  MeaningPayload,
  PlaceReading,
  PrisonReading,
  QueryReading,
} from './reading.types.js';

/** What all chips of a query ask for together: the input of the engine. Weights go from 0 to 1. */
export interface QueryIntent {
  readonly kinds: ReadonlyMap<string, number>;
  /** The query names kinds or a need itself; false where kinds only follow from who asks (`ukrajinec`). */
  readonly kindsAsked: boolean;
  /** The query names a kind (`azylák`), not only a need (`bydlení`). */
  readonly kindsNamed: boolean;
  /** Those of the kinds that nobody asked for: they only follow from a group or a situation. */
  readonly impliedKinds: ReadonlySet<string>;
  /**
   * Those of the asked kinds that only come along: a psychotherapist is of the same kind `counselling` as a debt adviser,
   * and is no debt adviser.
   */
  readonly relatedKinds: ReadonlySet<string>;
  readonly groups: ReadonlyMap<string, number>;
  /**
   * Groups by which hits are chosen where nothing else is asked for. An access, a language or a sex only compares, and
   * beside a place a condition does: who does not say is there, too.
   */
  readonly choosingGroups: ReadonlySet<string>;
  /** Those of a chip that shows a group; others follow from a need, a condition or an age, and no reason speaks of them. */
  readonly askedGroups: ReadonlyMap<string, number>;
  /** Places wanted, the narrowest first; a wider one that contains a narrower is left out. */
  readonly places: readonly PlaceReading[];
  /** Likely other readings of the first place (Ústí → nad Orlicí). */
  readonly otherPlaces: readonly PlaceReading[];
  readonly prisons: readonly PrisonReading[];
  readonly organisationIds: readonly string[];
  readonly organisationKinds: readonly OrganisationKindCode[];
  readonly conditions: readonly string[];
  readonly forms: readonly string[];
  readonly languages: readonly string[];
  readonly accreditations: readonly string[];
  readonly sexes: readonly ('men' | 'women')[];
  readonly ages: readonly AgeReading[];
  /** Days of release behind the others: where both are said, a place is asked for on the other. */
  readonly dates: readonly DateReading[];
  readonly excluded: readonly Exclude<ChipPayload, { type: 'exclusion' }>[];
}

/** How a group that is named changes what a kind counts. */
interface GroupFit {
  readonly groups: readonly string[];
  readonly kind: string;
  readonly factor: number;
  /** Only where a need of the query brought the kind, not where it follows from the group. */
  readonly ofNeed?: true;
}

/** Who needs a door that shuts: children, and people somebody is after. */
const sheltered = ['matky-s-detmi', 'rodiny-s-detmi', 'obeti-domaciho-nasili', 'obeti-obchodu-s-lidmi'];

/** Kinds that do not fit a group, whatever need brought them (a night shelter is no place for a child), or fit it better. */
const unfit: readonly GroupFit[] = [
  { groups: sheltered, kind: 'nocleharny', factor: 0.15 },
  { groups: sheltered, kind: 'domy-na-pul-cesty', factor: 0.15 },
  { groups: ['matky-s-detmi', 'rodiny-s-detmi'], kind: 'krizova-pomoc', factor: 1.6 },
  { groups: ['mladistvi'], kind: 'nocleharny', factor: 0.2 },
  { groups: ['seniori'], kind: 'domy-na-pul-cesty', factor: 0.1 },
  { groups: ['vtos'], kind: 'nocleharny', factor: 0.6 },
  // A club, a home or a day centre of nobody in particular becomes that of the group that is named.
  { groups: ['seniori', 'bez-pristresi'], kind: 'nizkoprahova-zarizeni-pro-deti-a-mladez', factor: 0.1, ofNeed: true },
  {
    groups: ['seniori', 'zdravotni-postizeni', 'mentalni-postizeni'],
    kind: 'sas-seniori-ozp',
    factor: 2.5,
    ofNeed: true,
  },
  { groups: ['bez-pristresi'], kind: 'nizkoprahova-denni-centra', factor: 3, ofNeed: true },
  { groups: ['seniori'], kind: 'domovy-ozp', factor: 0.4, ofNeed: true },
];

/** Chips that only compare: whoever says nothing of an access or a language is not left out for it. */
const comparing: ReadonlySet<string> = new Set(['accessibility', 'language', 'sex']);

/** Kinds under which very different help is registered: who offers one need not offer what was asked for. */
const manifold = new Set(['odborne-socialni-poradenstvi', 'socialni-rehabilitace', 'terenni-programy']);

/** From this weight on a kind is what was asked for: of a manifold one, or beside a named one, only the kind itself. */
export const whole = 0.95;
/** From this one on it does what was asked for, where the word has no kind of its own. */
export const asGood = 0.6;

const answers = ({ type, kinds }: { readonly type: string; readonly kinds: readonly Weighted[] }): readonly string[] =>
  kinds
    .filter(({ slug, weight }) => weight >= (type === 'kind' || manifold.has(slug) ? whole : asGood))
    .map(({ slug }) => slug);

/** How much kinds count that only follow from a group, where the query asks for a kind itself. */
const impliedBesideAsked = 0.25;

/** Puts the chips of a reading together. Deterministic; removes nothing a chip says, only weighs it. */
export function intentOf({ chips }: QueryReading): QueryIntent {
  const asked = new Map<string, number>();
  const implied = new Map<string, number>();
  const besides = new Map<string, number>();
  const groups = new Map<string, number>();
  const answering = new Set<string>();
  const choosingGroups = new Set<string>();
  const payloads = chips.map((chip) => chip.payload);
  const hasPlace = payloads.some(({ type }) => type === 'place');
  for (const payload of payloads) {
    if (!hasMeaning(payload)) continue;
    raise(asked, payload.kinds);
    raise(implied, payload.implies);
    raise(besides, payload.besides);
    raise(groups, payload.groups);
    for (const kind of answers(payload)) answering.add(kind);
    const isBesidePlace = payload.type === 'condition' && hasPlace;
    if (!comparing.has(payload.type) && !isBesidePlace) for (const { slug } of payload.groups) choosingGroups.add(slug);
  }
  const askedGroups = new Map<string, number>();
  for (const { id, payload } of chips) {
    // A need may bring a group along (`alkohol`), and a group may be asked for as a condition (`pro páry`): their chips show no group.
    if (payload.type === 'group' && id.startsWith('group:')) raise(askedGroups, payload.groups);
  }
  for (const payload of payloads) {
    if (payload.type !== 'age') continue;
    raise(groups, groupsOfAge(payload.age));
    for (const { slug } of groupsOfAge(payload.age)) choosingGroups.add(slug);
  }
  const kindsAsked = asked.size > 0;
  const kinds = new Map(asked);
  raise(
    kinds,
    [...implied].map(([slug, weight]) => ({ slug, weight: kindsAsked ? weight * impliedBesideAsked : weight })),
  );
  const kindsNamed = payloads.some((payload) => payload.type === 'kind' && payload.kinds.length > 0);
  if (kindsAsked && !kindsNamed) {
    raise(
      kinds,
      [...besides].map(([slug, weight]) => ({ slug, weight })),
    );
  }
  for (const { groups: concerned, kind, factor, ofNeed } of unfit) {
    if (ofNeed === true && !asked.has(kind)) continue;
    const weight = kinds.get(kind);
    const isFor = concerned.some((group) => (groups.get(group) ?? 0) >= 0.7);
    // A night shelter asked for by its name stays what was asked for.
    const isNamed = chips.some((chip) => chip.id === `kind:${kind}`);
    if (weight !== undefined && isFor && !isNamed) kinds.set(kind, Math.min(1, weight * factor));
  }
  const places = narrowest(
    payloads.flatMap((payload) => (payload.type === 'place' && payload.place.role === 'wanted' ? [payload.place] : [])),
  );
  const alternatives = chips.flatMap((chip) => (chip.type === 'place' ? chip.alternatives : []));
  return {
    kinds,
    kindsAsked,
    kindsNamed,
    impliedKinds: new Set([...kinds.keys()].filter((kind) => !asked.has(kind))),
    relatedKinds: new Set([...asked.keys()].filter((kind) => !answering.has(kind))),
    groups,
    choosingGroups,
    askedGroups,
    places,
    otherPlaces: alternatives.flatMap(({ payload }) => (payload.type === 'place' ? [payload.place] : [])),
    prisons: payloads.flatMap((payload) => (payload.type === 'prison' ? [payload.prison] : [])),
    organisationIds: payloads.flatMap((payload) => (payload.type === 'organisation' ? [payload.organisationId] : [])),
    organisationKinds: payloads.flatMap((p) => (p.type === 'organisationKind' ? [p.organisationKind] : [])),
    conditions: [
      ...new Set(payloads.flatMap((p) => (p.type === 'condition' || p.type === 'accessibility' ? [p.condition] : []))),
    ],
    forms: payloads.flatMap((payload) => (payload.type === 'form' ? [payload.form] : [])),
    languages: payloads.flatMap((payload) => (payload.type === 'language' ? [payload.language] : [])),
    accreditations: payloads.flatMap((payload) => (payload.type === 'accreditation' ? [payload.accreditation] : [])),
    sexes: [...new Set(payloads.flatMap((p) => (hasMeaning(p) && p.sex !== undefined ? [p.sex] : [])))],
    ages: payloads.flatMap((payload) => (payload.type === 'age' ? [payload.age] : [])),
    dates: releasesLast(payloads.flatMap((payload) => (payload.type === 'date' ? [payload.date] : []))),
    excluded: payloads.flatMap((payload) => (payload.type === 'exclusion' ? [payload.excluded] : [])),
  };
}

const releasesLast = (dates: readonly DateReading[]): readonly DateReading[] =>
  [...dates].sort((a, b) => Number(a.isOfRelease ?? false) - Number(b.isOfRelease ?? false));

/** Groups that an age speaks of: up to 18 juveniles, up to 26 young adults, from 60 older people. */
function groupsOfAge({ from, to }: AgeReading): readonly Weighted[] {
  if (to !== null && to <= 18)
    return [
      { slug: 'mladistvi', weight: 0.9 },
      { slug: 'deti-mladez-6-26', weight: 0.7 },
    ];
  if (to !== null && to <= 26)
    return [
      { slug: 'mladi-dospeli', weight: 0.9 },
      { slug: 'deti-mladez-6-26', weight: 0.6 },
    ];
  return from !== null && from >= 60 ? [{ slug: 'seniori', weight: 0.6 }] : [];
}

function hasMeaning(payload: ChipPayload): payload is Extract<ChipPayload, MeaningPayload> {
  return 'kinds' in payload;
}

function raise(into: Map<string, number>, list: readonly Weighted[]): void {
  for (const { slug, weight } of list) into.set(slug, Math.max(into.get(slug) ?? 0, weight));
}

const narrow = ['cityDistrict', 'municipality', 'orp', 'district', 'region'];

function narrowest(places: readonly PlaceReading[]): readonly PlaceReading[] {
  const sorted = [...places].sort((a, b) => narrow.indexOf(a.level) - narrow.indexOf(b.level));
  return sorted.filter((place, index) => !sorted.slice(0, index).some((inner) => contains(place, inner)));
}

function contains(outer: PlaceReading, inner: PlaceReading): boolean {
  if (outer.level === inner.level) return false;
  if (outer.level === 'region') return inner.regionCode === outer.regionCode;
  if (outer.level === 'district') return inner.districtCode === outer.districtCode;
  if (outer.level === 'orp') return inner.orpCode === outer.orpCode;
  return outer.level === 'municipality' && inner.municipalityCode === outer.municipalityCode;
}
