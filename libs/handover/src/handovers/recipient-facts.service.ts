import { Injectable } from '@nestjs/common';
import type { Recipient } from '@navaz/consent';
import type { PartyKind } from '@navaz/disclosure';
import { DirectoryReader, type ConditionFact } from '@navaz/directory';
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
  readonly channel: HandoverChannel;
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
  /** Ended, taken out of the directory, or taking nobody now. */
  readonly unavailable: 'ended' | 'unlisted' | 'paused' | null;
}

/** Reads what the directory says of those who may be asked. */
@Injectable()
export class RecipientReading {
  constructor(private readonly directory: DirectoryReader) {}

  /** Of a service; null where there is none. */
  async service(tx: Transaction, serviceId: string, today: string): Promise<RecipientFacts | null> {
    const facts = (await this.directory.serviceFacts(tx, [serviceId])).get(serviceId);
    if (!facts) return null;
    const unit = (await this.directory.unitFacts(tx, [facts.unitId])).get(facts.unitId);
    return {
      recipient: { kind: 'service', id: serviceId, organisationId: facts.unitId },
      name: facts.name,
      organisationName: facts.unitName,
      kind: unit ? partyKindOf(unit.kind) : 'other',
      channel: facts.channel === 'phone' || facts.channel === 'post' ? 'phone_or_post' : facts.channel,
      minimumData: facts.minimumData,
      conditions: facts.conditions,
      conditionsPublished: facts.conditionsPublished,
      kinds: facts.kinds.map(({ code }) => code),
      registered: facts.registered,
      residential: facts.residential,
      revealsHealth: facts.revealsHealth,
      unavailable: facts.ended
        ? 'ended'
        : !facts.listed
          ? 'unlisted'
          : facts.pausedUntil !== null && facts.pausedUntil > today
            ? 'paused'
            : null,
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
    return facts ? { kind: partyKindOf(facts.kind), region: facts.regionCode } : { kind: 'other', region: null };
  }
}
