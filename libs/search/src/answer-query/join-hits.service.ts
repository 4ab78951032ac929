import { Injectable } from '@nestjs/common';
import { CapacityReader, type ServicePlaces } from '@navaz/capacity';
import {
  audienceOf,
  checkAdmission,
  DirectoryReader,
  type CheckedAdmission,
  type Circumstances,
  type OrganisationSource,
  type ServiceCard,
  wishesAgainst,
} from '@navaz/directory';
import type { RequestContext } from '@navaz/kernel';
import { inventedConditionsMark } from '../engine/search-document.js';
import type { EngineHit } from '../engine/search-plan.js';
import type { QueryPlan } from '../rank-hits/plan-search.js';
import type { Reason } from '../rank-hits/reason.js';
import { reasonsOf } from '../rank-hits/reasons.js';
import type { QueryReading } from '../read-query/reading.types.js';
import { filterReasons } from './filter-reasons.js';
import type { PreparedQuery } from './prepare-query.service.js';
import { unsaidReasons } from './unsaid-reasons.js';

/** One hit: a service with its card, or an office. */
export interface SearchHit {
  readonly id: string;
  readonly cursor: string;
  readonly service: ServiceCard | null;
  readonly organisation: OrganisationSource | null;
  readonly why: readonly Reason[];
  /** Whole kilometres from the nearest municipality asked for to the nearest of its places. */
  readonly distanceKm: number | null;
  /** As of the day asked for, else today; null for an office. */
  readonly places: ServicePlaces | null;
  /** Null where no circumstances were given. */
  readonly conditions: CheckedAdmission | null;
}

const noTags: ReadonlySet<string> = new Set();

/** Joins what the engine found with the cards and places of this moment, and says why each fits. */
@Injectable()
export class JoinHits {
  constructor(
    private readonly directory: DirectoryReader,
    private readonly capacity: CapacityReader,
  ) {}

  /** The hits in the order found; what has ended since the index was fed is left out. */
  async join(
    ctx: RequestContext,
    prepared: PreparedQuery,
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
      const placesOfHit = places.get(hit.id) ?? null;
      const distanceKm = this.distance(prepared, hit);
      const invented = {
        profile: (service?.demoNote ?? null) !== null,
        conditions: hit.marks.includes(inventedConditionsMark),
      };
      const wishedAgainst = service ? wishesAgainst(service.conditions, service.conditionsPublished) : noTags;
      const filtered = { hit, service, places: placesOfHit, distanceKm, invented };
      return [
        {
          id: hit.id,
          cursor: cursorOf(hit),
          service,
          organisation,
          why: eachOnce(
            reasonsOf(plan.fits, hit, about, { invented, wishedAgainst }),
            filterReasons(prepared.filters, filtered, prepared.vocabulary.rows),
            unsaidReasons(prepared.filters, hit, service, placesOfHit?.state ?? null, wishedAgainst),
          ),
          distanceKm,
          places: placesOfHit,
          conditions: service && circumstances ? checkAdmission(service, circumstances, prepared.day) : null,
        },
      ];
    });
  }

  private distance({ intent, filters, vocabulary }: PreparedQuery, hit: EngineHit): number | null {
    const asked = filters.municipalityCode
      ? [filters.municipalityCode]
      : intent.places.flatMap(({ municipalityCode }) => municipalityCode ?? []);
    const ways = asked.flatMap((from) => vocabulary.places.distance(from, hit.places) ?? []);
    return ways.length > 0 ? Math.min(...ways) : null;
  }
}

/** Of conditions there are many, and each is told. */
const tellsMore: ReadonlySet<string> = new Set(['CONDITION_YES']);

/** A word of the query and a filter may ask for the same: what the query told, no filter tells again. */
const eachOnce = (
  ofQuery: readonly Reason[],
  ofFilters: readonly Reason[],
  unsaid: readonly Reason[],
): readonly Reason[] => {
  const told = new Set(ofQuery.map(({ code }) => code));
  const more = ofFilters.filter(({ code }) => tellsMore.has(code) || !told.has(code));
  return [
    ...new Map([...ofQuery, ...more, ...unsaid].map((reason) => [`${reason.code} ${reason.text.cs}`, reason])).values(),
  ];
};

const conditionNames = ({ chips }: QueryReading): ReadonlyMap<string, { readonly cs: string; readonly en: string }> =>
  new Map(
    chips.flatMap(({ payload, cs, en }) =>
      payload.type === 'condition' || payload.type === 'accessibility'
        ? [[payload.condition, { cs, en }] as const]
        : [],
    ),
  );
