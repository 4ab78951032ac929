import { PinoLogger } from 'nestjs-pino';
import { CapacityReader } from '@navaz/capacity';
import { DirectoryReader, installCodeLists } from '@navaz/directory';
import { isRefusal, systemContext, SystemClock, type RequestContext } from '@navaz/kernel';
import { Counters, type Database } from '@navaz/platform';
import { AnswerQuery, type SearchAnswer, type SearchRequest } from '../answer-query/answer-query.service.js';
import { JoinHits } from '../answer-query/join-hits.service.js';
import { PrepareQuery } from '../answer-query/prepare-query.service.js';
import { SearchTally } from '../answer-query/search-tally.js';
import { SearchIndex } from '../index-services/search-index.js';
import { PostgresEngine } from '../postgres-engine/postgres-engine.js';
import { VocabularyCache } from '../vocabulary/vocabulary-cache.js';

/** The room put together over a database with the code lists in it. */
export interface SearchRoom {
  readonly ctx: RequestContext;
  readonly engine: PostgresEngine;
  readonly index: SearchIndex;
  readonly answer: AnswerQuery;
  /** What was counted of the searches. */
  readonly counters: Counters;
  /** Asks with everything absent that is not given. @throws Error for a refusal */
  ask(query: string, request?: Partial<SearchRequest>): Promise<SearchAnswer>;
}

/** A request with nothing but the query. */
export const requestOf = (query: string, request: Partial<SearchRequest> = {}): SearchRequest => ({
  query,
  without: [],
  filters: {},
  circumstances: null,
  first: 20,
  after: null,
  facets: [],
  ...request,
});

/** Opens the room over a spec's own database. */
export const openSearchRoom = async (database: Database): Promise<SearchRoom> => {
  const ctx = systemContext('spec');
  await database.transaction(ctx, installCodeLists);
  const clock = new SystemClock();
  const reader = new DirectoryReader(database, clock);
  const engine = new PostgresEngine(database);
  const vocabulary = new VocabularyCache(reader, engine, clock, new PinoLogger({ pinoHttp: { level: 'silent' } }));
  const capacity = new CapacityReader(database, clock);
  const preparation = new PrepareQuery(engine, vocabulary, capacity);
  const counters = new Counters();
  const answer = new AnswerQuery(
    preparation,
    engine,
    reader,
    new JoinHits(reader, capacity),
    new SearchTally(counters),
    clock,
  );
  return {
    ctx,
    engine,
    index: new SearchIndex(database, reader, engine, vocabulary, clock),
    answer,
    counters,
    ask: async (query, request) => {
      const found = await answer.search(ctx, requestOf(query, request));
      if (isRefusal(found)) throw new Error(found.text.en);
      return found;
    },
  };
};
