import { mark, unknownValue } from '../engine/search-document.js';
import type { Fit, Requirement, Test } from '../engine/search-plan.js';
import type { QueryIntent } from '../read-query/intent.js';
import type { TextWord } from '../read-query/reading.types.js';
import { wantsRoom } from './condition-chips.js';
import { excludedTest } from './excluded-test.js';
import { placeRequirement } from './place-fit.js';
import { sexCodes, yearsOf } from './person-fits.js';
import { aimsOf, type QueryAims } from './query-aims.js';
import { queryFits, type Comparison } from './query-fits.js';
import { nameTest, wordTest } from './word-fits.js';

/** What a query asks of the engine, before filters and paging. */
export interface QueryPlan {
  readonly requirements: readonly Requirement[];
  readonly fits: readonly Fit[];
  /** What was given up to find anything. */
  readonly relaxed: readonly Relaxation[];
}

/** A suggestion given up because nothing met it; the answer says so. Filters are never given up. */
export type Relaxation = 'ANY_WORD' | 'KIND' | 'PLACE' | 'PRISON' | 'TEXT' | 'GROUP';

/** Whether the query wishes for a free place, and on which day; null where it does not. */
export const roomDay = (intent: QueryIntent, today: string): string | null => {
  const day = intent.dates[0]?.from;
  if (day !== undefined && day >= today) return day;
  return wantsRoom(intent.conditions) ? today : null;
};

const sexRequirement = (intent: QueryIntent): Requirement[] => {
  if (intent.sexes.length === 0) return [];
  const anyOf = [...intent.sexes.map((sex) => sexCodes[sex]), unknownValue].map((sex) => mark('sex', sex));
  return [{ test: { on: 'marks', anyOf } }];
};

const ageRequirement = (intent: QueryIntent): Requirement[] =>
  intent.ages.slice(0, 1).map((age) => ({
    test: { on: 'age', from: yearsOf(age), to: yearsOf(age), orUnknown: true },
  }));

const leftOut = (intent: QueryIntent): Requirement[] =>
  intent.excluded.flatMap((payload) => {
    const test = excludedTest(payload);
    return test === null ? [] : [{ test, not: true }];
  });

/**
 * Whichever way a plan is loosened, this holds: of which kind (with `loosely` another that helps), for whom, what is
 * left out, of whom.
 */
const alwaysRequired = (intent: QueryIntent, aims: QueryAims, loosely: boolean): readonly Requirement[] => {
  const { wanted, named } = aims;
  const kinds =
    loosely || !aims.namedOnly ? [...wanted.asked.keys(), ...wanted.implied.keys()] : [...wanted.asked.keys()];
  const ofKinds: Test[] = aims.kindsRequired ? [{ on: 'kinds', anyOf: kinds }] : [];
  const ofWhat: Test[] = aims.takesOffices ? [] : [{ on: 'what', is: 'service' }];
  const ofWhom: Test[] = named !== null && !aims.kindsRequired ? [named] : [];
  return [
    ...ofKinds.map((test) => ({ test })),
    ...sexRequirement(intent),
    ...ageRequirement(intent),
    ...leftOut(intent),
    ...[...ofWhat, ...ofWhom].map((test) => ({ test })),
  ];
};

/** What of a query may be given up, each as it is required while it is not. */
interface GivenUp {
  readonly groups: readonly Requirement[];
  readonly prisons: readonly Requirement[];
  readonly places: readonly Requirement[];
  readonly allWords: readonly Requirement[];
  readonly anyWord: readonly Requirement[];
  /** All words as a name: none of them elsewhere in the text, none mistyped. */
  readonly inName: readonly Requirement[];
}

const givenUpOf = (intent: QueryIntent, { groups, words, asksText, prisonsChoose }: QueryAims): GivenUp => {
  const place = placeRequirement([...intent.places, ...intent.otherPlaces]);
  const wordTests = asksText ? words.map((word) => wordTest(word, true)) : [];
  return {
    groups,
    prisons: prisonsChoose ? [{ test: { on: 'prisons', anyOf: intent.prisons.map(({ slug }) => slug) } }] : [],
    places: place === null ? [] : [place],
    allWords: wordTests.map((test) => ({ test })),
    anyWord: wordTests.length > 0 ? [{ test: { on: 'either', tests: wordTests } }] : [],
    inName: words.map((word) => ({ test: nameTest(word) })),
  };
};

/**
 * What a reading asks of the engine, strictest first; the caller takes the first that finds something. What is
 * recognised restricts (kinds, prisons, places to their region, known other sex, age) or compares (groups, conditions,
 * words); words restrict only where nothing was recognised that does.
 */
export const queryPlans = (
  intent: QueryIntent,
  text: readonly TextWord[],
  comparison: Comparison,
): readonly QueryPlan[] => {
  const aims = aimsOf(intent, text);
  const fits = queryFits(intent, aims, comparison);
  const { groups, prisons, places, allWords, anyWord, inName } = givenUpOf(intent, aims);
  const always = alwaysRequired(intent, aims, false);
  const ofGroups = [...always, ...groups];
  const plan = (relaxed: readonly Relaxation[], ...requirements: (readonly Requirement[])[]): QueryPlan => ({
    requirements: requirements.flat(),
    fits,
    relaxed,
  });
  const plans: QueryPlan[] = [plan([], ofGroups, prisons, allWords, places)];
  if (allWords.length > 1) plans.push(plan(['ANY_WORD'], ofGroups, prisons, anyWord, places));
  if (aims.kindsRequired && aims.namedOnly) {
    plans.push(plan(['KIND'], alwaysRequired(intent, aims, true), prisons, places));
  }
  if (groups.length > 0 && places.length > 0) plans.push(plan(['GROUP'], always, places));
  // A word nobody here has is no reason to leave the place; a name that is somewhere else is one.
  if (aims.asksText && places.length > 0) {
    if (!aims.comparesMore) plans.push(plan(['PLACE'], ofGroups, inName));
    plans.push(plan(['TEXT'], ofGroups, places));
  }
  // Without a place the rest still compares services; where nothing does, everything would be found.
  if (aims.asksText && places.length === 0 && aims.comparesMore) {
    plans.push(plan(['TEXT'], ofGroups, [{ test: { on: 'what', is: 'service' } }]));
  }
  if (places.length > 0) plans.push(plan(['PLACE'], ofGroups, prisons, anyWord));
  if (prisons.length > 0) {
    const region: Test = { on: 'reach', anyOf: intent.prisons.map(({ regionCode }) => regionCode) };
    plans.push(plan(['PRISON'], ofGroups, [{ test: region }]));
  }
  return plans;
};
