import { addDays } from '@navaz/kernel';
import { mark, officeKind, unknownValue } from '../engine/search-document.js';
import type { Fit, Requirement, Test } from '../engine/search-plan.js';
import type { QueryIntent } from '../read-query/intent.js';
import type { ChipPayload, TextWord } from '../read-query/reading.types.js';
import type { PlaceMap } from '../vocabulary/place-map.js';
import { conditionFits, wantsRoom } from './condition-chips.js';
import { placeFit, placeRequirement, prisonFit } from './place-fit.js';
import { confirmedDays, level, markFit, stepsOf, weights } from './ranking.js';

/** What a query asks of the engine, before filters and paging. */
export interface QueryPlan {
  readonly requirements: readonly Requirement[];
  readonly fits: readonly Fit[];
  /** What was given up to find anything: nothing, one place, the words of the text. */
  readonly relaxed: readonly Relaxation[];
}

/** A suggestion given up because nothing met it; the answer says so. Filters are never given up. */
export type Relaxation = 'ANY_WORD' | 'PLACE' | 'PRISON' | 'TEXT' | 'GROUP';

/** Words of text that are ranked by; more are read over. */
const rankedWords = 4;

/** A kind lighter than this is only a hint. */
const lightestKind = 0.15;

const formCodes: Readonly<Record<string, string>> = {
  ambulantni: 'ambulatory',
  pobytova: 'residential',
  terenni: 'outreach',
  remote: 'remote',
};
const accreditationCodes: Readonly<Record<string, string>> = {
  MSp: 'probation_programme_accreditation',
  insolvency: 'debt_relief_accreditation',
};
const sexCodes = { men: 'man', women: 'woman' } as const;

const wordTest = (word: TextWord, near: boolean): Test => ({
  on: 'words',
  word: { folded: [word.folded, ...(near ? word.near : [])], stems: [word.stem], inName: false },
});

/** Kinds and offices wanted, with weights. A prison named as a place of work or stay is not the office looked for. */
const wantedKinds = (intent: QueryIntent): ReadonlyMap<string, number> => {
  const wanted = new Map([...intent.kinds].filter(([, weight]) => weight >= lightestKind));
  for (const kind of intent.organisationKinds) {
    if (kind === 'prison' && (intent.kindsAsked || intent.prisons.length > 0)) continue;
    wanted.set(officeKind(kind), 1);
  }
  return wanted;
};

const kindFit = (wanted: ReadonlyMap<string, number>, required: boolean): Fit | null =>
  wanted.size === 0
    ? null
    : {
        name: 'kind',
        levels: stepsOf(wanted).map(({ weight, slugs }) =>
          level(
            weight >= 0.6 ? 'KIND' : 'RELATED_KIND',
            { on: 'kinds', anyOf: slugs },
            weight ** weights.kindSteepness,
          ),
        ),
        otherwise: { code: 'OTHER_KIND', factor: required ? 0 : weights.kindNotImplied },
      };

/** A group named in the query before one that only follows from it; what says nothing in the middle. */
const groupFits = (groups: ReadonlyMap<string, number>, ofRegister: ReadonlySet<string>): Fit[] => {
  if (groups.size === 0) return [];
  const known = [...groups].some(([slug, weight]) => weight >= 0.95 && ofRegister.has(slug));
  const { asked, unsaid, others, eachMore } = known ? weights.group : weights.groupNotOfRegister;
  const steps = stepsOf(groups).map(({ weight, slugs }) => ({
    code: weight >= 0.95 ? 'GROUP' : 'RELATED_GROUP',
    test: { on: 'groups' as const, anyOf: slugs },
    factor: others + (asked - others) * weight,
  }));
  const unknown = level('GROUP_UNSAID', { on: 'marks', anyOf: [mark('group', unknownValue)] }, unsaid);
  const after = steps.findIndex(({ factor }) => factor < unsaid);
  const levels = after < 0 ? [...steps, unknown] : [...steps.slice(0, after), unknown, ...steps.slice(after)];
  const named = [...groups].filter(([, weight]) => weight >= 0.95).map(([slug]) => slug);
  const each = named.slice(0, 4).map((slug) => ({
    name: `group:${slug}`,
    levels: [level('GROUP', { on: 'groups', anyOf: [slug] }, 1)],
    otherwise: { code: 'OTHER_GROUP', factor: eachMore },
  }));
  const fit: Fit = { name: 'group', levels, otherwise: { code: 'OTHER_GROUP', factor: others } };
  return named.length > 1 ? [fit, ...each] : [fit];
};

const wordFits = (words: readonly TextWord[]): Fit[] =>
  words.slice(0, rankedWords).map((word) => ({
    name: `word:${word.folded}`,
    levels: [
      level(
        'IN_NAME',
        { on: 'words', word: { folded: [word.folded], stems: [word.stem], inName: true } },
        weights.word.inName,
      ),
      level('WORD', { on: 'words', word: { folded: [word.folded], stems: [], inName: false } }, weights.word.exact),
      level('STEM', { on: 'words', word: { folded: [], stems: [word.stem], inName: false } }, weights.word.stem),
      ...(word.near.length > 0
        ? [
            level(
              'NEAR_WORD',
              { on: 'words', word: { folded: word.near, stems: [], inName: false } },
              weights.word.near,
            ),
          ]
        : []),
    ],
    otherwise: { code: 'NO_WORD', factor: weights.word.missing },
  }));

const excludedTest = (payload: Exclude<ChipPayload, { type: 'exclusion' }>): Test | null => {
  switch (payload.type) {
    case 'kind':
    case 'concept':
      return { on: 'kinds', anyOf: payload.kinds.map(({ slug }) => slug) };
    case 'group':
      return { on: 'groups', anyOf: payload.groups.map(({ slug }) => slug) };
    case 'organisationKind':
      return { on: 'kinds', anyOf: [officeKind(payload.organisationKind)] };
    case 'prison':
      return { on: 'prisons', anyOf: [payload.prison.slug] };
    case 'form':
      return { on: 'marks', anyOf: [mark('form', formCodes[payload.form] ?? payload.form)] };
    case 'organisation':
      return { on: 'marks', anyOf: [mark('organisation', payload.organisationId)] };
    case 'place': {
      const { municipalityCode, orpCode, districtCode, regionCode, level: depth } = payload.place;
      const codes = { municipality: municipalityCode, orp: orpCode, district: districtCode, region: regionCode };
      return { on: 'places', anyOf: [codes[depth] ?? regionCode] };
    }
    default:
      return null;
  }
};

const sexRequirement = (intent: QueryIntent): Requirement[] => {
  if (intent.sexes.length === 0) return [];
  const anyOf = [...intent.sexes.map((sex) => sexCodes[sex]), unknownValue].map((sex) => mark('sex', sex));
  return [{ test: { on: 'marks', anyOf } }];
};

const ageRequirement = (intent: QueryIntent): Requirement[] =>
  intent.ages.slice(0, 1).map(({ from, to }) => ({
    test: { on: 'age', from: from ?? to ?? 18, to: from ?? to ?? 18, orUnknown: true },
  }));

const markFits = (intent: QueryIntent): Fit[] => [
  ...(intent.forms.length > 0
    ? [
        markFit(
          'form',
          'form',
          intent.forms.map((form) => formCodes[form] ?? form),
          weights.form,
        ),
      ]
    : []),
  ...(intent.languages.length > 0 ? [markFit('language', 'language', intent.languages, weights.language)] : []),
  ...intent.accreditations.map((accreditation) => ({
    name: 'accreditation',
    levels: [
      level(
        'YES',
        { on: 'marks', anyOf: [mark('accreditation', accreditationCodes[accreditation] ?? accreditation)] },
        weights.accreditation.yes,
      ),
    ],
    otherwise: { code: 'NO', factor: weights.accreditation.no },
  })),
];

const confirmedFit = (today: string): Fit => ({
  name: 'confirmed',
  levels: [
    level('LATELY', { on: 'confirmed', since: addDays(today, -confirmedDays.lately) }, weights.confirmed.lately),
    level('THIS_YEAR', { on: 'confirmed', since: addDays(today, -confirmedDays.thisYear) }, weights.confirmed.thisYear),
  ],
  otherwise: { code: 'LONG_AGO', factor: weights.confirmed.longAgo },
});

/** Whether the query wishes for a free place, and on which day; null where it does not. */
export const roomDay = (intent: QueryIntent, today: string): string | null => {
  const day = intent.dates[0]?.from;
  if (day !== undefined && day >= today) return day;
  return wantsRoom(intent.conditions) ? today : null;
};

/**
 * What a reading asks of the engine, strictest first; the caller takes the first that finds something. What is
 * recognised restricts (kinds, prisons, places to their region, known other sex, age) or compares (groups, conditions,
 * words); words restrict only where nothing was recognised that does.
 */
export const queryPlans = (
  intent: QueryIntent,
  words: readonly TextWord[],
  map: PlaceMap,
  today: string,
  withRoom: readonly string[] | null,
  registerGroups: ReadonlySet<string>,
): readonly QueryPlan[] => {
  const wanted = wantedKinds(intent);
  const kindsRequired =
    wanted.size > 0 && (intent.kindsAsked || [...wanted.keys()].some((kind) => kind.startsWith('office:')));
  const required = words.filter((word) => !word.optional);
  const base: Requirement[] = [
    ...(kindsRequired ? [{ test: { on: 'kinds' as const, anyOf: [...wanted.keys()] } }] : []),
    ...sexRequirement(intent),
    ...ageRequirement(intent),
    ...intent.excluded.flatMap((payload) => {
      const test = excludedTest(payload);
      return test === null ? [] : [{ test, not: true }];
    }),
  ];
  const prisons: Requirement[] =
    intent.prisons.length > 0 && !kindsRequired && intent.places.length === 0
      ? [{ test: { on: 'prisons', anyOf: intent.prisons.map(({ slug }) => slug) } }]
      : [];
  const named: Test = { on: 'marks', anyOf: intent.organisationIds.map((id) => mark('organisation', id)) };
  const isNamed = intent.organisationIds.length > 0;
  const organisations: Requirement[] = isNamed && !kindsRequired ? [{ test: named }] : [];
  const somethingAsked = kindsRequired || intent.prisons.length > 0 || isNamed;
  // Only who asks is known: whoever serves them, or is of a kind that follows from it.
  const groups: Requirement[] =
    !somethingAsked && intent.groups.size + wanted.size > 0
      ? [
          {
            test: {
              on: 'either',
              tests: [
                { on: 'groups', anyOf: [...intent.groups.keys()] },
                { on: 'kinds', anyOf: [...wanted.keys()] },
              ],
            },
          },
        ]
      : [];
  const asksText = !somethingAsked && groups.length === 0 && required.length > 0;
  const allWords = asksText ? required.map((word) => ({ test: wordTest(word, true) })) : [];
  const anyWord: Requirement[] = asksText
    ? [{ test: { on: 'either', tests: required.map((word) => wordTest(word, true)) } }]
    : [];
  const place = placeRequirement([...intent.places, ...intent.otherPlaces]);
  const places = place === null ? [] : [place];
  const fits = [
    kindFit(wanted, kindsRequired),
    placeFit(intent.places, intent.otherPlaces, map),
    prisonFit(intent.prisons, intent.places.length > 0),
    isNamed
      ? {
          name: 'organisation',
          levels: [level('NAMED', named, weights.organisation.named)],
          otherwise: { code: 'OTHER', factor: weights.organisation.other },
        }
      : null,
    ...groupFits(intent.groups, registerGroups),
    ...conditionFits(intent.conditions),
    ...markFits(intent),
    ...wordFits(required),
    withRoom === null
      ? null
      : {
          name: 'room',
          levels: [level('ROOM', { on: 'ids', anyOf: withRoom }, weights.room.yes)],
          otherwise: { code: 'ROOM_UNKNOWN', factor: weights.room.no },
        },
    confirmedFit(today),
  ].filter((fit): fit is Fit => fit !== null);

  // Offices are for those who ask for one, by what it is, by its name, or by the prison.
  const offices =
    asksText || isNamed || prisons.length > 0 || [...wanted.keys()].some((kind) => kind.startsWith('office:'));
  const what: Requirement[] = offices ? [] : [{ test: { on: 'what', is: 'service' } }];
  const strict = [...base, ...what, ...organisations, ...groups];
  const loose = [...base, ...what, ...organisations];
  const plans: QueryPlan[] = [{ requirements: [...strict, ...prisons, ...allWords, ...places], fits, relaxed: [] }];
  if (allWords.length > 1) {
    plans.push({ requirements: [...strict, ...prisons, ...anyWord, ...places], fits, relaxed: ['ANY_WORD'] });
  }
  if (groups.length > 0 && places.length > 0) {
    plans.push({ requirements: [...loose, ...places], fits, relaxed: ['GROUP'] });
  }
  if (places.length > 0) {
    plans.push({ requirements: [...strict, ...prisons, ...anyWord], fits, relaxed: ['PLACE'] });
  }
  if (prisons.length > 0) {
    const region: Requirement = { test: { on: 'reach', anyOf: intent.prisons.map(({ regionCode }) => regionCode) } };
    plans.push({ requirements: [...strict, region], fits, relaxed: ['PRISON'] });
  }
  if (asksText && places.length > 0) plans.push({ requirements: [...strict, ...places], fits, relaxed: ['TEXT'] });
  return plans;
};
