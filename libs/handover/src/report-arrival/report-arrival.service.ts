import { Injectable } from '@nestjs/common';
import { Clock, type Refusal, type RequestContext } from '@navaz/kernel';
import type { Transaction } from '@navaz/platform';
import { arrivalRefusal } from '../arrival-faults.js';
import type { HandoverEntity } from '../entities/handover.entity.js';
import { HandoverCommands, type HandoverCommand } from '../handovers/handover-commands.service.js';
import { HandoverPlaces } from '../handovers/handover-places.service.js';
import { HandoverMoves } from '../move-handover/handover-moves.service.js';

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
    private readonly places: HandoverPlaces,
    private readonly moves: HandoverMoves,
    private readonly clock: Clock,
  ) {}

  /** Refusals: NOT_FOUND, NOT_NOW, INVALID_INPUT, REASON_NOT_IN_LIST, TOO_LATE_TO_ARRIVE, KEY_USED. */
  async run(ctx: RequestContext, input: ArrivalSaid): Promise<{ handoverId: string } | Refusal> {
    return this.commands.run(ctx, input, { side: 'provider', operation: 'handover.arrival' }, (tx, handover) =>
      input.arrived
        ? this.arrived(tx, handover, input.on ?? this.clock.today())
        : this.missed(tx, handover, input.reason ?? null),
    );
  }

  /** In the caller's transaction, which has locked the row. Refusals: NOT_NOW, INVALID_INPUT, TOO_LATE_TO_ARRIVE. */
  async arrived(tx: Transaction, handover: HandoverEntity, on: string): Promise<HandoverEntity | Refusal> {
    const refused = arrivalRefusal(handover, on, this.clock.today()) ?? (await this.places.occupy(tx, handover));
    if (refused) return refused;
    handover.arrivedOn = on;
    return this.moves.apply(tx, handover, handover.state === 'not_arrived' ? 'arriveLater' : 'arrive', 'provider');
  }

  /** In the caller's transaction, which has locked the row. Refusals: NOT_NOW, REASON_NOT_IN_LIST. */
  async missed(tx: Transaction, handover: HandoverEntity, reason: string | null): Promise<HandoverEntity | Refusal> {
    await this.places.release(tx, handover);
    handover.providerReason = reason;
    return this.moves.apply(tx, handover, 'doNotArrive', 'provider', { reason });
  }
}
