import { Injectable } from '@nestjs/common';
import { DisclosureLog } from '@navaz/audit';
import { Clock, type Refusal, type RequestContext } from '@navaz/kernel';
import { Database, KeyStore, type Transaction } from '@navaz/platform';
import type { HandoverEntity } from '../entities/handover.entity.js';
import { handoverNotFound } from '../handover.refusals.js';
import { HandoverRepository } from '../handover.repository.js';
import { StandingAgreement } from '../handovers/standing-agreement.service.js';
import { identityNotChecked, type Issuing } from '../statements/identity-not-checked.js';
import { heldRows, type HeldRow } from './held-rows.js';
import { heldByRecipient } from './held-tables.js';

/**
 * What a recipient wrote down itself about the person of a request: results, reports, its own part of what was said and
 * done, and when it looked at what. Nobody else holds it, so it hands it out (art. 15 and 20 GDPR), whatever was agreed to report back and also once
 * nothing passes any more. What was passed to it the unit that leads the case hands out; so it does what was written on a
 * request that ended elsewhere before anybody arrived: of that its recipient has the steps and nothing more, as where the
 * person was erased, so that no end is told from another.
 */
@Injectable()
export class ExportReceived {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly keys: KeyStore,
    private readonly log: DisclosureLog,
    private readonly handovers: HandoverRepository,
    private readonly standing: StandingAgreement,
  ) {}

  /** One document of plain JSON. Refusals: NOT_FOUND, IDENTITY_NOT_CHECKED. */
  async ofRequest(ctx: RequestContext, handoverId: string, { identityChecked }: Issuing): Promise<HeldRow | Refusal> {
    return this.database.transaction(ctx, async (tx) => {
      const handover = await this.handovers.lockAs(tx, handoverId, 'provider');
      if (!handover) {
        this.log.refuse(tx, { askedId: handoverId, operation: 'handover.exportReceived' });
        return handoverNotFound;
      }
      if (!identityChecked) return identityNotChecked;
      this.log.record(tx, {
        subjectId: handover.subjectId,
        askedId: handover.id,
        ownerUnitId: handover.senderUnitId,
        serviceId: handover.recipientServiceId,
        fields: ['own_record'],
        purpose: 'access',
        ground: { legalBasis: 'right_of_access' },
        operation: 'handover.exportReceived',
      });
      const isOver = await this.standing.isOver(tx, handover);
      const key = isOver ? null : await this.keys.of(handover.subjectId);
      const senders = await this.senders(tx, handover);
      const parts: [string, readonly HeldRow[]][] = [];
      for (const table of heldByRecipient) {
        const rows = await heldRows(tx, table, handover.id, key);
        parts.push([table.part, rows.map((row) => stepOnly(withoutSenders(row, senders), isOver))]);
      }
      return {
        exportedAt: this.clock.now().toISOString(),
        reference: handover.reference,
        ...Object.fromEntries(parts),
        seen: await tx.query<HeldRow>(
          `select at, role as function, fields, purpose, legal_basis as "legalBasis" from handover.seen_of_request($1)`,
          [handover.id],
        ),
      };
    });
  }

  /** Ids of the units that lead the case or did: a recipient is told what kind of office asks, not which. */
  private async senders(tx: Transaction, { id, senderUnitId }: HandoverEntity): Promise<ReadonlySet<unknown>> {
    const former = await tx.query<{ unitId: string }>(`select unit_id as "unitId" from handover.former_senders($1)`, [
      id,
    ]);
    return new Set([senderUnitId, ...former.map(({ unitId }) => unitId)]);
  }
}

/** Why a step was taken is content, and goes with it. */
const stepOnly = (row: HeldRow, isOver: boolean): HeldRow =>
  isOver && 'reason' in row ? { ...row, reason: null } : row;

const withoutSenders = (row: HeldRow, senders: ReadonlySet<unknown>): HeldRow =>
  Object.fromEntries(Object.entries(row).map(([column, value]) => [column, senders.has(value) ? null : value]));
