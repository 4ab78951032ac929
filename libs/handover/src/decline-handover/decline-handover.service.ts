import { Injectable } from '@nestjs/common';
import { Clock, isRefusal, type Refusal, type RequestContext } from '@navaz/kernel';
import { HandoverCommands } from '../handovers/handover-commands.service.js';
import { HandoverPlaces } from '../handovers/handover-places.service.js';
import { RecipientReading } from '../handovers/recipient-facts.service.js';
import type { ReasonedCommand } from '../handovers/reasoned-command.js';
import { Sentences } from '../handovers/sentences.service.js';
import { HandoverMoves } from '../move-handover/handover-moves.service.js';

/** The provider declines, with a reason of the list that holds for it. */
@Injectable()
export class DeclineHandover {
  constructor(
    private readonly commands: HandoverCommands,
    private readonly recipients: RecipientReading,
    private readonly places: HandoverPlaces,
    private readonly sentences: Sentences,
    private readonly moves: HandoverMoves,
    private readonly clock: Clock,
  ) {}

  /** Refusals: NOT_FOUND, NOT_NOW, REASON_NOT_IN_LIST, INVALID_INPUT (the sentence), KEY_USED. */
  async run(ctx: RequestContext, input: ReasonedCommand): Promise<{ handoverId: string } | Refusal> {
    return this.commands.run(ctx, input, { side: 'provider', operation: 'handover.decline' }, async (tx, handover) => {
      const facts = await this.recipients.of(tx, handover, this.clock.today());
      handover.providerReason = input.reason;
      const moved = await this.moves.apply(tx, handover, 'decline', 'provider', {
        reason: input.reason,
        // What is not known any more is held to the stricter list.
        registered: facts?.registered ?? true,
      });
      if (isRefusal(moved)) return moved;
      const sentence = await this.sentences.besideReason(tx, handover, 'provider', input);
      if (isRefusal(sentence)) return sentence;
      if (sentence) await this.sentences.keep(tx, handover, 'provider', 'sentence', sentence);
      await this.places.release(tx, handover);
      return moved;
    });
  }
}
