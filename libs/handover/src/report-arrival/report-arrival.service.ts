import { Injectable } from '@nestjs/common';
import { HoldDesk } from '@navaz/capacity';
import { addDays, Clock, isRefusal, pragueDay, Refusal, type RequestContext } from '@navaz/kernel';
import type { Transaction } from '@navaz/platform';
import { arrivalRefusal } from '../arrival-faults.js';
import type { HandoverEntity } from '../entities/handover.entity.js';
import { HandoverCommands, type HandoverCommand } from '../handovers/handover-commands.service.js';
import { HandoverPlaces, holderOf } from '../handovers/handover-places.service.js';
import { HandoverMoves } from '../move-handover/handover-moves.service.js';

/** Days within which somebody who did not come may still arrive. */
export const laterArrivalDays = 14;

const tooLate = new Refusal('conflict', 'TOO_LATE_TO_ARRIVE', {
  cs: `Od zápisu, že člověk nedorazil, uplynulo víc než ${laterArrivalDays} dní. Požádejte prosím odesílatele o novou žádost.`,
  en: `More than ${laterArrivalDays} days have passed since it was recorded that the person did not come. Please ask for a new request.`,
});

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
    private readonly desk: HoldDesk,
    private readonly moves: HandoverMoves,
    private readonly clock: Clock,
  ) {}

  /** Refusals: NOT_FOUND, NOT_NOW, INVALID_INPUT, REASON_NOT_IN_LIST, TOO_LATE_TO_ARRIVE, KEY_USED. */
  async run(ctx: RequestContext, input: ArrivalSaid): Promise<{ handoverId: string } | Refusal> {
    return this.commands.run(ctx, input, { side: 'provider', operation: 'handover.arrival' }, (tx, handover) =>
      input.arrived ? this.arrive(tx, handover, input.on ?? this.clock.today()) : this.missed(tx, handover, input),
    );
  }

  private async arrive(tx: Transaction, handover: HandoverEntity, on: string): Promise<HandoverEntity | Refusal> {
    const today = this.clock.today();
    const wrong = arrivalRefusal(handover, on, today);
    if (wrong) return wrong;
    const later = handover.state === 'not_arrived';
    if (later && today > addDays(pragueDay(handover.stateSince), laterArrivalDays)) return tooLate;
    if (later) await this.takeAgain(tx, handover);
    else if (handover.offerUnitId) {
      const lives = await this.desk.occupy(tx, holderOf(handover));
      if (isRefusal(lives)) return lives;
    }
    handover.arrivedOn = on;
    return this.moves.apply(tx, handover, later ? 'arriveLater' : 'arrive', 'provider');
  }

  /**
   * The place went to others when the person did not come; who is here now takes one again, one like it where there is
   * one. Where none is left the arrival is true all the same, and the unit's next statement will say so.
   */
  private async takeAgain(tx: Transaction, handover: HandoverEntity): Promise<void> {
    if (!handover.recipientServiceId) return;
    const holder = holderOf(handover);
    const wanted = {
      serviceId: handover.recipientServiceId,
      from: this.clock.today(),
      holder,
      expiresAt: this.places.holdEnd(),
    };
    const like = await this.desk.take(tx, { ...wanted, characteristics: await this.desk.lastAsked(tx, holder) });
    const taken = isRefusal(like) ? await this.desk.take(tx, { ...wanted, characteristics: [] }) : like;
    if (isRefusal(taken)) return;
    handover.offerUnitId = taken.unitId;
    await this.desk.firm(tx, holder);
    await this.desk.occupy(tx, holder);
  }

  private async missed(
    tx: Transaction,
    handover: HandoverEntity,
    input: ArrivalSaid,
  ): Promise<HandoverEntity | Refusal> {
    await this.places.release(tx, handover);
    handover.providerReason = input.reason ?? null;
    return this.moves.apply(tx, handover, 'doNotArrive', 'provider', { reason: input.reason ?? null });
  }
}
