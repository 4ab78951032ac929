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
import type { Side } from '../side.js';
import { NamedConditions, reasonOfCondition, type NamedCondition } from './named-conditions.service.js';
import { RecipientReading } from './recipient-facts.service.js';

/** A reason one may choose for a request. */
export interface ReasonToChoose extends Reason {
  /** One of them has to be named. */
  readonly conditions?: readonly NamedCondition[];
}

/** From which reasons somebody chooses: what a service may decline by depends on whether it is registered. */
@Injectable()
export class MoveReasons {
  constructor(
    private readonly database: Database,
    private readonly handovers: HandoverRepository,
    private readonly recipients: RecipientReading,
    private readonly conditions: NamedConditions,
    private readonly clock: Clock,
  ) {}

  /** The reasons of an act on a handover; none where it needs none. Refusals: NOT_FOUND. */
  async of(ctx: RequestContext, handoverId: string, act: string): Promise<readonly ReasonToChoose[] | Refusal> {
    return this.database.transaction(ctx, async (tx) => {
      const handover = await this.handovers.find(tx, handoverId);
      const side = handover && this.handovers.sideOf(ctx.actor, handover);
      if (!handover || !side) return handoverNotFound;
      const group = act === saysDeletion.act ? 'deletion' : (moves.find((move) => move.act === act)?.reason ?? 'none');
      return this.inGroup(tx, handover, group, side);
    });
  }

  /** The reasons of one list, as they hold for whoever a handover was sent to; what cannot be explained is left out. */
  async inGroup(
    tx: Transaction,
    handover: HandoverEntity,
    group: ReasonGroup,
    side: Side,
  ): Promise<readonly ReasonToChoose[]> {
    if (group !== 'decline') return reasonsOf(group, true);
    const facts = await this.recipients.of(tx, handover, this.clock.today());
    // What is not known any more is held to the stricter list.
    const reasons = reasonsOf(group, facts?.registered ?? true);
    if (!reasons.some(({ code }) => code === reasonOfCondition)) return reasons;
    const conditions = await this.conditions.nameable(tx, handover, side);
    return reasons.flatMap((reason) => {
      if (reason.code !== reasonOfCondition) return [reason];
      return conditions.length > 0 ? [{ ...reason, conditions }] : [];
    });
  }
}
