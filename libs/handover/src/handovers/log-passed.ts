import type { DisclosureLog } from '@navaz/audit';
import type { Decision } from '@navaz/disclosure';
import type { Transaction } from '@navaz/platform';
import type { HandoverEntity } from '../entities/handover.entity.js';

/** Fields that passed at a moment, and by which decision. */
export interface Passed {
  readonly handover: HandoverEntity;
  readonly decision: Decision;
  readonly fields: readonly string[];
  /** `room.useCase`. */
  readonly operation: string;
}

const purposeOf: Readonly<Record<string, string>> = {
  request: 'assess',
  interview: 'interview',
  confirmed: 'hand_over',
  in_service: 'hand_over',
  report: 'report_back',
};

/** One row for each ground the fields stand on: a grant, the matrix's own basis, or nothing that tells of a person. */
export const logPassed = (
  log: DisclosureLog,
  tx: Transaction,
  { handover, decision, fields, operation }: Passed,
): void => {
  const byGround = new Map<string, { grantId?: string; fields: string[] }>();
  for (const { field, grantId, code } of decision.fields) {
    if (!fields.includes(field)) continue;
    const ground = byGround.get(grantId ?? code) ?? { grantId, fields: [] };
    ground.fields.push(field);
    byGround.set(grantId ?? code, ground);
  }
  for (const [code, ground] of byGround) {
    log.record(tx, {
      subjectId: handover.subjectId,
      askedId: handover.id,
      ownerUnitId: handover.senderUnitId,
      serviceId: handover.recipientServiceId,
      fields: ground.fields,
      purpose: purposeOf[decision.stage] ?? decision.stage,
      ground: ground.grantId ? { grantId: ground.grantId } : { legalBasis: code.toLowerCase() },
      operation,
    });
  }
};

/**
 * What the sender wrote about the person was read: one row, on the ground that carries what passes. Nothing where nothing
 * passes.
 */
export const logWritten = (
  log: DisclosureLog,
  tx: Transaction,
  { handover, decision, operation }: Omit<Passed, 'fields'>,
): void => {
  const carrying = decision.fields.find(({ allowed }) => allowed);
  if (!carrying) return;
  log.record(tx, {
    subjectId: handover.subjectId,
    askedId: handover.id,
    ownerUnitId: handover.senderUnitId,
    serviceId: handover.recipientServiceId,
    fields: ['messages'],
    purpose: purposeOf[decision.stage] ?? decision.stage,
    ground: carrying.grantId ? { grantId: carrying.grantId } : { legalBasis: carrying.code.toLowerCase() },
    operation,
  });
};
