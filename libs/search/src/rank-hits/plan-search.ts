import type { KnownPlaces } from '@navaz/capacity';
import { addDays } from '@navaz/kernel';
import { mark, officeKind, unknownValue } from '../engine/search-document.js';
import type { Fit, Requirement, Test } from '../engine/search-plan.js';
import type { QueryIntent } from '../read-query/intent.js';
import type { ChipPayload, TextWord } from '../read-query/reading.types.js';
import type { PlaceMap } from '../vocabulary/place-map.js';
import { conditionFits, tagOf, wantsRoom } from './condition-chips.js';
import { groupFits } from './group-fit.js';
import { kindFit, wantedKinds } from './kind-fit.js';
import { placeFit, placeRequirement, prisonFit } from './place-fit.js';
import { ageFits, servicesFirst, sexCodes, sexFits, yearsOf } from './person-fits.js';
import { confirmedDays, level, markFit, weights } from './ranking.js';

/** What a query asks of the engine, before filters and paging. */
export interface QueryPlan {
  readonly requirements: readonly Requirement[];
  readonly fits: readonly Fit[];
  /** What was given up to find anything. */
  readonly relaxed: readonly Relaxation[];
}

/** A suggestion given up because nothing met it; the answer says so. Filters are never given up. */
export type Relaxation = 'ANY_WORD' | 'KIND' | 'PLACE' | 'PRISON' | 'TEXT' | 'GROUP';

/** Words of text that are ranked by; more are read over. */
const rankedWords = 4;

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

const wordTest = (word: TextWord, near: boolean): Test => ({
  on: 'words',
  word: { folded: [word.folded, ...(near ? word.near : [])], stems: [word.stem], inName: false },
});

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
    case 'name':
      return { on: 'words', word: { folded: [payload.folded], stems: [payload.stem], inName: true } };
    case 'condition':
    case 'accessibility': {
      const tag = tagOf(payload.condition);
      return tag === null ? null : { on: 'marks', anyOf: [mark(tag, 'yes')] };
    }
    case 'place': {
      const { cityDistrictCode, municipalityCode, orpCode, districtCode, regionCode, level: depth } = payload.place;
      const codes = {
        cityDistrict: cityDistrictCode,
        municipality: municipalityCode,
        orp: orpCode,
        district: districtCode,
        region: regionCode,
      };
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
  intent.ages.slice(0, 1).map((age) => ({
    test: { on: 'age', from: yearsOf(age), to: yearsOf(age), orUnknown: true },
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

/** A place of this moment before the unknown before a known no. */
const roomFit = ({ room, full, waitingList }: KnownPlaces, isFiltered: boolean): Fit => {
  const factor = isFiltered ? weights.roomFiltered : weights.room;
  return {
    name: 'room',
    levels: [
      level('ROOM', { on: 'ids', anyOf: room }, factor.yes),
      level('ROOM_WAITING_LIST', { on: 'ids', anyOf: waitingList }, factor.waitingList),
      level('ROOM_FULL', { on: 'ids', anyOf: full }, factor.full),
    ],
    otherwise: { code: 'ROOM_UNKNOWN', factor: factor.unknown },
  };
};

/** Whether the query wishes for a free place, and on which day; null where it does not. */
export const roomDay = (intent: QueryIntent, today: string): string | null => {
  const day = intent.dates[0]?.from;
  if (day !== undefined && day >= today) return day;
  return wantsRoom(intent.conditions) ? today : null;
};

/** Whether nothing is asked for but places: whoever is there at all is an answer, offices too. */
const isOnlyPlaces = (intent: QueryIntent): boolean =>
  intent.places.length > 0 &&
  [intent.conditions, intent.forms, intent.languages, intent.accreditations, intent.sexes, intent.ages, intent.dates]
    .map(({ length }) => length)
    .every((length) => length === 0);

/**
 * What a reading asks of the engine, strictest first; the caller takes the first that finds something. What is
 * recognised restricts (kinds, prisons, places to their region, known other sex, age) or compares (groups, conditions,
 * words); words restrict only where nothing was recognised that does.
 * @param known places of the day wished for, null where none is wished for
 * @param isRoomFiltered whether a place is filtered for, not only wished for in words
 */
export const queryPlans = (
  intent: QueryIntent,
  words: readonly TextWord[],
  map: PlaceMap,
  today: string,
  known: KnownPlaces | null,
  registerGroups: ReadonlySet<string>,
  isRoomFiltered: boolean,
): readonly QueryPlan[] => {
  const wanted = wantedKinds(intent);
  const asksOffice = [...wanted.asked.keys()].some((kind) => kind.startsWith('office:'));
  const kindsRequired = wanted.asked.size > 0 && (intent.kindsAsked || asksOffice);
  const allKinds = [...wanted.asked.keys(), ...wanted.implied.keys()];
  const required = words.filter((word) => !word.optional);
  const ofKinds = (anyOf: readonly string[]): Requirement[] =>
    kindsRequired ? [{ test: { on: 'kinds', anyOf } }] : [];
  const base: Requirement[] = [
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
    !somethingAsked && intent.choosingGroups.size + allKinds.length > 0
      ? [
          {
            test: {
              on: 'either',
              tests: [
                { on: 'groups', anyOf: [...intent.choosingGroups] },
                { on: 'kinds', anyOf: allKinds },
              ],
            },
          },
        ]
      : [];
  const isGroupAlone = groups.length > 0 && intent.askedGroups.size > 0 && required.length === 0;
  const asksText = !somethingAsked && groups.length === 0 && required.length > 0;
  const allWords = asksText ? required.map((word) => ({ test: wordTest(word, true) })) : [];
  const anyWord: Requirement[] = asksText
    ? [{ test: { on: 'either', tests: required.map((word) => wordTest(word, true)) } }]
    : [];
  const isPlaceAlone = !somethingAsked && !asksText && groups.length === 0 && isOnlyPlaces(intent);
  const place = placeRequirement([...intent.places, ...intent.otherPlaces]);
  const places = place === null ? [] : [place];
  const fits = [
    kindFit(wanted, kindsRequired, isGroupAlone),
    placeFit(intent.places, intent.otherPlaces, map),
    prisonFit(intent.prisons, intent.places.length > 0),
    isNamed
      ? {
          name: 'organisation',
          levels: [level('NAMED', named, weights.organisation.named)],
          otherwise: { code: 'OTHER', factor: weights.organisation.other },
        }
      : null,
    ...groupFits(intent.groups, intent.askedGroups, registerGroups, isGroupAlone),
    ...conditionFits(intent.conditions),
    ...markFits(intent),
    ...sexFits(intent.sexes.map((sex) => sexCodes[sex])),
    ...ageFits(intent.ages),
    isPlaceAlone ? servicesFirst : null,
    ...wordFits(required),
    known === null ? null : roomFit(known, isRoomFiltered),
    confirmedFit(today),
  ].filter((fit): fit is Fit => fit !== null);

  // Offices are for those who ask for one, by what it is, by its name, by the prison, or by nothing but the place.
  const offices = asksText || isNamed || prisons.length > 0 || asksOffice || isPlaceAlone;
  const what: Requirement[] = offices ? [] : [{ test: { on: 'what', is: 'service' } }];
  // Beside a need, another kind that helps in this situation is worth showing; beside a kind that was named it is not.
  const namedOnly = intent.kindsNamed && wanted.implied.size > 0;
  const asked = ofKinds(namedOnly ? [...wanted.asked.keys()] : allKinds);
  const strict = [...asked, ...base, ...what, ...organisations, ...groups];
  const loose = [...asked, ...base, ...what, ...organisations];
  const plans: QueryPlan[] = [{ requirements: [...strict, ...prisons, ...allWords, ...places], fits, relaxed: [] }];
  if (allWords.length > 1) {
    plans.push({ requirements: [...strict, ...prisons, ...anyWord, ...places], fits, relaxed: ['ANY_WORD'] });
  }
  if (kindsRequired && namedOnly) {
    const anyKind = [...ofKinds(allKinds), ...base, ...what, ...organisations];
    plans.push({ requirements: [...anyKind, ...prisons, ...places], fits, relaxed: ['KIND'] });
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
