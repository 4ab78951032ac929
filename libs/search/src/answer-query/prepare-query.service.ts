import { Injectable } from '@nestjs/common';
import { CapacityReader } from '@navaz/capacity';
import { isRefusal, type Refusal } from '@navaz/kernel';
import { fold } from '../analysis/index.js';
import { nameMark } from '../engine/search-document.js';
import { SearchEngine } from '../engine/search-engine.js';
import type { Requirement } from '../engine/search-plan.js';
import { queryPlans, roomDay, type QueryPlan } from '../rank-hits/plan-search.js';
import { intentOf, type QueryIntent } from '../read-query/intent.js';
import { readQuery } from '../read-query/read-query.js';
import type { QueryReading, TextWord } from '../read-query/reading.types.js';
import { VocabularyCache, type LoadedVocabulary } from '../vocabulary/vocabulary-cache.js';
import { checkFilters, type AskedFilters } from './check-filters.js';
import { filterFits } from './filter-fits.js';
import { filterRequirements } from './filter-requirements.js';
import type { SearchFilters } from './search-filters.js';

/** What of a request decides how it is read. */
export interface QueryRequest {
  readonly query: string;
  /** Ids of chips taken away. */
  readonly without: readonly string[];
  readonly filters: AskedFilters;
}

/** A question made ready: what was understood, and the plans to try. */
export interface PreparedQuery {
  readonly vocabulary: LoadedVocabulary;
  readonly reading: QueryReading;
  readonly intent: QueryIntent;
  readonly filters: SearchFilters;
  readonly plans: readonly QueryPlan[];
  /** Documents whose whole name is the query. */
  readonly lead: readonly string[];
  readonly day: string;
  readonly roomDay: string | null;
}

/** What is recognised in the words of a name chooses other hits, but does not leave out the one called so. */
const orNamed = (requirements: readonly Requirement[], lead: readonly string[]): readonly Requirement[] =>
  lead.length === 0
    ? requirements
    : requirements.map((one) =>
        one.not === true ? one : { ...one, test: { on: 'either', tests: [one.test, { on: 'ids', anyOf: lead }] } },
      );

/** Reads a query and its filters and lays out the plans the engine is asked by. */
@Injectable()
export class PrepareQuery {
  constructor(
    private readonly engine: SearchEngine,
    private readonly vocabulary: VocabularyCache,
    private readonly capacity: CapacityReader,
  ) {}

  /** Refuses filters that do not exist. With `correct`, words of the text are widened to near ones of the index. */
  async prepare(request: QueryRequest, day: string, correct: boolean): Promise<PreparedQuery | Refusal> {
    const vocabulary = await this.vocabulary.current();
    const filters = checkFilters(request.filters, vocabulary.rows, day);
    if (isRefusal(filters)) return filters;
    const reading = readQuery(request.query, vocabulary.words, day, { without: request.without });
    const intent = intentOf(reading);
    const on = filters.freeOn ?? roomDay(intent, day);
    const known = on === null && !filters.noWaitingList ? null : await this.capacity.servicesIn(on ?? day);
    const words = correct ? await this.corrected(reading.words) : reading.words;
    const plans = queryPlans(intent, words, {
      map: vocabulary.places,
      today: day,
      known: on === null ? null : known,
      isRoomFiltered: filters.freeOn !== null,
      registerGroups: vocabulary.registerGroups,
    });
    const lead = await this.named(request.query);
    const required = filterRequirements(filters, vocabulary.places, day, known);
    return {
      vocabulary,
      reading,
      intent,
      filters,
      plans: plans.map((plan) => ({
        ...plan,
        requirements: [...required, ...orNamed(plan.requirements, lead)],
        fits: [...plan.fits, ...filterFits(filters, intent)],
      })),
      lead,
      day,
      roomDay: on,
    };
  }

  /**
   * Ids of whatever is called exactly as the query says, whole, in whichever case of letters and with or without
   * diacritics.
   */
  private async named(query: string): Promise<readonly string[]> {
    return fold(query) === '' ? [] : this.engine.idsWith({ on: 'marks', anyOf: [nameMark(query)] });
  }

  /** Adds to each word the words of the index within the allowed edits. */
  private async corrected(words: readonly TextWord[]): Promise<readonly TextWord[]> {
    return Promise.all(
      words.map(async (word) => {
        if (/\d/.test(word.folded)) return word;
        const near = await this.engine.wordsNear(word.folded);
        return { ...word, near: [...new Set([...word.near, ...near])] };
      }),
    );
  }
}
