import { Injectable } from '@nestjs/common';
import { isRefusal, type Refusal, type RequestContext } from '@navaz/kernel';
import { HandoverCommands, type HandoverCommand } from '../handovers/handover-commands.service.js';
import { Outcomes, type OutcomesOfMonth } from '../reports/outcomes.service.js';

/** Outcomes of one handover at one moment: during the stay, or asked for after release. */
export interface OutcomesSaid extends HandoverCommand, OutcomesOfMonth {}

/** Records outcomes by themselves: while the stay goes on, and 1, 3 and 6 months after release. */
@Injectable()
export class RecordOutcomes {
  constructor(
    private readonly commands: HandoverCommands,
    private readonly outcomes: Outcomes,
  ) {}

  /**
   * Refusals: NOT_FOUND, NOT_ARRIVED, FOLLOW_UP_NOT_ASKED, INVALID_INPUT (TOPIC_NOT_AGREED, NEVER_NOT_REACHED,
   * TOPIC_TWICE), KEY_USED.
   */
  async run(ctx: RequestContext, input: OutcomesSaid): Promise<{ handoverId: string } | Refusal> {
    const as = { side: 'provider', operation: 'handover.recordOutcomes' } as const;
    return this.commands.run(ctx, input, as, async (tx, handover) => {
      const refused = await this.outcomes.keep(tx, handover, input);
      return isRefusal(refused) ? refused : handover;
    });
  }
}
