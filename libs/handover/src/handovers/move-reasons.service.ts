import { Injectable } from '@nestjs/common';
import { Clock, type Refusal, type RequestContext } from '@navaz/kernel';
import { Database, type Transaction } from '@navaz/platform';
import type { HandoverEntity } from '../entities/handover.entity.js';
import type { Reason } from '../handover.reasons.js';
import { saysDeletion } from '../handover.possible.js';
import { handoverNotFound } from '../handover.refusals.js';
import { HandoverRepository } from '../handover.repository.js';
import { moves, type ReasonGroup } from '../handover.state.js';
import { reasonsOf } from '../move-handover/handover-moves.service.js';
import { RecipientReading } from './recipient-facts.service.js';

/** From which reasons somebody chooses: what a service may decline by depends on whether it is registered. */
@Injectable()
export class MoveReasons {
  constructor(
    private readonly database: Database,
    private readonly handovers: HandoverRepository,
    private readonly recipients: RecipientReading,
    private readonly clock: Clock,
  ) {}

  /** The reasons of an act on a handover; none where it needs none. Refusals: NOT_FOUND. */
  async of(ctx: RequestContext, handoverId: string, act: string): Promise<readonly Reason[] | Refusal> {
    return this.database.transaction(ctx, async (tx) => {
      const handover = await this.handovers.find(tx, handoverId);
      if (!handover || !this.handovers.sideOf(ctx.actor, handover)) return handoverNotFound;
      const group = act === saysDeletion.act ? 'deletion' : (moves.find((move) => move.act === act)?.reason ?? 'none');
      return this.inGroup(tx, handover, group);
    });
  }

  /** The reasons of one list, as they hold for whoever a handover was sent to. */
  async inGroup(tx: Transaction, handover: HandoverEntity, group: ReasonGroup): Promise<readonly Reason[]> {
    if (group !== 'decline') return reasonsOf(group, true);
    const facts = await this.recipients.of(tx, handover, this.clock.today());
    // What is not known any more is held to the stricter list.
    return reasonsOf(group, facts?.registered ?? true);
  }
}
