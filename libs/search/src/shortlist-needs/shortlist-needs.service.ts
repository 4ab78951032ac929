import { Injectable } from '@nestjs/common';
import type { Circumstances } from '@navaz/directory';
import { invalidInput, isRefusal, type FieldRefusal, type Refusal, type RequestContext } from '@navaz/kernel';
import { AnswerQuery, type SearchAnswer } from '../answer-query/answer-query.service.js';
import { longestQuery } from '../answer-query/query-length.js';
import type { AskedFilters } from '../answer-query/check-filters.js';
import type { ChipType, QueryReading } from '../read-query/reading.types.js';
import { placesLike } from '../read-query/unknown-places.js';
import { VocabularyCache } from '../vocabulary/vocabulary-cache.js';

/** Needs of one shortlist at most. */
export const needsAtMost = 8;

/** Between a need and the place: what is said of the one (`pes ne`) does not reach over it. */
const between = ', ';

/** Letters of a need, and of `where`, at most: the two make one query. */
export const longestPart = Math.floor((longestQuery - between.length) / 2);

/** Several needs at once, in one place. */
export interface ShortlistRequest {
  /** Each in a person's words: `bydlení`, `dluhy`, `alkohol`. */
  readonly needs: readonly string[];
  /** Where, in a person's words; added to each need. */
  readonly where: string;
  readonly filters: AskedFilters;
  readonly circumstances: Circumstances | null;
  /** Hits a need. */
  readonly first: number;
}

/** One need with its answer. */
export interface NeedAnswer {
  readonly need: string;
  readonly answer: SearchAnswer;
}

const refused = (path: string, code: string, cs: string, en: string): FieldRefusal => ({
  path,
  code,
  text: { cs, en },
});

const isPlaceType = (type: ChipType): boolean => type === 'place' || type === 'prison';

/**
 * Whether the words of `where` (behind `from` in the query) were read as a place or a prison, also one that is left out
 * (`mimo Prahu`), or say nothing at all (`celá ČR`).
 */
const isPlaceRead = ({ chips, words }: QueryReading, from: number): boolean => {
  const ofWhere = chips.filter(({ to }) => to > from);
  const isPlace = ofWhere.some(({ payload }) =>
    isPlaceType(payload.type === 'exclusion' ? payload.excluded.type : payload.type),
  );
  return isPlace || (ofWhere.length === 0 && !words.some(({ to }) => to > from));
};

/** Names offered at most. */
const offered = 3;

const placeUnknown = (where: string, near: readonly string[]): Refusal =>
  invalidInput([
    refused(
      'where',
      'PLACE_UNKNOWN',
      `Místo „${where}“ neznáme. ${
        near.length > 0
          ? `Mysleli jste ${near.join(', ')}?`
          : 'Napište obec, okres, kraj nebo věznici, nebo místo nechte prázdné.'
      }`,
      `The place “${where}” is not known. ${
        near.length > 0
          ? `Did you mean ${near.join(', ')}?`
          : 'Give a municipality, district, region or prison, or leave it empty.'
      }`,
    ),
  ]);

/** One shortlist by need: housing and debts and addiction in one region. */
@Injectable()
export class ShortlistNeeds {
  constructor(
    private readonly answer: AnswerQuery,
    private readonly vocabulary: VocabularyCache,
  ) {}

  /**
   * An answer for each need, in their order. Refuses no need, too many, an empty one, a `where` in which no place is
   * read, and what the search refuses.
   */
  async shortlist(ctx: RequestContext, request: ShortlistRequest): Promise<readonly NeedAnswer[] | Refusal> {
    const needs = request.needs.map((need) => need.trim());
    if (needs.length === 0 || needs.length > needsAtMost || needs.includes('')) {
      return invalidInput([
        refused(
          'needs',
          'NEEDS_MISSING',
          `Napište jednu až ${needsAtMost} potřeb, například bydlení, dluhy.`,
          `Give one to ${needsAtMost} needs, for example housing, debts.`,
        ),
      ]);
    }
    const where = request.where.trim();
    const answers: NeedAnswer[] = [];
    for (const need of needs) {
      const answer = await this.answer.search(ctx, {
        query: where === '' ? need : `${need}${between}${where}`,
        without: [],
        filters: request.filters,
        circumstances: request.circumstances,
        first: request.first,
        after: null,
        facets: [],
      });
      if (isRefusal(answer)) return answer;
      if (where !== '' && !isPlaceRead(answer.reading, need.length))
        return placeUnknown(where, await this.placesLike(answer.reading, need.length));
      answers.push({ need, answer });
    }
    return answers;
  }

  /** What the words of `where` (behind `from` in the query) may mean, as a search offers it for an unknown place. */
  private async placesLike({ words }: QueryReading, from: number): Promise<readonly string[]> {
    const vocabulary = (await this.vocabulary.current()).words;
    const names = words.filter(({ to }) => to > from).flatMap(({ folded }) => placesLike(folded, vocabulary));
    return [...new Set(names)].slice(0, offered);
  }
}
