import { Injectable } from '@nestjs/common';
import { ConsentDesk, type Grant, type RequiredFrom } from '@navaz/consent';
import { Clock, isRefusal, Refusal, type RequestContext } from '@navaz/kernel';
import { Commands, Database, type Transaction } from '@navaz/platform';
import { handoverNotFound, nothingToTakeBack } from '../handover.refusals.js';
import { HandoverRepository } from '../handover.repository.js';
import type { HandoverCommand } from '../handovers/handover-commands.service.js';
import { StandingAgreement } from '../handovers/standing-agreement.service.js';

const endedForYou = new Refusal('conflict', 'ENDED_FOR_YOU', {
  cs: 'Žádost skončila a nic z ní už nevidíte. Odvolání zapíše pracoviště, které případ vede, nebo ho klient provede kódem z lístku.',
  en: 'The request has ended and you read nothing of it any more. The unit that leads the case, or the code on the slip, takes the agreement back.',
});

/** What the person takes back. */
export interface ConsentWithdrawn extends HandoverCommand {
  /** Absent: everything agreed for this handover that the actor's unit knows of. */
  readonly grantIds?: readonly string[] | null;
  /** Who took it back. */
  readonly by: RequiredFrom;
  readonly onPaper: boolean;
  /** When it was said or written; absent: now. */
  readonly at?: Date | null;
}

/**
 * The person turned to a worker, of the unit that holds the case or of the one that was asked, and takes agreement
 * back. What follows from it happens in the same commit.
 */
@Injectable()
export class WithdrawConsent {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly commands: Commands,
    private readonly handovers: HandoverRepository,
    private readonly consent: ConsentDesk,
    private readonly standing: StandingAgreement,
  ) {}

  /**
   * Refusals: NOT_FOUND (the handover, or a grant that is not about it), INVALID_INPUT (a moment ahead), KEY_USED,
   * ENDED_FOR_YOU, NOTHING_TO_TAKE_BACK.
   */
  async run(ctx: RequestContext, input: ConsentWithdrawn): Promise<{ handoverId: string } | Refusal> {
    const { handoverId } = input;
    return this.database.transaction(ctx, (tx) =>
      this.commands.once(tx, { operation: 'handover.withdrawConsent', input }, async () => {
        const handover = await this.handovers.lock(tx, handoverId);
        const side = handover && this.handovers.sideOf(ctx.actor, handover);
        if (!handover || !side) return handoverNotFound;
        // What still stands would tell a provider how the request ended.
        if (side === 'provider' && (await this.standing.isOver(tx, handover))) return endedForYou;
        const known = await this.about(tx, handover);
        const taken = input.grantIds ? known.filter(({ id }) => input.grantIds?.includes(id)) : known;
        if (taken.length < new Set(input.grantIds ?? []).size) return handoverNotFound;
        if (taken.length === 0) return nothingToTakeBack;
        const withdrawn = await this.consent.withdraw(tx, {
          grantIds: taken.map(({ id }) => id),
          by: input.onPaper ? 'paper' : 'worker',
          byParty: input.by,
          at: input.at ?? this.clock.now(),
        });
        return isRefusal(withdrawn) ? withdrawn : { handoverId };
      }),
    );
  }

  /** What was agreed about this handover and can be taken back, as far as the actor's unit sees it. */
  private async about(tx: Transaction, handover: { readonly id: string; subjectId: string }): Promise<Grant[]> {
    const all = await this.consent.toTakeBackOf(tx, handover.subjectId);
    return all.filter(({ aboutId }) => aboutId === handover.id);
  }
}
