import { Injectable } from '@nestjs/common';
import { DisclosureLog } from '@navaz/audit';
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

/** On what a participation stands: a grant, or the basis of the institutions themselves (code of the gate's reason). */
export type ParticipationGround = { readonly grantId: string } | { readonly basis: string };

/**
 * The gate for units that take part in a case. It is the one of requests, asked about the case: with a grant to assess, or
 * where the matrix gives both sides a basis of their own.
 */
@Injectable()
export class ParticipantGate {
  constructor(
    private readonly gate: DisclosureGate,
    private readonly clock: Clock,
    private readonly log: DisclosureLog,
  ) {}

  /** What the gate is asked about a unit and a case; `lock` as the gate says. */
  async asked(tx: Transaction, { caseId, ...about }: ParticipationAsked, lock: boolean): Promise<GateAsked> {
    const needs = await tx.query<{ kind: string }>(
      `select distinct kind from handover.need where case_id = $1 and closed_at is null`,
      [caseId],
    );
    return {
      subjectId: about.subjectId,
      aboutId: caseId,
      senderId: about.ownerUnitId,
      recipient: { kind: 'unit', id: about.unitId, organisationId: about.unitId },
      stage: 'request',
      declaredMinimum: declaredMinimumOf({}, 'request'),
      residential: false,
      healthRevealing: needs.some(({ kind }) => serviceKindTable.get(kind)?.revealsHealth ?? true),
      lock,
    };
  }

  /** What a unit may see of a case now. */
  async decide(tx: Transaction, about: ParticipationAsked, lock: boolean): Promise<Decision> {
    return this.gate.decide(tx, await this.asked(tx, about, lock));
  }

  /** The ground of a decision; null where the unit may not take part. */
  groundOf(decision: Decision): ParticipationGround | null {
    const kind = decision.fields.find(({ field }) => field === 'needKind');
    if (!kind?.allowed) return null;
    return kind.grantId ? { grantId: kind.grantId } : { basis: kind.code.toLowerCase() };
  }

  /**
   * Opens a case for the actor's unit, which takes part in it: the gate in this transaction with the grants locked, and a
   * row in the log of disclosures. Null, and a refusal in the log, where it takes part no more.
   */
  async open(tx: Transaction, caseId: string): Promise<ReadonlySet<FieldCode> | null> {
    const [found] = await tx.query<{ subjectId: string; ownerUnitId: string }>(
      `select c.subject_id as "subjectId", c.unit_id as "ownerUnitId"
       from handover.client_case c join handover.participant p on p.case_id = c.id
       where c.id = $1 and p.unit_id = $2 and p.ended_at is null and p.valid_until >= $3`,
      [caseId, unitOf(tx), this.clock.today()],
    );
    const decision = found && (await this.decide(tx, { caseId, unitId: unitOf(tx), ...found }, true));
    const ground = decision && this.groundOf(decision);
    if (!ground) {
      this.log.refuse(tx, { askedId: caseId, operation: 'handover.readCase' });
      return null;
    }
    this.log.record(tx, {
      subjectId: found.subjectId,
      askedId: caseId,
      ownerUnitId: found.ownerUnitId,
      fields: participantFields.filter((field) => decision.allowed.has(field)),
      purpose: 'take_part',
      ground: 'grantId' in ground ? ground : { legalBasis: ground.basis },
      operation: 'handover.readCase',
    });
    return decision.allowed;
  }
}
