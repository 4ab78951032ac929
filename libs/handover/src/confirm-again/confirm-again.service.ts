import { Injectable } from '@nestjs/common';
import { HoldDesk } from '@navaz/capacity';
import { Clock, isRefusal, Refusal, type RequestContext } from '@navaz/kernel';
import type { Transaction } from '@navaz/platform';
import type { HandoverEntity } from '../entities/handover.entity.js';
import { HandoverCommands, type HandoverCommand } from '../handovers/handover-commands.service.js';
import { HandoverNotes } from '../handovers/handover-notes.service.js';
import { holderOf } from '../handovers/handover-places.service.js';
import { Messages } from '../handovers/messages.service.js';
import { HandoverMoves } from '../move-handover/handover-moves.service.js';

const nothingHeld = new Refusal('conflict', 'NO_OFFER', {
  cs: 'Potvrdit jde jen místo, které jste nabídli nebo které je potvrzené.',
  en: 'Only a place that is offered or confirmed can be confirmed again.',
});

/** The provider says that the place still holds: before the release, and after the release was moved. */
@Injectable()
export class ConfirmAgain {
  constructor(
    private readonly commands: HandoverCommands,
    private readonly desk: HoldDesk,
    private readonly messages: Messages,
    private readonly moves: HandoverMoves,
    private readonly notes: HandoverNotes,
    private readonly clock: Clock,
  ) {}

  /**
   * Where the release was moved the hold moves now, if it did not then. Refusals: NOT_FOUND, NO_OFFER, those of moving a
   * place (NO_ROOM …: say that it does not hold, or take it back), KEY_USED.
   */
  async run(ctx: RequestContext, command: HandoverCommand): Promise<{ handoverId: string } | Refusal> {
    const as = { side: 'provider', operation: 'handover.confirmAgain' } as const;
    return this.commands.run(ctx, command, as, (tx, handover) => this.inside(tx, handover));
  }

  /** In the caller's transaction, which has locked the row. Refusals: NO_OFFER, those of moving a place. */
  async inside(tx: Transaction, handover: HandoverEntity): Promise<HandoverEntity | Refusal> {
    if (handover.state !== 'offered' && handover.state !== 'confirmed') return nothingHeld;
    if (handover.offerUnitId && handover.offerFrom) {
      const moved = await this.desk.move(tx, holderOf(handover), handover.offerFrom);
      if (isRefusal(moved)) return moved;
      handover.offerUnitId = moved.unitId;
    }
    if (handover.questionTo === 'provider') handover.questionTo = await this.messages.writtenTo(tx, handover);
    if (handover.state === 'confirmed') {
      handover.confirmedAgainOn = this.clock.today();
      this.moves.setDeadline(handover, this.clock.now());
    }
    return this.notes.write(tx, handover, { act: 'confirmAgain', by: 'provider', told: 'update' });
  }
}
