import { Injectable } from '@nestjs/common';
import { Clock, isRefusal, type Refusal, type RequestContext } from '@navaz/kernel';
import type { Transaction } from '@navaz/platform';
import type { HandoverEntity } from '../entities/handover.entity.js';
import { HandoverCommands, type HandoverCommand } from '../handovers/handover-commands.service.js';
import { HandoverPlaces } from '../handovers/handover-places.service.js';
import { NamedConditions } from '../handovers/named-conditions.service.js';
import { RecipientReading } from '../handovers/recipient-facts.service.js';
import type { Reasoned } from '../handovers/reasoned-command.js';
import { Sentences } from '../handovers/sentences.service.js';
import { HandoverMoves } from '../move-handover/handover-moves.service.js';
import type { Side } from '../side.js';

/** Why a service declines; with `condition_not_met` it says which of the conditions of the request. */
export interface Declining extends Reasoned {
  readonly conditionId?: string | null;
}

/** A decline. */
export type Declined = HandoverCommand & Declining;

/** The provider declines, with a reason of the list that holds for it. */
@Injectable()
export class DeclineHandover {
  constructor(
    private readonly commands: HandoverCommands,
    private readonly recipients: RecipientReading,
    private readonly conditions: NamedConditions,
    private readonly places: HandoverPlaces,
    private readonly sentences: Sentences,
    private readonly moves: HandoverMoves,
    private readonly clock: Clock,
  ) {}

  /** Refusals: NOT_FOUND, NOT_NOW, REASON_NOT_IN_LIST, INVALID_INPUT (the condition, the sentence), KEY_USED. */
  async run(ctx: RequestContext, input: Declined): Promise<{ handoverId: string } | Refusal> {
    const as = { side: 'provider', operation: 'handover.decline' } as const;
    return this.commands.run(ctx, input, as, (tx, handover) => this.within(tx, handover, input, 'provider'));
  }

  /**
   * The same in the caller's transaction, which has locked the row; `writer`: who writes down what the service said.
   * Refusals: NOT_NOW, REASON_NOT_IN_LIST, INVALID_INPUT.
   */
  async within(
    tx: Transaction,
    handover: HandoverEntity,
    said: Declining,
    writer: Side,
  ): Promise<HandoverEntity | Refusal> {
    const facts = await this.recipients.of(tx, handover, this.clock.today());
    const sentence = await this.sentences.besideReason(tx, handover, writer, said);
    // Only beside what is not refused anyway: that one may be named tells its answer.
    const unnamed = isRefusal(sentence) ? sentence : await this.conditions.refusal(tx, handover, writer, said);
    handover.providerReason = said.reason;
    handover.unmetConditionId = said.conditionId ?? null;
    const moved = await this.moves.apply(tx, handover, 'decline', 'provider', {
      reason: said.reason,
      // What is not known any more is held to the stricter list.
      registered: facts?.registered ?? true,
    });
    if (isRefusal(moved)) return moved;
    if (unnamed) return unnamed;
    if (sentence && !isRefusal(sentence)) await this.sentences.keep(tx, handover, writer, 'sentence', sentence);
    await this.places.release(tx, handover);
    return moved;
  }
}
