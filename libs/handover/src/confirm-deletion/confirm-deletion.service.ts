import { Injectable } from '@nestjs/common';
import { AuditTrail } from '@navaz/audit';
import { accountOf, Clock, type Refusal, type RequestContext } from '@navaz/kernel';
import { Commands, Database, type Transaction } from '@navaz/platform';
import type { HandoverEntity } from '../entities/handover.entity.js';
import { HandoverNews } from '../handover.events.js';
import { handoverNotFound, notNow } from '../handover.refusals.js';
import { HandoverRepository } from '../handover.repository.js';
import { AgreedBackReading } from '../reports/agreed-back.service.js';
import { PassingDecision } from '../handovers/passing-decision.service.js';
import { saveMoved } from '../handovers/save-moved.js';
import { stageOf } from '../handovers/stage-of.js';
import type { HandoverCommand } from '../handovers/handover-commands.service.js';

/** What a recipient says of what it had received. */
export interface DeletionSaid extends HandoverCommand {
  /** Code of the list `saidOfDeletion`. */
  readonly reason: string;
}

/**
 * The recipient says what it deleted on its own side, or under which duty it keeps it: once nothing passes any more,
 * whatever the cause, so that its being asked tells no cause. Nothing of the person is read, and no agreement is needed.
 */
@Injectable()
export class ConfirmDeletion {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly commands: Commands,
    private readonly handovers: HandoverRepository,
    private readonly deciding: PassingDecision,
    private readonly trail: AuditTrail,
    private readonly agreedBack: AgreedBackReading,
  ) {}

  /** Refusals: NOT_FOUND, NOT_NOW (something still passes), KEY_USED. */
  async run(ctx: RequestContext, input: DeletionSaid): Promise<{ handoverId: string } | Refusal> {
    return this.database.transaction(ctx, (tx) =>
      this.commands.once(tx, { operation: 'handover.confirmDeletion', input }, async () => {
        const handover = await this.handovers.lockAs(tx, input.handoverId, 'provider');
        if (!handover || (await this.isRestricted(tx, handover))) return handoverNotFound;
        if (await this.passesStill(tx, handover)) return notNow;
        await this.write(tx, handover, input.reason);
        return { handoverId: handover.id };
      }),
    );
  }

  /** A request of a person who asked for restriction is not there for its recipient. */
  private async isRestricted(tx: Transaction, { subjectId }: HandoverEntity): Promise<boolean> {
    const [asked] = await tx.query<{ restricted: boolean | null }>(`select handover.is_restricted($1) as restricted`, [
      subjectId,
    ]);
    return asked?.restricted ?? false;
  }

  private async passesStill(tx: Transaction, handover: HandoverEntity): Promise<boolean> {
    const stage = stageOf(handover.state);
    if (!stage || stage === 'ended') return false;
    const { allowed } = await this.deciding.decide(tx, handover, stage, { lock: false });
    return allowed.size > 0;
  }

  private async write(tx: Transaction, handover: HandoverEntity, reason: string): Promise<void> {
    const senderHears = await this.agreedBack.senderHears(tx, handover);
    const now = this.clock.now();
    handover.providerSeenAt = now;
    if (senderHears) handover.senderNewsAt = now;
    await saveMoved(tx, handover, {
      act: 'confirmDeletion',
      fromState: handover.state,
      toState: handover.state,
      side: 'provider',
      organisationId: tx.ctx.actor?.organisationId ?? null,
      accountId: accountOf(tx.ctx.actor),
      reason,
      at: now,
    });
    this.trail.record(tx, { operation: 'handover.confirmDeletion', subjectKind: 'handover', subjectId: handover.id });
    const { reference, senderUnitId, senderAccountId } = handover;
    if (senderHears) tx.publish(new HandoverNews(reference, senderUnitId, null, 'update', senderAccountId));
  }
}
