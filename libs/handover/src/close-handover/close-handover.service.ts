import { Injectable } from '@nestjs/common';
import { isRefusal, type Refusal, type RequestContext } from '@navaz/kernel';
import type { Transaction } from '@navaz/platform';
import type { HandoverEntity } from '../entities/handover.entity.js';
import { HandoverCommands, type HandoverCommand } from '../handovers/handover-commands.service.js';
import { HandoverPlaces } from '../handovers/handover-places.service.js';
import type { Reasoned } from '../handovers/reasoned-command.js';
import { Sentences } from '../handovers/sentences.service.js';
import { Outcomes, type OutcomeSaid } from '../reports/outcomes.service.js';
import { HandoverMoves } from '../move-handover/handover-moves.service.js';
import type { Side } from '../side.js';

/** How a stay or a service ended, and what was reached. */
export interface Closing extends Reasoned {
  readonly outcomes?: readonly OutcomeSaid[] | null;
}

/** An end of a stay or of a service. */
export type Closed = HandoverCommand & Closing;

/** The provider closes a stay or a service, with what was reached on each agreed topic. */
@Injectable()
export class CloseHandover {
  constructor(
    private readonly commands: HandoverCommands,
    private readonly places: HandoverPlaces,
    private readonly sentences: Sentences,
    private readonly outcomes: Outcomes,
    private readonly moves: HandoverMoves,
  ) {}

  /** Refusals: NOT_FOUND, NOT_NOW, REASON_NOT_IN_LIST, INVALID_INPUT (the sentence, an outcome), NOT_ARRIVED, KEY_USED. */
  async run(ctx: RequestContext, input: Closed): Promise<{ handoverId: string } | Refusal> {
    const as = { side: 'provider', operation: 'handover.close' } as const;
    return this.commands.run(ctx, input, as, (tx, handover) => this.within(tx, handover, input, 'provider'));
  }

  /**
   * The same in the caller's transaction, which has locked the row; `writer`: who writes down what the service said.
   * Refusals: NOT_NOW, REASON_NOT_IN_LIST, INVALID_INPUT, NOT_ARRIVED.
   */
  async within(
    tx: Transaction,
    handover: HandoverEntity,
    said: Closing,
    writer: Side,
  ): Promise<HandoverEntity | Refusal> {
    const sentence = await this.sentences.besideReason(tx, handover, writer, said);
    if (isRefusal(sentence)) return sentence;
    if (said.outcomes?.length) {
      const refused = await this.outcomes.keep(tx, handover, { month: 0, outcomes: said.outcomes });
      if (isRefusal(refused)) return refused;
    }
    if (sentence) await this.sentences.keep(tx, handover, writer, 'sentence', sentence);
    await this.places.release(tx, handover);
    handover.providerReason = said.reason;
    return this.moves.apply(tx, handover, 'close', 'provider', { reason: said.reason });
  }
}
