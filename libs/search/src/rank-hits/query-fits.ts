import type { KnownPlaces } from '@navaz/capacity';
import { addDays } from '@navaz/kernel';
import { mark } from '../engine/search-document.js';
import type { Fit } from '../engine/search-plan.js';
import type { QueryIntent } from '../read-query/intent.js';
import type { PlaceMap } from '../vocabulary/place-map.js';
import { conditionFits } from './condition-chips.js';
import { formCodes } from './form-codes.js';
import { groupFits } from './group-fit.js';
import { kindFit } from './kind-fit.js';
import { ageFits, servicesFirst, sexCodes, sexFits } from './person-fits.js';
import { placeFit, prisonFit } from './place-fit.js';
import type { QueryAims } from './query-aims.js';
import { confirmedDays, level, markFit, weights } from './ranking.js';
import { wordFits } from './word-fits.js';

/** What hits are compared by beside the query itself. */
export interface Comparison {
  readonly map: PlaceMap;
  /** The day of the search, `YYYY-MM-DD`. */
  readonly today: string;
  /** Places of the day wished for, null where none is wished for. */
  readonly known: KnownPlaces | null;
  /** Whether a place is filtered for, not only wished for in words. */
  readonly isRoomFiltered: boolean;
  /** Target groups that the public register knows. */
  readonly registerGroups: ReadonlySet<string>;
}

const accreditationCodes: Readonly<Record<string, string>> = {
  MSp: 'probation_programme_accreditation',
  insolvency: 'debt_relief_accreditation',
};

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

const namedFit = ({ named }: QueryAims): Fit | null =>
  named === null
    ? null
    : {
        name: 'organisation',
        levels: [level('NAMED', named, weights.organisation.named)],
        otherwise: { code: 'OTHER', factor: weights.organisation.other },
      };

/** All sides on which hits of a query are compared. */
export const queryFits = (
  intent: QueryIntent,
  aims: QueryAims,
  { map, today, known, isRoomFiltered, registerGroups }: Comparison,
): readonly Fit[] =>
  [
    kindFit(aims.wanted, aims.kindsRequired, aims.isGroupAlone),
    placeFit(intent.places, intent.otherPlaces, map),
    prisonFit(intent.prisons, intent.places.length > 0),
    namedFit(aims),
    ...groupFits(intent.groups, intent.askedGroups, registerGroups, aims.isGroupAlone),
    ...conditionFits(intent.conditions),
    ...markFits(intent),
    ...sexFits(intent.sexes.map((sex) => sexCodes[sex])),
    ...ageFits(intent.ages),
    aims.isPlaceAlone ? servicesFirst : null,
    ...wordFits(aims.words),
    known === null ? null : roomFit(known, isRoomFiltered),
    confirmedFit(today),
  ].filter((fit): fit is Fit => fit !== null);
