import { Injectable } from '@nestjs/common';
import { isRefusal, type Refusal, type RequestContext } from '@navaz/kernel';
import { HandoverCommands } from '../handovers/handover-commands.service.js';
import { HandoverPlaces } from '../handovers/handover-places.service.js';
import type { ReasonedCommand } from '../handovers/reasoned-command.js';
import { Sentences } from '../handovers/sentences.service.js';
import { HandoverMoves } from '../move-handover/handover-moves.service.js';

/** The sender ends a request before arrival. The provider is told one sentence, whatever the cause. */
@Injectable()
export class WithdrawHandover {
  constructor(
    private readonly commands: HandoverCommands,
    private readonly places: HandoverPlaces,
    private readonly sentences: Sentences,
    private readonly moves: HandoverMoves,
  ) {}

  /** Refusals: NOT_FOUND, NOT_NOW, REASON_NOT_IN_LIST, INVALID_INPUT (the sentence), KEY_USED. */
  async run(ctx: RequestContext, input: ReasonedCommand): Promise<{ handoverId: string } | Refusal> {
    return this.commands.run(ctx, input, { side: 'sender', operation: 'handover.withdraw' }, async (tx, handover) => {
      const sentence = await this.sentences.besideReason(tx, handover, 'sender', input);
      if (isRefusal(sentence)) return sentence;
      await this.places.release(tx, handover);
      const moved = await this.moves.apply(tx, handover, 'withdraw', 'sender', { reason: input.reason });
      if (isRefusal(moved)) return moved;
      await tx.query(
        `insert into handover.sender_ending (handover_id, cause, reason, sealed_sentence)
         values ($1, 'withdrawn_by_sender', $2, $3)`,
        [handover.id, input.reason, sentence],
      );
      return moved;
    });
  }
}
