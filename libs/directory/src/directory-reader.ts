import { Injectable } from '@nestjs/common';
import { Clock, Fault, type RequestContext } from '@navaz/kernel';
import { Database, type PreparedRead, type Transaction } from '@navaz/platform';
import type { AdmissionTerms } from './check-conditions/check-admission.js';
import { publishedTerms, type StoredTerms } from './check-service-conditions/stored-terms.js';
import type { ServiceCard } from './service-card/service-card.js';
import { serviceCardsRead } from './service-card/service-cards.sql.js';
import { CodeNames } from './name-codes/code-names.js';
import type { CodedCard, CodedDetail } from './name-codes/coded-rows.js';
import { nameCard, nameDetail } from './name-codes/name-service.js';
import { organisationDetailRead } from './read-organisation/organisation-detail.sql.js';
import type { OrganisationDetail } from './profile/organisation-detail.js';
import { conditionsAskedRead } from './read-facts/conditions-asked.sql.js';
import { serviceFactsRead, unitFactsRead, unitPlacesRead } from './read-facts/facts.sql.js';
import { phoneOrMailRead, requestAddressesRead } from './read-facts/request-addresses.sql.js';
import { requestsTakenRead } from './read-facts/requests-taken.sql.js';
import type { RequestsTaken } from './read-facts/requests-taken.js';
import { mapAsked, mapServiceFacts, type ServiceFactsRow } from './read-facts/map-service-facts.js';
import type { ConditionFact, ServiceFacts } from './read-facts/service-facts.js';
import type { UnitFacts } from './read-facts/unit-facts.js';
import { mapSearchSource } from './read-search-sources/map-search-source.js';
import type { OrganisationSource, SearchSource } from './read-search-sources/search-source.js';
import {
  organisationSourcesAfter,
  organisationSourcesByIds,
  admissionTermsByIds,
  searchSourcesAfter,
  searchSourcesByIds,
  serviceIdsOfOrganisation,
} from './read-search-sources/search-sources.sql.js';
import type { ServiceDetail } from './profile/service-detail.js';
import { serviceDetailRead } from './read-service/service-detail.sql.js';
import type { DirectoryVocabulary } from './read-vocabulary/vocabulary.js';
import { vocabularyRead } from './read-vocabulary/vocabulary.sql.js';

/** Who a list is for: the public, or people who see what professionals see. */
export type Audience = 'public' | 'professional';

/** Which sources of the search: these, or the next batch in the order of ids. */
export type SourceRange =
  { readonly ids: readonly string[] } | { readonly after: string | null; readonly limit: number };

/** Who stands behind a service. */
export interface ServiceOwner {
  readonly organisationId: string;
  readonly organisationName: string;
  readonly serviceName: string;
  readonly ended: boolean;
  /** Whether its organisation is in the lists. */
  readonly listed: boolean;
}

/** The audience an actor belongs to. */
export const audienceOf = (ctx: RequestContext): Audience =>
  ctx.actor?.permissions.has('directory.professional') ? 'professional' : 'public';

const readerOf = (ctx: RequestContext, today: string): readonly unknown[] => [
  audienceOf(ctx) === 'professional',
  ctx.actor?.organisationId ?? null,
  today,
  ctx.actor?.permissions.has('organisations.moderate') ?? false,
];

/**
 * Everything that reads the directory for others. Each method is one statement, prepared once per connection. Nothing
 * here can read a secret address: the reads run as nobody, and row-level security hides the table from nobody.
 */
@Injectable()
export class DirectoryReader {
  private readonly names: CodeNames;

  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
  ) {
    this.names = new CodeNames(database, clock);
  }

  /** The profile of a service as this reader may see it; null where there is none for them. Ended ones say so. */
  async service(ctx: RequestContext, id: string): Promise<ServiceDetail | null> {
    const [row] = await this.database.readPublic<{ detail: CodedDetail }>(serviceDetailRead, [
      id,
      ...readerOf(ctx, this.clock.today()),
    ]);
    return row ? this.names.apply((names) => nameDetail(row.detail, names)) : null;
  }

  /** The profile of an organisation; the id of a merged one answers with the organisation it was merged into. */
  async organisation(ctx: RequestContext, id: string): Promise<OrganisationDetail | null> {
    const [row] = await this.database.readPublic<{ detail: OrganisationDetail }>(organisationDetailRead, [
      id,
      ...readerOf(ctx, this.clock.today()),
    ]);
    return row?.detail ?? null;
  }

  /** Cards in the order of the ids; ended services and those of unlisted or merged organisations are left out. */
  async serviceCards(ids: readonly string[], audience: Audience): Promise<ServiceCard[]> {
    if (ids.length === 0) return [];
    const rows = await this.database.readPublic<{ card: CodedCard }>(serviceCardsRead, [
      ids,
      audience === 'professional',
      this.clock.today(),
    ]);
    return this.names.apply((names) => rows.map(({ card }) => nameCard(card, names)));
  }

  /**
   * What the search may index of services, by id or batch by batch. An id that does not come back is in no list.
   * @param tx a transaction without an actor to read in, for who already holds one
   */
  async searchSources(range: SourceRange, tx?: Transaction): Promise<SearchSource[]> {
    const today = this.clock.today();
    const rows = await ('ids' in range
      ? this.readIn<{ source: SearchSource }>(tx, searchSourcesByIds, [range.ids, today])
      : this.readIn<{ source: SearchSource }>(tx, searchSourcesAfter, [range.after, today, range.limit]));
    return rows.map(({ source }) => mapSearchSource(source));
  }

  /** Whom those of these services admit that say anything of it, as anybody may read it. */
  async admissionTerms(ids: readonly string[]): Promise<ReadonlyMap<string, AdmissionTerms>> {
    if (ids.length === 0) return new Map();
    const rows = await this.database.readPublic<StoredTerms & { readonly id: string }>(admissionTermsByIds, [
      ids,
      this.clock.today(),
    ]);
    return new Map(rows.map((row) => [row.id, publishedTerms(row)]));
  }

  /**
   * What the search may index of organisations, by id or batch by batch.
   * @param tx a transaction without an actor to read in, for who already holds one
   */
  async organisationSources(range: SourceRange, tx?: Transaction): Promise<OrganisationSource[]> {
    const today = this.clock.today();
    return 'ids' in range
      ? this.readIn(tx, organisationSourcesByIds, [range.ids, today])
      : this.readIn(tx, organisationSourcesAfter, [range.after, today, range.limit]);
  }

  /** Ids of all services of an organisation, listed or not, ended ones too. */
  async serviceIdsOf(organisationId: string): Promise<string[]> {
    const rows = await this.database.readPublic<{ id: string }>(serviceIdsOfOrganisation, [organisationId]);
    return rows.map(({ id }) => id);
  }

  /** Every word list a query may name, for the search. */
  async vocabulary(): Promise<DirectoryVocabulary> {
    const [row] = await this.database.readPublic<DirectoryVocabulary & object>(vocabularyRead, []);
    if (!row) throw new Fault('The vocabulary came back without a row.');
    return row;
  }

  /**
   * The organisation behind a key of the code lists, the register or the demo (`prison:valdice`, `ico:12345679`), as it
   * stands today: the survivor where it was merged. Null where there is none.
   */
  async organisationIdOf(tx: Transaction, registerKey: string): Promise<string | null> {
    const [row] = await tx.query<{ id: string }>(
      `select coalesce(merged_into_id, id) as id from directory.organisation where register_key = $1`,
      [registerKey],
    );
    return row?.id ?? null;
  }

  /** Who stands behind a service, inside a transaction of the asker; null where there is no such service. */
  async ownerOf(tx: Transaction, serviceId: string): Promise<ServiceOwner | null> {
    return (await this.ownersOf(tx, [serviceId])).get(serviceId) ?? null;
  }

  /** Who stands behind each of these services, by its id, in one statement; what does not exist is left out. */
  async ownersOf(tx: Transaction, serviceIds: readonly string[]): Promise<ReadonlyMap<string, ServiceOwner>> {
    const rows = await tx.query<ServiceOwner & { serviceId: string }>(
      `select s.id as "serviceId", o.id as "organisationId", o.name as "organisationName", s.name as "serviceName",
         coalesce(s.ended_on <= $2::date, false) as ended, o.listed
       from directory.service s join directory.organisation o on o.id = s.organisation_id where s.id = any ($1)`,
      [serviceIds, this.clock.today()],
    );
    return new Map(rows.map(({ serviceId, ...owner }) => [serviceId, owner]));
  }

  /**
   * What a handover needs to know of these services, by their ids, in one statement of the transaction that acts on it:
   * ended and unlisted ones too, what does not exist is left out. No address, no contact.
   */
  async serviceFacts(tx: Transaction, serviceIds: readonly string[]): Promise<ReadonlyMap<string, ServiceFacts>> {
    const rows = await tx.query<ServiceFactsRow>(serviceFactsRead, [serviceIds, this.clock.today()]);
    return new Map(rows.map((row) => [row.serviceId, mapServiceFacts(row)]));
  }

  /** Whether these services take requests now, and how, by their ids; what does not exist is left out. */
  async takingRequests(tx: Transaction, serviceIds: readonly string[]): Promise<ReadonlyMap<string, RequestsTaken>> {
    const rows = await tx.query<RequestsTaken & { serviceId: string }>(requestsTakenRead, [
      serviceIds,
      this.clock.today(),
    ]);
    return new Map(rows.map(({ serviceId, ...taken }) => [serviceId, taken]));
  }

  /** What a service asks before it decides, as published now, in its order; none where there is no such service. */
  async conditionsOf(tx: Transaction, serviceId: string): Promise<readonly ConditionFact[]> {
    const [row] = await tx.query<Pick<ServiceFactsRow, 'conditions' | 'registered'>>(conditionsAskedRead, [serviceId]);
    return row ? mapAsked(row.conditions, row.registered) : [];
  }

  /** What a service declared that it needs of a person, codes by stage; null where there is no such service. */
  async minimumDataOf(tx: Transaction, serviceId: string): Promise<ServiceFacts['minimumData'] | null> {
    const [row] = await tx.query<Pick<ServiceFacts, 'minimumData'>>(
      `select minimum_data as "minimumData" from directory.service where id = $1`,
      [serviceId],
    );
    return row?.minimumData ?? null;
  }

  /**
   * The published address that requests of these services are mailed to, by the service's id; who published none for the
   * function that takes requests, and who is of the demo, is left out: nothing is mailed there.
   */
  async requestAddressesOf(tx: Transaction, serviceIds: readonly string[]): Promise<ReadonlyMap<string, string>> {
    const rows = await tx.query<{ serviceId: string; email: string }>(requestAddressesRead, [serviceIds]);
    return new Map(rows.map(({ serviceId, email }) => [serviceId, email]));
  }

  /**
   * Whether a service, or its organisation, published a phone number or a mail address for anybody who wants to reach
   * it.
   */
  async hasPhoneOrMail(tx: Transaction, serviceId: string): Promise<boolean> {
    const [row] = await tx.query<{ reached: boolean }>(phoneOrMailRead, [serviceId]);
    return row?.reached ?? false;
  }

  /**
   * What a handover needs to know of these organisations and units, by the ids that were asked for: a merged record
   * answers with its survivor, what does not exist is left out.
   */
  async unitFacts(tx: Transaction, unitIds: readonly string[]): Promise<ReadonlyMap<string, UnitFacts>> {
    const rows = await tx.query<UnitFacts & { asked: string }>(unitFactsRead, [unitIds, this.clock.today()]);
    return new Map(rows.map(({ asked, ...facts }) => [asked, facts]));
  }

  /**
   * Where these organisations and units work, by the ids that were asked for: names of the municipality, the district and
   * the region as far as they are known, each once. A merged record answers with its survivor, one that is in no list is
   * left out.
   */
  async placesOf(tx: Transaction, unitIds: readonly string[]): Promise<ReadonlyMap<string, readonly string[]>> {
    const rows = await tx.query<{ asked: string; places: (string | null)[] }>(unitPlacesRead, [unitIds]);
    return new Map(rows.map(({ asked, places }) => [asked, [...new Set(places.filter((name) => name !== null))]]));
  }

  /** As nobody, either way: in a transaction of somebody row-level security would show more than the index may hold. */
  private async readIn<Row extends object>(
    tx: Transaction | undefined,
    read: PreparedRead,
    parameters: readonly unknown[],
  ): Promise<Row[]> {
    if (tx === undefined) return this.database.readPublic<Row>(read, parameters);
    if (tx.ctx.actor !== null) throw new Fault('What the search may index is read without an actor.');
    return tx.query<Row>(read.text, parameters);
  }
}
