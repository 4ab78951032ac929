import { Injectable } from '@nestjs/common';
import { CapacityReader } from '@navaz/capacity';
import { isRefusal, type Refusal } from '@navaz/kernel';
import { SearchEngine } from '../engine/search-engine.js';
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
  readonly day: string;
  readonly roomDay: string | null;
}

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
    const required = filterRequirements(filters, vocabulary.places, day, known);
    return {
      vocabulary,
      reading,
      intent,
      filters,
      plans: plans.map((plan) => ({
        ...plan,
        requirements: [...required, ...plan.requirements],
        fits: [...plan.fits, ...filterFits(filters, intent)],
      })),
      day,
      roomDay: on,
    };
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
