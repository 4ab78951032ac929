import { Injectable } from '@nestjs/common';
import { DisclosureLog } from '@navaz/audit';
import { ConsentReader, validFor, type Recipient } from '@navaz/consent';
import { serviceKindTable } from '@navaz/directory';
import { declaredMinimumOf, DisclosureGate, type Decision, type FieldCode, type GateAsked } from '@navaz/disclosure';
import { Clock } from '@navaz/kernel';
import type { Transaction } from '@navaz/platform';
import { unitOf } from '../acting-unit.js';

/** What of a case can be shown to a unit that takes part in it: what a request says of it, and nothing of the person. */
export const participantFields = [
  'needKind',
  'urgency',
  'returnDistrict',
  'releaseWeek',
] as const satisfies FieldCode[];

/** The case and the two units it is about. */
export interface ParticipationAsked {
  readonly caseId: string;
  readonly subjectId: string;
  readonly ownerUnitId: string;
  readonly unitId: string;
}

/** The unit, as one to whom something is passed. */
export const unitIn = ({ unitId }: ParticipationAsked): Recipient => ({
  kind: 'unit',
  id: unitId,
  organisationId: unitId,
});

/** On what a participation stands: a grant, or the basis of the institutions themselves (code of the gate's reason). */
export type ParticipationGround = { readonly grantId: string } | { readonly basis: string };

/**
 * The agreement that opens what reveals health, and when it was given: what came later the person did not know of, though
 * they prolonged it since.
 */
export interface HealthAgreed {
  readonly grantId: string;
  readonly givenAt: Date;
}

/** What a unit that takes part sees of a case now. */
export interface OpenToParticipant {
  readonly fields: ReadonlySet<FieldCode>;
  /** Needs of a kind that reveals health are seen that the person knew of when they agreed to it: opened until then. */
  readonly healthUntil: Date | null;
}

/** A case a unit takes part in, as the gate is asked about it. */
type Found = Omit<ParticipationAsked, 'unitId'>;

/** A need, as far as whether it is shown to a participant depends on it. */
export interface ShownNeed {
  readonly kind: string;
  readonly openedAt: string;
}

/** Whether a kind of service says something of health; one that nobody knows does. */
export const revealsHealth = (kind: string): boolean => serviceKindTable.get(kind)?.revealsHealth ?? true;

/** Whether a unit that takes part sees a need: one that reveals health only where the person agreed knowing of it. */
export const showsNeed = ({ healthUntil }: OpenToParticipant, { kind, openedAt }: ShownNeed): boolean =>
  !revealsHealth(kind) || (healthUntil !== null && new Date(openedAt) <= healthUntil);

/**
 * The gate for units that take part in a case. It is the one of requests, asked about the case: with a grant to assess, or
 * where the matrix gives both sides a basis of their own. Needs that reveal health are asked about by themselves, and no
 * basis of institutions opens them.
 */
@Injectable()
export class ParticipantGate {
  constructor(
    private readonly gate: DisclosureGate,
    private readonly consent: ConsentReader,
    private readonly clock: Clock,
    private readonly log: DisclosureLog,
  ) {}

  /** What the gate is asked about a unit and a case; `lock` as the gate says. */
  asked(about: ParticipationAsked, healthRevealing: boolean, lock: boolean): GateAsked {
    return {
      subjectId: about.subjectId,
      aboutId: about.caseId,
      senderId: about.ownerUnitId,
      recipient: unitIn(about),
      stage: 'request',
      declaredMinimum: declaredMinimumOf({}, 'request'),
      residential: false,
      healthRevealing,
      lock,
    };
  }

  /** What a unit may see of a case now, but for needs that reveal health. */
  async decide(tx: Transaction, about: ParticipationAsked, lock: boolean): Promise<Decision> {
    return this.gate.decide(tx, this.asked(about, false, lock));
  }

  /** Whether an open need of the case reveals health. */
  async hasHealthNeeds(tx: Transaction, caseId: string): Promise<boolean> {
    return (await this.withHealthNeeds(tx, [caseId])).has(caseId);
  }

  /** The ground of a decision; null where the unit may not take part. */
  groundOf(decision: Decision): ParticipationGround | null {
    const kind = decision.fields.find(({ field }) => field === 'needKind');
    if (!kind?.allowed) return null;
    return kind.grantId ? { grantId: kind.grantId } : { basis: kind.code.toLowerCase() };
  }

  /** The person's own agreement to let a unit know of what reveals health, the latest; null where there is none. */
  async healthAgreement(tx: Transaction, about: ParticipationAsked, lock: boolean): Promise<HealthAgreed | null> {
    const asked = this.asked(about, true, lock);
    const ground = this.groundOf(await this.gate.decide(tx, asked));
    if (!ground || !('grantId' in ground)) return null;
    const grants = await this.consent.grantsFor(tx, {
      subjectId: about.subjectId,
      aboutId: about.caseId,
      recipient: asked.recipient,
      lock: false,
    });
    const now = this.clock.now();
    const given = grants.filter(
      (grant) => grant.purpose === 'assess' && grant.category === 'request_data' && validFor(grant, now),
    );
    const at = await this.consent.givenAt(
      tx,
      given.map(({ id }) => id),
    );
    const known = [...at].map(([grantId, givenAt]) => ({ grantId, givenAt }));
    return known.toSorted((one, other) => other.givenAt.getTime() - one.givenAt.getTime())[0] ?? null;
  }

  /**
   * Opens a case for the actor's unit, which takes part in it: the gate in this transaction with the grants locked, and a
   * row in the log of disclosures. Null, and a refusal in the log, where it takes part no more, and where the person
   * asked for restriction.
   */
  async open(tx: Transaction, caseId: string): Promise<OpenToParticipant | null> {
    return (await this.openAll(tx, [caseId])).get(caseId) ?? null;
  }

  /**
   * As {@link open}, of several cases by their ids: what they are and what is needed in them is read once for all, the gate
   * decides of each by itself. What is not opened is left out.
   */
  async openAll(tx: Transaction, caseIds: readonly string[]): Promise<ReadonlyMap<string, OpenToParticipant>> {
    if (caseIds.length === 0) return new Map();
    const [abouts, withHealth] = await Promise.all([this.abouts(tx, caseIds), this.withHealthNeeds(tx, caseIds)]);
    const opened = await Promise.all(
      caseIds.map(async (caseId): Promise<[string, OpenToParticipant][]> => {
        const about = abouts.get(caseId);
        const open = about && (await this.openOne(tx, about, withHealth.has(caseId)));
        if (!open) this.log.refuse(tx, { askedId: caseId, operation: 'handover.readCase' });
        return open ? [[caseId, open]] : [];
      }),
    );
    return new Map(opened.flat());
  }

  private async openOne(
    tx: Transaction,
    about: ParticipationAsked,
    withHealth: boolean,
  ): Promise<OpenToParticipant | null> {
    const decision = await this.decide(tx, about, true);
    const ground = this.groundOf(decision);
    if (!ground) return null;
    this.record(
      tx,
      about,
      participantFields.filter((field) => decision.allowed.has(field)),
      ground,
    );
    const health = withHealth ? await this.healthAgreement(tx, about, true) : null;
    if (health) this.record(tx, about, ['needKind'], health);
    return { fields: decision.allowed, healthUntil: health?.givenAt ?? null };
  }

  /** What {@link open} would show, without showing it: no locks and no row in the log. Null where it is nothing. */
  async seen(tx: Transaction, caseId: string): Promise<OpenToParticipant | null> {
    const about = (await this.abouts(tx, [caseId])).get(caseId);
    const decision = about && (await this.decide(tx, about, false));
    if (!decision || !this.groundOf(decision)) return null;
    const health = (await this.hasHealthNeeds(tx, caseId)) ? await this.healthAgreement(tx, about, false) : null;
    return { fields: decision.allowed, healthUntil: health?.givenAt ?? null };
  }

  /** Of these cases those in which an open need reveals health. */
  private async withHealthNeeds(tx: Transaction, caseIds: readonly string[]): Promise<ReadonlySet<string>> {
    const needs = await tx.query<{ caseId: string; kind: string }>(
      `select distinct case_id as "caseId", kind from handover.need where case_id = any ($1) and closed_at is null`,
      [caseIds],
    );
    return new Set(needs.filter(({ kind }) => revealsHealth(kind)).map(({ caseId }) => caseId));
  }

  /** Of these cases those the actor's unit takes part in today and whose person asked for no restriction, by their ids. */
  private async abouts(tx: Transaction, caseIds: readonly string[]): Promise<ReadonlyMap<string, ParticipationAsked>> {
    const rows = await tx.query<Found>(
      `select c.id as "caseId", c.subject_id as "subjectId", c.unit_id as "ownerUnitId"
       from handover.client_case c join handover.participant p on p.case_id = c.id
       where c.id = any ($1) and p.unit_id = $2 and p.ended_at is null and p.valid_until >= $3
         and not handover.is_restricted(c.subject_id)`,
      [caseIds, unitOf(tx), this.clock.today()],
    );
    return new Map(rows.map((found) => [found.caseId, { ...found, unitId: unitOf(tx) }]));
  }

  private record(tx: Transaction, found: Found, fields: readonly string[], ground: ParticipationGround): void {
    this.log.record(tx, {
      subjectId: found.subjectId,
      askedId: found.caseId,
      ownerUnitId: found.ownerUnitId,
      fields,
      purpose: 'take_part',
      ground: 'grantId' in ground ? ground : { legalBasis: ground.basis },
      operation: 'handover.readCase',
    });
  }
}
