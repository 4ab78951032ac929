import { Injectable } from '@nestjs/common';
import { DisclosureLog } from '@navaz/audit';
import { Clock, isRefusal, type Refusal, type RequestContext } from '@navaz/kernel';
import type { Transaction } from '@navaz/platform';
import type { HandoverChannel } from '../channel.js';
import type { HandoverEntity } from '../entities/handover.entity.js';
import { handoverNotFound } from '../handover.refusals.js';
import { DraftConditions } from '../handovers/draft-conditions.service.js';
import { HandoverCommands, type HandoverDone } from '../handovers/handover-commands.service.js';
import { logPassed } from '../handovers/log-passed.js';
import { RecipientReading } from '../handovers/recipient-facts.service.js';
import { hindranceOf } from '../handovers/sending-hindrance.js';
import { Snapshots } from '../handovers/snapshots.service.js';
import { HandoverMoves } from '../move-handover/handover-moves.service.js';

/** Sends a request: gate, snapshot, state, history, log and news in one commit, or nothing. */
@Injectable()
export class SendHandover {
  constructor(
    private readonly commands: HandoverCommands,
    private readonly clock: Clock,
    private readonly recipients: RecipientReading,
    private readonly snapshots: Snapshots,
    private readonly conditions: DraftConditions,
    private readonly moves: HandoverMoves,
    private readonly log: DisclosureLog,
  ) {}

  /**
   * Refusals: NOT_FOUND, NOT_NOW, SUBJECT_RESTRICTED, RECIPIENT_NOT_AVAILABLE, CONDITIONS_CHANGED, INVALID_INPUT
   * (conditions without an answer, an obstacle nobody agreed to tell), NOT_ALLOWED_TO_PASS with the reason of the gate,
   * KEY_USED.
   */
  async send(ctx: RequestContext, input: { key: string; handoverId: string }): Promise<HandoverDone | Refusal> {
    return this.commands.run(
      ctx,
      input,
      { side: 'sender', operation: 'handover.sendHandover', planning: { onePlan: true } },
      async (tx, handover) => {
        // Side by side: nothing leaves before all of it was looked at, and it travels together.
        const [way, passing, changed] = await Promise.all([
          this.recipients.way(tx, handover, this.clock.today()),
          this.snapshots.preview(tx, handover, 'request'),
          this.conditions.changedRefusal(tx, handover),
        ]);
        if (!passing) return handoverNotFound;
        const hindrance = hindranceOf({ way, passing, changed });
        if (hindrance) return hindrance;
        if (way && handover.channel !== way.channel) await this.moveTo(tx, handover, way.channel);
        const [moved] = await Promise.all([
          this.moves.apply(tx, handover, 'send', 'sender'),
          this.snapshots.keep(tx, handover, passing),
        ]);
        if (isRefusal(moved)) return moved;
        const fields = Object.keys(passing.values);
        logPassed(this.log, tx, { handover, decision: passing.decision, fields, operation: 'handover.sendHandover' });
        return handover;
      },
    );
  }

  /** The service asks to be reached by another way than when the request was drafted. */
  private async moveTo(tx: Transaction, handover: HandoverEntity, channel: HandoverChannel): Promise<void> {
    await tx.query(`update handover.handover set channel = $2 where id = $1`, [handover.id, channel]);
    handover.channel = channel;
  }
}
