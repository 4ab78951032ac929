import { mark, unknownValue } from '../engine/search-document.js';
import type { Fit, FitLevel, Test } from '../engine/search-plan.js';

/**
 * All weights of the search. The score of a hit is the product of its fits, each a number up to 1: how likely this
 * service is what was asked for, seen from that side. A product, because one bad side spoils the rest: the right kind in
 * the wrong region is no answer. Neither size, clicks nor payment is a side. Equal scores are ordered by a hash of the id
 * and the day, so that nobody is always first.
 */
export const weights = {
  place: {
    here: 1,
    /** Elsewhere, but it says that it serves this municipality. */
    servesHere: 0.5,
    /** Of a city district: elsewhere in its town. */
    sameTown: 0.4,
    servesTown: 0.3,
    /** Another municipality of the same region within `nearKilometres`. */
    near: 0.23,
    sameOrp: 0.23,
    sameDistrict: 0.215,
    sameRegion: 0.2,
    servesRegion: 0.15,
    /** A secret facility: known to be in the region, not where. */
    secretInDistrict: 0.13,
    secretInRegion: 0.12,
    wholeCountry: 0.08,
    otherReading: 0.05,
    /** In another region, which is not far away. */
    nextRegion: 0.04,
    elsewhere: 0.03,
  },
  prison: { worksThere: 1, reachesRegion: 0.3, elsewhere: 0.06 },
  /** An organisation asked for by its name. */
  organisation: { named: 1, other: 0.15 },
  group: { asked: 1, unsaid: 0.6, others: 0.4, eachMore: 0.95 },
  /** Where the group asked for is none of the register's: most services had no way to name it. */
  groupNotOfRegister: { asked: 1, unsaid: 0.8, others: 0.75, eachMore: 0.97 },
  /**
   * Where nothing but a group is asked for: who names it comes before who does not, of whatever kind, in the same place.
   * What names a group akin to it stays among those that say nothing.
   */
  groupAlone: { asked: 1, related: 0.38, unsaid: 0.35, others: 0.25, eachMore: 0.95, otherKind: 0.42 },
  /** Kinds that only follow from who asks, where a service is of another kind. */
  kindNotImplied: 0.12,
  /** Exponent over a kind's weight: a distant relative counts less than its share. */
  kindSteepness: 2,
  /** A word of the query that is no chip. */
  word: { inName: 1, exact: 0.95, stem: 0.88, near: 0.8, missing: 0.65 },
  /** The third value stays in the middle: unknown is neither yes nor no. */
  condition: { yes: 1, unknown: 0.7, no: 0.05 },
  /**
   * Published conditions against the circumstances of a client. What cannot be removed is still shown in the place asked
   * for before what fits elsewhere in its region, and in the kind asked for before a distant relative that fits.
   */
  circumstances: { FITS: 1, UNKNOWN: 0.8, OBSTACLE_REMOVABLE: 0.6, OBSTACLE_UNCERTAIN: 0.45, OBSTACLE: 0.22 },
  prisonLevel: { yes: 1, unknown: 0.6, no: 0.2 },
  form: { yes: 1, unknown: 0.8, no: 0.5 },
  language: { yes: 1, unknown: 0.75, no: 0.5 },
  /** A sex or an age that a service states before one that says nothing of it. */
  stated: { yes: 1, unknown: 0.95 },
  /** Beside a service in the same place, where nothing but the place is asked for. */
  officeOfPlace: 0.95,
  accreditation: { yes: 1, no: 0.6 },
  room: { yes: 1, unknown: 0.6, waitingList: 0.45, full: 0.35 },
  /** Where a place is filtered for: a waiting list comes last, as a known no does. */
  roomFiltered: { yes: 1, unknown: 0.6, waitingList: 0.05, full: 0.05 },
  confirmed: { lately: 1, thisYear: 0.985, longAgo: 0.97 },
} as const;

/** "Near" in kilometres as the crow flies. */
export const nearKilometres = 25;

/** A region that begins within so many kilometres is nearby. */
export const nextKilometres = 60;

/** Verified so many days ago counts as lately, and as this year. */
export const confirmedDays = { lately: 90, thisYear: 365 } as const;

/** Slugs with weights from 0 to 1, grouped into steps of a tenth, best first. */
export const stepsOf = (
  weighted: ReadonlyMap<string, number>,
): readonly { readonly weight: number; readonly slugs: string[] }[] => {
  const steps = new Map<number, string[]>();
  for (const [slug, weight] of weighted) {
    const step = Math.max(1, Math.round(weight * 10));
    steps.set(step, [...(steps.get(step) ?? []), slug]);
  }
  return [...steps].sort(([a], [b]) => b - a).map(([step, slugs]) => ({ weight: step / 10, slugs: slugs.sort() }));
};

/** A mark that is there, said to be otherwise, or not said. */
export const markFit = (
  name: string,
  theme: string,
  values: readonly string[],
  factors: { readonly yes: number; readonly unknown: number; readonly no: number },
): Fit => ({
  name,
  levels: [
    level('YES', { on: 'marks', anyOf: values.map((value) => mark(theme, value)) }, factors.yes),
    level('UNKNOWN', { on: 'marks', anyOf: [mark(theme, unknownValue)] }, factors.unknown),
  ],
  otherwise: { code: 'NO', factor: factors.no },
});

/** A condition said to be met, said not to be, or not said. */
export const conditionFit = (name: string, tag: string): Fit => ({
  name,
  levels: [
    level('YES', { on: 'marks', anyOf: [mark(tag, 'yes')] }, weights.condition.yes),
    level('NO', { on: 'marks', anyOf: [mark(tag, 'no')] }, weights.condition.no),
  ],
  otherwise: { code: 'UNKNOWN', factor: weights.condition.unknown },
});

/** One step of a fit. */
export const level = (code: string, test: Test, factor: number): FitLevel => ({ code, test, factor });
