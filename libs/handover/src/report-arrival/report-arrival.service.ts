import { Injectable } from '@nestjs/common';
import { Clock, type Refusal, type RequestContext } from '@navaz/kernel';
import { HandoverCommands, type HandoverCommand } from '../handovers/handover-commands.service.js';
import { ProviderMoves } from '../handovers/provider-moves.service.js';

/** What the provider says of the arrival. */
export interface ArrivalSaid extends HandoverCommand {
  readonly arrived: boolean;
  /** Calendar day; absent: today. */
  readonly on?: string | null;
  /** Code of the list `notArrived`, where the person did not come. */
  readonly reason?: string | null;
}

/** The provider says whether the person came. */
@Injectable()
export class ReportArrival {
  constructor(
    private readonly commands: HandoverCommands,
    private readonly provider: ProviderMoves,
    private readonly clock: Clock,
  ) {}

  /** Refusals: NOT_FOUND, NOT_NOW, INVALID_INPUT, REASON_NOT_IN_LIST, TOO_LATE_TO_ARRIVE, KEY_USED. */
  async run(ctx: RequestContext, input: ArrivalSaid): Promise<{ handoverId: string } | Refusal> {
    const as = { side: 'provider', operation: 'handover.arrival' } as const;
    return this.commands.run(ctx, input, as, (tx, handover) =>
      input.arrived
        ? this.provider.arrive(tx, handover, input.on ?? this.clock.today())
        : this.provider.miss(tx, handover, input.reason ?? null),
    );
  }
}
