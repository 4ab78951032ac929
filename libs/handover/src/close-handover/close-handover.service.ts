import { Injectable } from '@nestjs/common';
import { isRefusal, type Refusal, type RequestContext } from '@navaz/kernel';
import { HandoverCommands } from '../handovers/handover-commands.service.js';
import { HandoverPlaces } from '../handovers/handover-places.service.js';
import type { ReasonedCommand } from '../handovers/reasoned-command.js';
import { Sentences } from '../handovers/sentences.service.js';
import { Outcomes, type OutcomeSaid } from '../reports/outcomes.service.js';
import { HandoverMoves } from '../move-handover/handover-moves.service.js';

/** How a stay or a service ended, and what was reached. */
export interface Closing extends ReasonedCommand {
  readonly outcomes?: readonly OutcomeSaid[] | null;
}

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
  async run(ctx: RequestContext, input: Closing): Promise<{ handoverId: string } | Refusal> {
    return this.commands.run(ctx, input, { side: 'provider', operation: 'handover.close' }, async (tx, handover) => {
      const sentence = await this.sentences.besideReason(tx, handover, 'provider', input);
      if (isRefusal(sentence)) return sentence;
      if (input.outcomes?.length) {
        const refused = await this.outcomes.keep(tx, handover, { month: 0, outcomes: input.outcomes });
        if (isRefusal(refused)) return refused;
      }
      if (sentence) await this.sentences.keep(tx, handover, 'provider', 'sentence', sentence);
      await this.places.release(tx, handover);
      handover.providerReason = input.reason;
      return this.moves.apply(tx, handover, 'close', 'provider', { reason: input.reason });
    });
  }
}
