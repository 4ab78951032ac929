import { Injectable } from '@nestjs/common';
import { DisclosureLog } from '@navaz/audit';
import { HoldDesk } from '@navaz/capacity';
import { Clock, Fault, invalidInput, isRefusal, Refusal, type RequestContext } from '@navaz/kernel';
import type { Transaction } from '@navaz/platform';
import type { HandoverEntity } from '../entities/handover.entity.js';
import { agreementRanOut, subjectRestricted } from '../handover.refusals.js';
import { HandoverRepository } from '../handover.repository.js';
import { moveOf } from '../handover.state.js';
import { ComingBack } from '../handovers/coming-back.service.js';
import { HandoverCommands, type HandoverCommand } from '../handovers/handover-commands.service.js';
import { HandoverPlaces, holderOf } from '../handovers/handover-places.service.js';
import { logPassed } from '../handovers/log-passed.js';
import { Meetings, type MeetingWanted } from '../handovers/meetings.service.js';
import { Snapshots } from '../handovers/snapshots.service.js';
import { HandoverMoves } from '../move-handover/handover-moves.service.js';

const confirmedElsewhere = new Refusal('conflict', 'CONFIRMED_ELSEWHERE', {
  cs: 'Na stejnou potřebu už je potvrzené místo jinde. Nejdřív tamtu žádost ukončete.',
  en: 'A place is already confirmed elsewhere for the same need. End that request first.',
});

const offerLapsed = new Refusal('expired', 'OFFER_LAPSED', {
  cs: 'Nabídka mezitím vypršela. Požádejte službu, ať místo nabídne znovu.',
  en: 'The offer has lapsed meanwhile. Ask the service to offer the place again.',
});

const nameNotAgreed = new Refusal('not_allowed', 'NAME_NOT_AGREED', {
  cs: 'Bez souhlasu klienta s předáním jména nejde místo potvrdit. Zapište souhlas ke kroku „potvrzené místo“.',
  en: 'A place cannot be confirmed without the agreement to pass the name. Record the agreement to that step.',
});

/** An offer that is confirmed. */
export interface Confirmation extends HandoverCommand {
  /** Where and when the person comes. */
  readonly meeting?: MeetingWanted | null;
}

/**
 * Confirms an offer, which is the person's choice: the hold turns firm, the identity opens to this provider, and the
 * other requests for the same need end, in one commit.
 */
@Injectable()
export class ConfirmHandover {
  constructor(
    private readonly commands: HandoverCommands,
    private readonly handovers: HandoverRepository,
    private readonly comingBack: ComingBack,
    private readonly places: HandoverPlaces,
    private readonly desk: HoldDesk,
    private readonly meetings: Meetings,
    private readonly snapshots: Snapshots,
    private readonly moves: HandoverMoves,
    private readonly log: DisclosureLog,
    private readonly clock: Clock,
  ) {}

  /**
   * Refusals: NOT_FOUND, NOT_NOW, HOLD_GONE (the offer has lapsed), CONFIRMED_ELSEWHERE, NAME_NOT_AGREED, AGREEMENT_RAN_OUT,
   * SUBJECT_RESTRICTED, INVALID_INPUT (the meeting), KEY_USED.
   */
  async run(ctx: RequestContext, input: Confirmation): Promise<{ handoverId: string } | Refusal> {
    return this.commands.run(ctx, input, { side: 'sender', operation: 'handover.confirm' }, async (tx, handover) => {
      const siblings = await this.siblings(tx, handover);
      for (const sibling of siblings) if (await this.isPlaced(tx, sibling)) return confirmedElsewhere;
      await this.places.lock(tx, [handover, ...siblings]);
      if (handover.offerExpiresAt && handover.offerExpiresAt <= this.clock.now()) return offerLapsed;
      const hold = handover.offerUnitId ? await this.desk.firm(tx, holderOf(handover)) : null;
      if (isRefusal(hold)) return hold;
      handover.offerExpiresAt = null;
      const moved = await this.moves.apply(tx, handover, 'confirm', 'sender');
      if (isRefusal(moved)) return moved;
      if (input.meeting) {
        const wrong = await this.meetings.set(tx, handover, { kind: 'arrival', side: 'sender' }, input.meeting);
        if (wrong) return wrong;
      }
      const opened = await this.open(tx, handover);
      if (opened) return opened;
      for (const sibling of siblings) await this.supersede(tx, sibling);
      return handover;
    });
  }

  /**
   * Other open requests for the same need, locked in the order of their ids. Two of one need that are confirmed at once
   * each hold their own and wait for the other's: the database breaks that up, and one of them is tried again.
   */
  private async siblings(tx: Transaction, handover: HandoverEntity): Promise<HandoverEntity[]> {
    const rows = await tx.query<{ id: string }>(
      `select id from handover.handover
       where need_id = $1 and id <> $2 and ended_at is null and state <> 'draft' order by id`,
      [handover.needId, handover.id],
    );
    const locked: HandoverEntity[] = [];
    for (const { id } of rows) {
      const sibling = await this.handovers.lockAs(tx, id, 'sender');
      if (sibling && sibling.endedAt === null) locked.push(sibling);
    }
    return locked;
  }

  /** Where the sender is told of no stay it is no reason to refuse another place either: the person chooses it. */
  private async isPlaced(tx: Transaction, sibling: HandoverEntity): Promise<boolean> {
    if (sibling.state === 'confirmed') return true;
    return sibling.state === 'arrived' && !(await this.comingBack.isKept(tx, sibling));
  }

  /** Freezes what opens now, and what opens by arrival, when the owner is not there to freeze it. */
  private async open(tx: Transaction, handover: HandoverEntity): Promise<Refusal | null> {
    const { decision, values, faults } = await this.snapshots.make(tx, handover, 'confirmed');
    if (faults.length > 0) return invalidInput(faults);
    const name = decision.fields.find(({ field }) => field === 'name');
    if (name?.code === 'RESTRICTED') return subjectRestricted;
    if (name?.code === 'AGREEMENT_EXPIRED') return agreementRanOut;
    if (!decision.allowed.has('name')) return nameNotAgreed;
    await this.snapshots.make(tx, handover, 'in_service');
    logPassed(this.log, tx, {
      handover,
      decision,
      fields: Object.keys(values),
      operation: 'handover.confirm',
    });
    return null;
  }

  private async supersede(tx: Transaction, sibling: HandoverEntity): Promise<void> {
    if (!moveOf(sibling.state, 'supersede', 'system')) return;
    await tx.query(`insert into handover.sender_ending (handover_id, cause) values ($1, 'superseded')`, [sibling.id]);
    await this.places.release(tx, sibling);
    const moved = await this.moves.apply(tx, sibling, 'supersede', 'system');
    if (isRefusal(moved)) throw new Fault('A request that may be superseded was not.');
  }
}
