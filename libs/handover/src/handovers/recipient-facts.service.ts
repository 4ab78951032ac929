import { Injectable } from '@nestjs/common';
import type { Recipient } from '@navaz/consent';
import type { PartyKind } from '@navaz/disclosure';
import { DirectoryReader, type ConditionFact, type RequestsTaken } from '@navaz/directory';
import type { Transaction } from '@navaz/platform';
import type { HandoverChannel } from '../channel.js';
import { partyKindOf } from '../party-kind.js';

/** What has to be known of a service, or of a unit without services, before something is passed to it. */
export interface RecipientFacts {
  readonly recipient: Recipient;
  /** The service's name, or the unit's. */
  readonly name: string;
  readonly organisationName: string;
  readonly kind: PartyKind;
  /** How a request reaches it now. `link` only where a mail really goes out; who cannot be written to is called. */
  readonly channel: HandoverChannel;
  /** It asked for requests by a link of a mail and published no address, or is of the demo: nothing is mailed. */
  readonly addressMissing: boolean;
  /** Declared minimum of data by stage, codes of the profile. */
  readonly minimumData: Readonly<Record<string, readonly string[]>>;
  readonly conditions: readonly ConditionFact[];
  readonly conditionsPublished: boolean;
  /** Kinds it offers; null for a unit, which takes any. */
  readonly kinds: readonly string[] | null;
  /** Of Act 108/2006: declines on the grounds of § 91(3) only. */
  readonly registered: boolean;
  readonly residential: boolean;
  readonly revealsHealth: boolean;
  /** Ended, taken out of the directory, taking nobody now, or with no way a request could come to it. */
  readonly unavailable: 'ended' | 'unlisted' | 'paused' | 'unreachable' | null;
}

/** Whether somebody takes requests now, and how a request reaches them. */
export type WayThere = Pick<RecipientFacts, 'channel' | 'addressMissing' | 'unavailable'>;

const unavailableOf = ({ ended, listed, pausedUntil }: RequestsTaken, today: string): RecipientFacts['unavailable'] => {
  if (ended) return 'ended';
  if (!listed) return 'unlisted';
  return pausedUntil !== null && pausedUntil > today ? 'paused' : null;
};

/** Who wants a link and cannot be written to is called. */
const channelOf = (asked: RequestsTaken['channel'], isWrittenTo: boolean): HandoverChannel => {
  if (asked === 'platform') return 'platform';
  return asked === 'link' && isWrittenTo ? 'link' : 'phone_or_post';
};

/** Reads what the directory says of those who may be asked. */
@Injectable()
export class RecipientReading {
  constructor(private readonly directory: DirectoryReader) {}

  /** Of a service; null where there is none. */
  async service(tx: Transaction, serviceId: string, today: string): Promise<RecipientFacts | null> {
    const facts = (await this.directory.serviceFacts(tx, [serviceId])).get(serviceId);
    if (!facts) return null;
    const [units, way] = await Promise.all([
      this.directory.unitFacts(tx, [facts.unitId]),
      this.wayTo(tx, serviceId, facts, today),
    ]);
    const unit = units.get(facts.unitId);
    return {
      recipient: { kind: 'service', id: serviceId, organisationId: facts.unitId },
      name: facts.name,
      organisationName: facts.unitName,
      kind: unit ? partyKindOf(unit.kind) : 'other',
      ...way,
      minimumData: facts.minimumData,
      conditions: facts.conditions,
      conditionsPublished: facts.conditionsPublished,
      kinds: facts.kinds.map(({ code }) => code),
      registered: facts.registered,
      residential: facts.residential,
      revealsHealth: facts.revealsHealth,
    };
  }

  /** Of a unit (curator, probation centre, prison …); null where there is none. */
  async unit(tx: Transaction, unitId: string): Promise<RecipientFacts | null> {
    const facts = (await this.directory.unitFacts(tx, [unitId])).get(unitId);
    if (!facts) return null;
    return {
      recipient: { kind: 'unit', id: facts.unitId, organisationId: facts.unitId },
      name: facts.name,
      organisationName: facts.name,
      kind: partyKindOf(facts.kind),
      channel: 'platform',
      addressMissing: false,
      minimumData: {},
      conditions: [],
      conditionsPublished: false,
      kinds: null,
      registered: false,
      residential: false,
      revealsHealth: false,
      unavailable: facts.ended ? 'ended' : facts.listed ? null : 'unlisted',
    };
  }

  /** The way to whoever a handover was drafted for; null where there is nobody (any more). */
  async way(
    tx: Transaction,
    handover: { readonly recipientServiceId: string | null; readonly recipientOrganisationId: string },
    today: string,
  ): Promise<WayThere | null> {
    const { recipientServiceId: id } = handover;
    if (id === null) return this.unit(tx, handover.recipientOrganisationId);
    const taken = (await this.directory.takingRequests(tx, [id])).get(id);
    return taken ? this.wayTo(tx, id, taken, today) : null;
  }

  /** How each of these services is reached now, by its id, in two statements at most; what does not exist is left out. */
  async channels(tx: Transaction, serviceIds: readonly string[]): Promise<ReadonlyMap<string, HandoverChannel>> {
    const taking = [...(await this.directory.takingRequests(tx, serviceIds))];
    const byLink = taking.filter(([, { channel }]) => channel === 'link').map(([id]) => id);
    const written = byLink.length > 0 ? await this.directory.requestAddressesOf(tx, byLink) : null;
    return new Map(taking.map(([id, { channel }]) => [id, channelOf(channel, written?.has(id) ?? false)]));
  }

  private async wayTo(tx: Transaction, serviceId: string, taken: RequestsTaken, today: string): Promise<WayThere> {
    const unavailable = unavailableOf(taken, today);
    const byLink = taken.channel === 'link';
    const addressMissing = byLink && !(await this.directory.requestAddressesOf(tx, [serviceId])).has(serviceId);
    const channel = channelOf(taken.channel, byLink && !addressMissing);
    if (!addressMissing) return { channel, addressMissing, unavailable };
    const isReached = await this.directory.hasPhoneOrMail(tx, serviceId);
    return { channel, addressMissing, unavailable: unavailable ?? (isReached ? null : 'unreachable') };
  }

  /** Of whoever a handover was drafted for. */
  async of(
    tx: Transaction,
    handover: { readonly recipientServiceId: string | null; readonly recipientOrganisationId: string },
    today: string,
  ): Promise<RecipientFacts | null> {
    return handover.recipientServiceId
      ? this.service(tx, handover.recipientServiceId, today)
      : this.unit(tx, handover.recipientOrganisationId);
  }

  /** What those are called whom these handovers were drafted for, by the handover's id; in two statements. */
  async namesOf(
    tx: Transaction,
    handovers: readonly {
      readonly id: string;
      readonly recipientServiceId: string | null;
      readonly recipientOrganisationId: string;
    }[],
  ): Promise<ReadonlyMap<string, string>> {
    const serviceIds = handovers.flatMap(({ recipientServiceId: id }) => id ?? []);
    const unitIds = handovers.flatMap((one) => (one.recipientServiceId ? [] : one.recipientOrganisationId));
    const services = serviceIds.length > 0 ? await this.directory.ownersOf(tx, serviceIds) : null;
    const units = unitIds.length > 0 ? await this.directory.unitFacts(tx, unitIds) : null;
    return new Map(
      handovers.flatMap(({ id, recipientServiceId, recipientOrganisationId }) => {
        const name = recipientServiceId
          ? services?.get(recipientServiceId)?.serviceName
          : units?.get(recipientOrganisationId)?.name;
        return name === undefined ? [] : [[id, name]];
      }),
    );
  }

  /** Of these handovers the ones whose recipient has ended, or was taken out of the directory, by their ids. */
  async goneOf(
    tx: Transaction,
    handovers: readonly {
      readonly id: string;
      readonly recipientServiceId: string | null;
      readonly recipientOrganisationId: string;
    }[],
    today: string,
  ): Promise<ReadonlySet<string>> {
    if (handovers.length === 0) return new Set();
    const gone = await tx.query<{ id: string }>(
      `select asked.id from unnest($1::uuid[], $2::uuid[], $3::uuid[]) as asked (id, service, organisation)
       where not disclosure.is_there(case when service is null then 'unit' else 'service' end,
         coalesce(service, organisation), organisation, $4)`,
      [
        handovers.map(({ id }) => id),
        handovers.map(({ recipientServiceId }) => recipientServiceId),
        handovers.map(({ recipientOrganisationId }) => recipientOrganisationId),
        today,
      ],
    );
    return new Set(gone.map(({ id }) => id));
  }

  /**
   * The declared minimum of data of whoever a handover was drafted for, by stage, and nothing else of it: this is asked at
   * every read. A unit, and a service that left the directory, declared nothing.
   */
  async declaredBy(
    tx: Transaction,
    { recipientServiceId: id }: { readonly recipientServiceId: string | null },
  ): Promise<RecipientFacts['minimumData']> {
    return (id === null ? null : await this.directory.minimumDataOf(tx, id)) ?? {};
  }

  /** How the matrix calls the actor's unit, and its region. */
  async sender(tx: Transaction, unitId: string): Promise<{ kind: PartyKind; region: string | null }> {
    const facts = (await this.directory.unitFacts(tx, [unitId])).get(unitId);
    const kind = facts?.listed ? partyKindOf(facts.kind) : 'other';
    return { kind, region: facts?.regionCode ?? null };
  }
}
