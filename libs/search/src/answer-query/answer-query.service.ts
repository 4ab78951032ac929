import { Injectable } from '@nestjs/common';
import { circumstancesRefusal, DirectoryReader, type Circumstances } from '@navaz/directory';
import { addDays, Clock, isRefusal, type Refusal, type RequestContext } from '@navaz/kernel';
import { GenerationGone, SearchEngine } from '../engine/search-engine.js';
import type { EngineAnswer, EngineHit, FacetName } from '../engine/search-plan.js';
import { circumstancesFit, saysAnything } from '../rank-hits/circumstances-fit.js';
import type { QueryPlan, Relaxation } from '../rank-hits/plan-search.js';
import type { QueryReading, TextWord } from '../read-query/reading.types.js';
import type { LoadedVocabulary } from '../vocabulary/vocabulary-cache.js';
import { withNotes } from './answer-notes.js';
import { countsPrisons, relaxedOf } from './given-up.js';
import { JoinHits, type SearchHit } from './join-hits.service.js';
import { PrepareQuery, type PreparedQuery, type QueryRequest } from './prepare-query.service.js';
import { mostCompared, tooManyToCompare } from './most-compared.js';
import { longestQuery, queryTooLong } from './query-length.js';
import { SearchTally } from './search-tally.js';
import { wordsNobodyHas, wordsWithoutEffect } from './words-without-effect.js';
import { cursorRefused, questionOf, readCursor, writeCursor, type SearchCursor } from './search-cursor.js';

/** What is asked. Nothing of it is stored or logged. */
export interface SearchRequest extends QueryRequest {
  /** What the asker knows of a client; checked against conditions and forgotten. */
  readonly circumstances: Circumstances | null;
  readonly first: number;
  readonly after: string | null;
  /** Facets to count; only those asked for cost anything. */
  readonly facets: readonly FacetName[];
}

/** The answer to a request. */
export interface SearchAnswer {
  readonly reading: QueryReading;
  readonly relaxed: readonly Relaxation[];
  readonly total: number;
  readonly facets: EngineAnswer['facets'];
  readonly rows: LoadedVocabulary['rows'];
  /** The day for which places are given. */
  readonly on: string;
  readonly hits: readonly SearchHit[];
  readonly hasNextPage: boolean;
  /** Where the next page goes on, also where the last hit found is no longer shown. */
  readonly endCursor: string | null;
}

/** What was found, and by which of the plans. */
interface Found {
  readonly prepared: PreparedQuery;
  readonly answer: EngineAnswer;
  readonly plan: QueryPlan;
  readonly step: number;
  /** Words that none of those found has. */
  readonly missing: readonly TextWord[];
}

/** Steps from here on are those of plans with corrected words. */
const correctedSteps = 100;

/** Searches services and offices: reads the query, asks the engine, joins cards and places of this moment. */
@Injectable()
export class AnswerQuery {
  constructor(
    private readonly preparation: PrepareQuery,
    private readonly engine: SearchEngine,
    private readonly directory: DirectoryReader,
    private readonly joining: JoinHits,
    private readonly tally: SearchTally,
    private readonly clock: Clock,
  ) {}

  /**
   * One page of hits. Refuses a query that is too long, filters that do not exist, a cursor of another question,
   * circumstances that cannot be or are to be held against too many.
   */
  async search(ctx: RequestContext, request: SearchRequest): Promise<SearchAnswer | Refusal> {
    if (request.query.length > longestQuery) return queryTooLong();
    const impossible = request.circumstances && circumstancesRefusal(request.circumstances);
    if (impossible) return impossible;
    const question = questionOf([request.query, request.without, request.filters], request.circumstances);
    const cursor = request.after === null ? null : readCursor(request.after, question);
    if (isRefusal(cursor)) return cursor;
    const today = this.clock.today();
    if (cursor && (cursor.day > today || cursor.day < addDays(today, -1))) return cursorRefused();
    const found = await this.find(request, cursor, cursor?.day ?? today);
    if (isRefusal(found)) return found;
    const { prepared, answer, plan, step, missing } = found;
    if (cursor === null) this.tally.count(prepared.intent, prepared.filters, answer.total);
    const at = { day: prepared.day, generation: answer.generation, step };
    const cursorOf = (hit: EngineHit): string =>
      writeCursor(question, { ...at, position: { score: hit.score, tie: hit.tie, id: hit.id } });
    const last = answer.hits.at(-1);
    const relaxed = relaxedOf(prepared.intent, answer, plan);
    const reading = withNotes(prepared.reading, prepared.intent, relaxed, answer.total);
    const idle = wordsWithoutEffect(prepared.reading, missing, plan, answer.total);
    return {
      reading: { ...reading, notes: [...reading.notes, ...idle] },
      relaxed,
      total: answer.total,
      facets: answer.facets,
      rows: prepared.vocabulary.rows,
      on: prepared.roomDay ?? prepared.day,
      hits: await this.joining.join(ctx, prepared, plan, answer.hits, request.circumstances, cursorOf),
      hasNextPage: answer.hasNextPage,
      endCursor: last ? cursorOf(last) : null,
    };
  }

  /**
   * The strictest plan that finds something; words that nobody found has may be mistyped, and are looked for in the index
   * once more. Where they have to be given up all the same, the answer is that to the words as typed.
   */
  private async find(request: SearchRequest, cursor: SearchCursor | null, day: string): Promise<Found | Refusal> {
    const corrects = (cursor?.step ?? 0) >= correctedSteps;
    const typed = corrects
      ? null
      : await this.ask(await this.preparation.prepare(request, day, false), request, cursor, 0);
    if (typed !== null && (isRefusal(typed) || cursor || typed.missing.length === 0)) return typed;
    const prepared = await this.preparation.prepare(request, day, true);
    const corrected = await this.ask(prepared, request, cursor, correctedSteps);
    if (typed === null || isRefusal(corrected)) return corrected;
    const isGivenUp = corrected.answer.total === 0 || corrected.plan.relaxed.includes('TEXT');
    return isGivenUp && typed.answer.total > 0 ? typed : corrected;
  }

  private async ask(
    prepared: PreparedQuery | Refusal,
    request: SearchRequest,
    cursor: SearchCursor | null,
    offset: number,
  ): Promise<Found | Refusal> {
    if (isRefusal(prepared)) return prepared;
    const firstStep = cursor ? cursor.step - offset : 0;
    const steps = cursor ? prepared.plans.slice(firstStep, firstStep + 1) : prepared.plans;
    let last: Omit<Found, 'missing'> | null = null;
    for (const [index, plan] of steps.entries()) {
      const fits = await this.withCircumstances(plan, request.circumstances, prepared.day, cursor);
      if (isRefusal(fits)) return fits;
      const answer = await this.engine.search({
        requirements: plan.requirements,
        fits,
        lead: prepared.lead,
        facets: countsPrisons(prepared.intent) ? [...new Set([...request.facets, 'prisons' as const])] : request.facets,
        first: request.first,
        after: cursor?.position ?? null,
        generation: cursor?.generation ?? null,
        day: prepared.day,
      });
      if (answer instanceof GenerationGone) return cursorRefused();
      last = { prepared, answer, plan: { ...plan, fits }, step: offset + firstStep + index };
      if (answer.total > 0) break;
    }
    if (last === null) return cursorRefused();
    return {
      ...last,
      missing: await wordsNobodyHas(this.engine, prepared.reading, last.plan, last.answer, prepared.day),
    };
  }

  /** The fits of a plan, and where a client's circumstances are given, how all services in question meet them. */
  private async withCircumstances(
    { requirements, fits }: QueryPlan,
    circumstances: Circumstances | null,
    day: string,
    cursor: SearchCursor | null,
  ): Promise<QueryPlan['fits'] | Refusal> {
    if (circumstances === null || !saysAnything(circumstances)) return fits;
    const ids = await this.engine.servicesMeeting(requirements, cursor?.generation ?? null, mostCompared + 1);
    if (ids.length === 0) return fits;
    if (ids.length > mostCompared) return tooManyToCompare();
    return [...fits, circumstancesFit(await this.directory.admissionTerms(ids), circumstances, day)];
  }
}
