import { Injectable } from '@nestjs/common';
import { isRecipientGone, type FieldCode } from '@navaz/disclosure';
import { Clock, Refusal } from '@navaz/kernel';
import type { Transaction } from '@navaz/platform';
import type { HandoverEntity } from '../entities/handover.entity.js';
import { carrying, needsAgreement, ranOutBy, toHandOver } from '../handover.agreement.js';
import { agreementRanOut } from '../handover.refusals.js';
import { stateForProvider } from '../handover.state.js';
import { PassingDecision } from './passing-decision.service.js';
import { stageStanding } from './stage-of.js';

const ranOutForProvider = new Refusal('not_allowed', 'AGREEMENT_RAN_OUT', {
  cs: 'Souhlas klienta s předáním skončil, proto teď nejde nic domluvit. Odesílatel ho může s klientem prodloužit. Odmítnout žádost nebo vzít místo zpět můžete i teď.',
  en: 'The person’s agreement has run out, so nothing can be settled now. The sender can prolong it with the person. You can still decline the request or take the place back.',
});

/** Whether the agreement a request stands on still holds. */
@Injectable()
export class StandingAgreement {
  constructor(
    private readonly clock: Clock,
    private readonly deciding: PassingDecision,
  ) {}

  /**
   * Why the provider's act may not be done now: it would go on with what no agreement carries any more. Null where it
   * may. The caller has locked the row, and a withdrawal locks it as well, so nothing is taken back meanwhile.
   */
  async refusal(tx: Transaction, handover: HandoverEntity, act: string): Promise<Refusal | null> {
    if (!needsAgreement(act) || !(await this.ranOut(tx, handover))) return null;
    return tx.ctx.actor?.organisationId === handover.senderUnitId ? agreementRanOut : ranOutForProvider;
  }

  /**
   * Whether nothing of what was passed may be seen by its provider any more though the state has yet to move, since
   * the ground was lost elsewhere: a rule of the matrix, a cooperation. It reads as ended by the sender's side then. Where
   * only time has passed it does not, and who has arrived lives there whatever is agreed later.
   */
  async isClosed(tx: Transaction, handover: HandoverEntity): Promise<boolean> {
    return (await this.endedAs(tx, handover)) === 'withdrawn_by_sender';
  }

  /**
   * As what end it reads to its provider already, though the state has yet to move; null where it stands. A provider that
   * has ended, or was taken out of the directory, reads what its own end will say, of a stay as well.
   */
  async endedAs(
    tx: Transaction,
    handover: HandoverEntity,
  ): Promise<'withdrawn_by_sender' | 'withdrawn_by_provider' | null> {
    const { id, state } = handover;
    const stage = stageStanding(state, tx.ctx.actor?.role ?? null);
    if (stage === null || stage === 'ended') return null;
    const [decision, [frozen]] = await Promise.all([
      this.deciding.decide(tx, handover, stage, { lock: false }),
      tx.query<{ fields: FieldCode[] }>(
        `select fields from handover.snapshot where handover_id = $1 order by (stage = $2) desc, number desc limit 1`,
        [id, stage],
      ),
    ]);
    if (isRecipientGone(decision)) return 'withdrawn_by_provider';
    if (state === 'arrived') return null;
    // Of whoever did not come no frozen copy is the provider's to read: they may still come on what a handing over stands on.
    const passing = state === 'not_arrived' ? [toHandOver.field] : (frozen?.fields ?? []);
    const passes = ranOutBy(state, decision) || passing.some((field) => decision.allowed.has(field));
    return passes ? null : 'withdrawn_by_sender';
  }

  /**
   * Whether it reads as ended by the sender's side: whatever answers about it from then on answers the same for every
   * cause, an erasure too.
   */
  async isOver(tx: Transaction, handover: HandoverEntity): Promise<boolean> {
    return stateForProvider(handover.state) === 'ended_by_sender' || this.isClosed(tx, handover);
  }

  /** Whether it has run out, as far as nothing else lets the request pass. */
  async ranOut(tx: Transaction, handover: HandoverEntity): Promise<boolean> {
    const { id, recipientServiceId, recipientOrganisationId, state } = handover;
    const carried = carrying[state];
    if (!carried) return false;
    const [held] = await tx.query<{ over: boolean | null }>(`select handover.agreed_until($1, $2, $3) < $4 as over`, [
      id,
      recipientServiceId ?? recipientOrganisationId,
      state,
      this.clock.today(),
    ]);
    if (held?.over !== true) return false;
    return ranOutBy(state, await this.deciding.decide(tx, handover, carried.stage, { lock: false }));
  }
}
