import type { OrganisationKindCode } from '../lexicon/lexicon-row.js';
import type { Weighted } from '../lexicon/lexicon.js';

/**
 * How sure a chip is: `exact` the word as listed, `inflected` another form of it, `typo` after a correction,
 * `secondReading` where the words can be read in more than one way and this is the likelier (see `alternatives`).
 */
export type Certainty = 'exact' | 'inflected' | 'typo' | 'secondReading';

/**
 * A place of return or reach. Codes: region `CZ042` (NUTS 3), district `CZ0425` (LAU 1), ORP `4209`, municipality
 * `567051` (RÚIAN).
 */
export interface PlaceReading {
  readonly level: 'region' | 'district' | 'orp' | 'municipality' | 'cityDistrict';
  readonly name: string;
  readonly regionCode: string;
  readonly districtCode?: string;
  readonly orpCode?: string;
  readonly municipalityCode?: string;
  /** Administrative district of Prague, `praha-4`. */
  readonly cityDistrictCode?: string;
  /** `from`: the person leaves this place (`z Ostravy do Brna`) and it is not asked for. */
  readonly role: 'wanted' | 'from';
}

/** A prison where the person is or where the service must come. */
export interface PrisonReading {
  readonly slug: string;
  readonly name: string;
  readonly regionCode: string;
  readonly municipalityCode: string;
}

/** Days as `YYYY-MM-DD`, both included; `until` null = open end. */
export interface DateReading {
  readonly from: string;
  readonly until: string | null;
  /** The words say that somebody is released then: of several days it is not the one a place is asked for. */
  readonly isOfRelease?: true;
}

/** Years of age, both included, null = open. */
export interface AgeReading {
  readonly from: number | null;
  readonly to: number | null;
}

/**
 * What a chip says to the engine. Weighted lists go from 0 to 1; `implies` counts only where nothing else asks for
 * kinds.
 */
export interface MeaningPayload {
  readonly kinds: readonly Weighted[];
  readonly implies: readonly Weighted[];
  /** Kinds that help whatever need is asked for beside. */
  readonly besides: readonly Weighted[];
  readonly groups: readonly Weighted[];
  readonly sex?: 'men' | 'women';
}

/** The typed content of a chip, by its type. */
export type ChipPayload =
  | ({ readonly type: 'kind' | 'concept' | 'group' } & MeaningPayload)
  | ({ readonly type: 'sex'; readonly sex: 'men' | 'women' } & MeaningPayload)
  | ({ readonly type: 'condition' | 'accessibility'; readonly condition: string } & MeaningPayload)
  | ({ readonly type: 'form'; readonly form: 'ambulantni' | 'pobytova' | 'terenni' | 'remote' } & MeaningPayload)
  | ({ readonly type: 'language'; readonly language: string } & MeaningPayload)
  | ({ readonly type: 'accreditation'; readonly accreditation: 'MSp' | 'insolvency' } & MeaningPayload)
  | ({ readonly type: 'organisationKind'; readonly organisationKind: OrganisationKindCode } & MeaningPayload)
  | { readonly type: 'place'; readonly place: PlaceReading }
  | { readonly type: 'prison'; readonly prison: PrisonReading }
  | { readonly type: 'organisation'; readonly organisationId: string }
  /** Whoever has this word in the name, of the service or of its provider; only ever left out. */
  | { readonly type: 'name'; readonly name: string; readonly folded: string; readonly stem: string }
  | { readonly type: 'date'; readonly date: DateReading }
  | { readonly type: 'age'; readonly age: AgeReading }
  | { readonly type: 'exclusion'; readonly excluded: Exclude<ChipPayload, { type: 'exclusion' }> };

export type ChipType = ChipPayload['type'];

/** Another way to read the same words. */
export interface Alternative {
  readonly id: string;
  readonly cs: string;
  readonly en: string;
  readonly payload: ChipPayload;
}

/** A recognised part of the query: a suggested filter that can be removed. */
export interface Chip {
  /** Stable: the same words give the same id (`kind:azylove-domy`, `place:municipality:554804`); removing works by it. */
  readonly id: string;
  readonly type: ChipType;
  readonly cs: string;
  readonly en: string;
  /** Position in the query in UTF-16 units, `to` exclusive. */
  readonly from: number;
  readonly to: number;
  /** Where else the query says the same (`Ostrava-Poruba`, `vězeň … vězení`). */
  readonly also: readonly { readonly from: number; readonly to: number }[];
  /** The words of the query, as typed. */
  readonly matched: string;
  readonly certainty: Certainty;
  readonly payload: ChipPayload;
  readonly alternatives: readonly Alternative[];
}

/** A word left for full text. */
export interface TextWord {
  readonly raw: string;
  readonly folded: string;
  readonly stem: string;
  readonly from: number;
  readonly to: number;
  /** Known words it may be a mistyped form of, nearest first, folded. */
  readonly near: readonly string[];
  /** The word belongs to a chip as well (`svářeč`): worth finding, not required. */
  readonly optional: boolean;
}

/**
 * Something the reader should tell the person: a day that does not exist, words that say nothing, a suggestion that was
 * given up.
 */
export interface ReadingNote {
  readonly code:
    | 'impossibleDate'
    | 'pastDate'
    | 'textCut'
    | 'amountNotSearched'
    | 'distanceNotSearched'
    | 'hoursNotSearched'
    | 'lengthNotSearched'
    | 'circumstanceNotSearched'
    | 'leftBehindNotSearched'
    | 'quarterNotSearched'
    | 'placeUnknown'
    | 'placeTooWide'
    | 'nothingRead'
    | 'exclusionGivenUp'
    | 'providersLeftOut'
    | 'negationNotRead'
    | 'nothingFound'
    | 'wordsWithoutEffect'
    | 'relaxedWords'
    | 'relaxedKind'
    | 'relaxedGroup'
    | 'relaxedPlace'
    | 'relaxedPrison';
  readonly from: number;
  readonly to: number;
  readonly cs: string;
  readonly en: string;
}

/** A query as understood: chips, and the words that stay text. Holds no person: nothing here is stored. */
export interface QueryReading {
  readonly text: string;
  readonly chips: readonly Chip[];
  readonly words: readonly TextWord[];
  readonly notes: readonly ReadingNote[];
}
