import { Injectable } from '@nestjs/common';
import { CapacityReader, type ServicePlaces } from '@navaz/capacity';
import {
  audienceOf,
  DirectoryReader,
  type Circumstances,
  type OrganisationSource,
  type ServiceCard,
} from '@navaz/directory';
import { addDays, Clock, isRefusal, type Refusal, type RequestContext } from '@navaz/kernel';
import { allowedEdits, editDistance } from '../analysis/index.js';
import { inventedConditionsMark } from '../engine/search-document.js';
import { GenerationGone, SearchEngine } from '../engine/search-engine.js';
import type { EngineAnswer, EngineHit, FacetName } from '../engine/search-plan.js';
import { intentOf, type QueryIntent } from '../read-query/intent.js';
import { readQuery } from '../read-query/read-query.js';
import type { QueryReading, TextWord } from '../read-query/reading.types.js';
import { VocabularyCache, type LoadedVocabulary } from '../vocabulary/vocabulary-cache.js';
import { withNotes } from './answer-notes.js';
import { checked, type CheckedConditions } from './checked-conditions.js';
import { checkFilters, type AskedFilters } from './check-filters.js';
import { filterFits } from './filter-fits.js';
import { filterRequirements } from './filter-requirements.js';
import { countsPrisons, relaxedOf } from './given-up.js';
import { longestQuery, queryTooLong } from './query-length.js';
import { unsaidReasons } from './unsaid-reasons.js';
import { circumstancesFit, saysAnything } from '../rank-hits/circumstances-fit.js';
import { queryPlans, roomDay, type QueryPlan, type Relaxation } from '../rank-hits/plan-search.js';
import { reasonsOf, type Reason } from '../rank-hits/reasons.js';
import { cursorRefused, questionOf, readCursor, writeCursor, type SearchCursor } from './search-cursor.js';
import type { SearchFilters } from './search-filters.js';

/** What is asked. Nothing of it is stored or logged. */
export interface SearchRequest {
  readonly query: string;
  /** Ids of chips taken away. */
  readonly without: readonly string[];
  readonly filters: AskedFilters;
  /** What the asker knows of a client; checked against conditions and forgotten. */
  readonly circumstances: Circumstances | null;
  readonly first: number;
  readonly after: string | null;
  /** Facets to count; only those asked for cost anything. */
  readonly facets: readonly FacetName[];
}

/** One hit: a service with its card, or an office. */
export interface SearchHit {
  readonly id: string;
  readonly cursor: string;
  readonly service: ServiceCard | null;
  readonly organisation: OrganisationSource | null;
  readonly why: readonly Reason[];
  /** Whole kilometres from the municipality asked for to the nearest of its places. */
  readonly distanceKm: number | null;
  /** As of the day asked for, else today; null for an office. */
  readonly places: ServicePlaces | null;
  /** Null where no circumstances were given. */
  readonly conditions: CheckedConditions | null;
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

/** A question made ready: what was understood, and the plans to try. */
interface Prepared {
  readonly vocabulary: LoadedVocabulary;
  readonly reading: QueryReading;
  readonly intent: QueryIntent;
  readonly filters: SearchFilters;
  readonly plans: readonly QueryPlan[];
  readonly day: string;
  readonly roomDay: string | null;
}

/** What was found, and by which of the plans. */
interface Found {
  readonly prepared: Prepared;
  readonly answer: EngineAnswer;
  readonly plan: QueryPlan;
  readonly step: number;
}

/** Steps from here on are those of plans with corrected words. */
const correctedSteps = 100;

/** Searches services and offices: reads the query, asks the engine, joins cards and places of this moment. */
@Injectable()
export class AnswerQuery {
  constructor(
    private readonly engine: SearchEngine,
    private readonly vocabulary: VocabularyCache,
    private readonly directory: DirectoryReader,
    private readonly capacity: CapacityReader,
    private readonly clock: Clock,
  ) {}

  /** One page of hits. Refuses a query that is too long, filters that do not exist, a cursor of another question. */
  async search(ctx: RequestContext, request: SearchRequest): Promise<SearchAnswer | Refusal> {
    if (request.query.length > longestQuery) return queryTooLong();
    const question = questionOf([request.query, request.without, request.filters], request.circumstances);
    const cursor = request.after === null ? null : readCursor(request.after, question);
    if (isRefusal(cursor)) return cursor;
    const today = this.clock.today();
    if (cursor && (cursor.day > today || cursor.day < addDays(today, -1))) return cursorRefused();
    const found = await this.find(request, cursor, cursor?.day ?? today);
    if (isRefusal(found)) return found;
    const { prepared, answer, plan, step } = found;
    const at = { day: prepared.day, generation: answer.generation, step };
    const cursorOf = (hit: EngineHit): string =>
      writeCursor(question, { ...at, position: { score: hit.score, tie: hit.tie, id: hit.id } });
    const last = answer.hits.at(-1);
    const relaxed = relaxedOf(prepared.intent, answer, plan);
    return {
      reading: withNotes(prepared.reading, prepared.intent, relaxed, answer.total),
      relaxed,
      total: answer.total,
      facets: answer.facets,
      rows: prepared.vocabulary.rows,
      on: prepared.roomDay ?? prepared.day,
      hits: await this.hits(ctx, prepared, plan, answer.hits, request.circumstances, cursorOf),
      hasNextPage: answer.hasNextPage,
      endCursor: last ? cursorOf(last) : null,
    };
  }

  /** The strictest plan that finds something; where none does, mistyped words are looked for in the index once more. */
  private async find(request: SearchRequest, cursor: SearchCursor | null, day: string): Promise<Found | Refusal> {
    const corrected = (cursor?.step ?? 0) >= correctedSteps;
    if (!corrected) {
      const found = await this.ask(await this.prepare(request, day, false), request, cursor, 0);
      if (isRefusal(found) || cursor || found.answer.total > 0 || found.prepared.reading.words.length === 0)
        return found;
    }
    return this.ask(await this.prepare(request, day, true), request, cursor, correctedSteps);
  }

  private async prepare(request: SearchRequest, day: string, correct: boolean): Promise<Prepared | Refusal> {
    const vocabulary = await this.vocabulary.current();
    const filters = checkFilters(request.filters, vocabulary.rows, day);
    if (isRefusal(filters)) return filters;
    const reading = readQuery(request.query, vocabulary.words, day, { without: request.without });
    const intent = intentOf(reading);
    const on = filters.freeOn ?? roomDay(intent, day);
    const known = on === null && !filters.noWaitingList ? null : await this.capacity.servicesIn(on ?? day);
    const words = correct ? await this.corrected(reading.words) : reading.words;
    const wished = on === null ? null : known;
    const isFiltered = filters.freeOn !== null;
    const plans = queryPlans(intent, words, vocabulary.places, day, wished, vocabulary.registerGroups, isFiltered);
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
        const limit = allowedEdits(word.folded.length);
        if (limit === 0 || /\d/.test(word.folded)) return word;
        const near = await this.engine.wordsNear(word.folded);
        const close = near.filter((other) => editDistance(word.folded, other, limit) <= limit);
        return { ...word, near: [...new Set([...word.near, ...close])] };
      }),
    );
  }

  private async ask(
    prepared: Prepared | Refusal,
    request: SearchRequest,
    cursor: SearchCursor | null,
    offset: number,
  ): Promise<Found | Refusal> {
    if (isRefusal(prepared)) return prepared;
    const firstStep = cursor ? cursor.step - offset : 0;
    const steps = cursor ? prepared.plans.slice(firstStep, firstStep + 1) : prepared.plans;
    let last: Found | null = null;
    for (const [index, plan] of steps.entries()) {
      const fits = await this.withCircumstances(plan, request.circumstances, prepared.day, cursor);
      const answer = await this.engine.search({
        requirements: plan.requirements,
        fits,
        facets: countsPrisons(prepared.intent) ? [...new Set([...request.facets, 'prisons' as const])] : request.facets,
        first: request.first,
        after: cursor?.position ?? null,
        generation: cursor?.generation ?? null,
        day: prepared.day,
      });
      if (answer instanceof GenerationGone) return cursorRefused();
      last = { prepared, answer, plan: { ...plan, fits }, step: offset + firstStep + index };
      if (answer.total > 0) return last;
    }
    return last ?? cursorRefused();
  }

  /** The fits of a plan, and where a client's circumstances are given, how all services in question meet them. */
  private async withCircumstances(
    { requirements, fits }: QueryPlan,
    circumstances: Circumstances | null,
    day: string,
    cursor: SearchCursor | null,
  ): Promise<QueryPlan['fits']> {
    if (circumstances === null || !saysAnything(circumstances)) return fits;
    const ids = await this.engine.servicesMeeting(requirements, cursor?.generation ?? null);
    if (ids.length === 0) return fits;
    return [...fits, circumstancesFit(await this.directory.publishedConditions(ids), circumstances, day)];
  }

  private async hits(
    ctx: RequestContext,
    prepared: Prepared,
    plan: QueryPlan,
    found: readonly EngineHit[],
    circumstances: Circumstances | null,
    cursorOf: (hit: EngineHit) => string,
  ): Promise<readonly SearchHit[]> {
    const services = found.filter(({ what }) => what === 'service').map(({ id }) => id);
    const offices = found.filter(({ what }) => what === 'organisation').map(({ id }) => id);
    const [cards, places, organisations] = await Promise.all([
      services.length > 0 ? this.directory.serviceCards(services, audienceOf(ctx)) : [],
      services.length > 0
        ? this.capacity.places(services, prepared.roomDay ?? prepared.day)
        : new Map<string, ServicePlaces>(),
      offices.length > 0 ? this.directory.organisationSources({ ids: offices }) : [],
    ]);
    const cardOf = new Map(cards.map((card) => [card.id, card]));
    const officeOf = new Map(organisations.map((office) => [office.id, office]));
    const about = {
      intent: prepared.intent,
      rows: prepared.vocabulary.rows,
      conditions: conditionNames(prepared.reading),
      roomDay: prepared.roomDay,
      words: new Map(prepared.reading.words.map(({ folded, raw }) => [folded, raw])),
    };
    return found.flatMap((hit) => {
      const service = cardOf.get(hit.id) ?? null;
      const organisation = officeOf.get(hit.id) ?? null;
      // Ended or taken off since the index was fed: not shown, whatever the index says.
      if (service === null && organisation === null) return [];
      return [
        {
          id: hit.id,
          cursor: cursorOf(hit),
          service,
          organisation,
          why: eachOnce([
            ...reasonsOf(plan.fits, hit, about, {
              profile: (service?.demoNote ?? null) !== null,
              conditions: hit.marks.includes(inventedConditionsMark),
            }),
            ...unsaidReasons(prepared.filters, hit, service, places.get(hit.id)?.state ?? null),
          ]),
          distanceKm: this.distance(prepared, hit),
          places: places.get(hit.id) ?? null,
          conditions: service && circumstances ? checked(service, circumstances, prepared.day) : null,
        },
      ];
    });
  }

  private distance({ intent, filters, vocabulary }: Prepared, hit: EngineHit): number | null {
    const from = filters.municipalityCode ?? intent.places[0]?.municipalityCode;
    return typeof from === 'string' ? vocabulary.places.distance(from, hit.places) : null;
  }
}

/** A word of the query and a filter may ask for the same; it is said once. */
const eachOnce = (reasons: readonly Reason[]): readonly Reason[] => [
  ...new Map(reasons.map((reason) => [`${reason.code} ${reason.text.cs}`, reason])).values(),
];

const conditionNames = ({ chips }: QueryReading): ReadonlyMap<string, { readonly cs: string; readonly en: string }> =>
  new Map(
    chips.flatMap(({ payload, cs, en }) =>
      payload.type === 'condition' || payload.type === 'accessibility'
        ? [[payload.condition, { cs, en }] as const]
        : [],
    ),
  );
