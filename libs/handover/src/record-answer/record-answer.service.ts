import { Injectable } from '@nestjs/common';
import { AuditTrail } from '@navaz/audit';
import { HoldDesk, WaitingList, type WaitingReason } from '@navaz/capacity';
import { Clock, invalidInput, isRefusal, type Refusal, type RequestContext } from '@navaz/kernel';
import type { Transaction } from '@navaz/platform';
import { answersItself, type AnswerMeans } from '../answer-means.js';
import { arrivalRefusal } from '../arrival-faults.js';
import type { HandoverEntity } from '../entities/handover.entity.js';
import { HandoverCommands, type HandoverCommand } from '../handovers/handover-commands.service.js';
import { HandoverPlaces, holderOf } from '../handovers/handover-places.service.js';
import { NamedConditions } from '../handovers/named-conditions.service.js';
import { PromisedPlace } from '../handovers/promised-place.service.js';
import { RecipientReading } from '../handovers/recipient-facts.service.js';
import { HandoverMoves } from '../move-handover/handover-moves.service.js';

/** What a service without an account may answer by phone or post. */
export const answersByPhone = [
  'acknowledged',
  'declined',
  'interview_wanted',
  'waiting_list',
  'offered',
  'offer_extended',
  'confirmed_again',
  'arrived',
  'not_arrived',
  'place_withdrawn',
  'closed',
] as const;

/** One of {@link answersByPhone}. */
export type AnswerByPhone = (typeof answersByPhone)[number];

/** What was answered, by which function, when. Never a person's name. */
export interface AnswerRecorded extends HandoverCommand {
  readonly answer: AnswerByPhone;
  readonly means: AnswerMeans;
  /** Code of the function who answered: `social_worker`, `manager` … */
  readonly byFunction: string;
  /** Calendar day of the answer; of an arrival the day of the arrival. */
  readonly on: string;
  readonly reason?: string | null;
  /** Beside the reason that a condition is not met: which. */
  readonly conditionId?: string | null;
  /** The first day of an offered place. */
  readonly from?: string | null;
}

const ahead = invalidInput([
  {
    path: 'on',
    code: 'IN_THE_FUTURE',
    text: { cs: 'Odpověď nemohla přijít v budoucnosti.', en: 'An answer cannot have come in the future.' },
  },
]);

/**
 * Cold start: the answer of a service without an account, written down by the sender. It moves as the provider's own act,
 * with the sender's unit in the history as the one who recorded it, and the means, function and day in the trail.
 */
@Injectable()
export class RecordAnswer {
  constructor(
    private readonly commands: HandoverCommands,
    private readonly recipients: RecipientReading,
    private readonly conditions: NamedConditions,
    private readonly places: HandoverPlaces,
    private readonly desk: HoldDesk,
    private readonly list: WaitingList,
    private readonly promised: PromisedPlace,
    private readonly moves: HandoverMoves,
    private readonly clock: Clock,
    private readonly trail: AuditTrail,
  ) {}

  /**
   * Refusals: NOT_FOUND, ANSWERS_ITSELF, NOT_NOW, REASON_NOT_IN_LIST, INVALID_INPUT (the day, the condition), those of
   * taking a place, of a longer offer and of a place confirmed again, KEY_USED.
   */
  async run(ctx: RequestContext, input: AnswerRecorded): Promise<{ handoverId: string } | Refusal> {
    const as = { side: 'sender', operation: 'handover.recordAnswer', writesDown: true } as const;
    return this.commands.run(ctx, input, as, async (tx, handover) => {
      if (handover.channel === 'platform') return answersItself;
      if (input.on > this.clock.today()) return ahead;
      if (handover.state === 'sent' && input.answer !== 'acknowledged' && input.answer !== 'declined') {
        const opened = await this.moves.apply(tx, handover, 'acknowledge', 'provider');
        if (isRefusal(opened)) return opened;
      }
      const said = input.answer === 'declined' ? input : { conditionId: input.conditionId };
      const unnamed = await this.conditions.refusal(tx, handover, 'sender', said);
      const moved = await this.move(tx, handover, input);
      if (unnamed && !isRefusal(moved)) return unnamed;
      const { answer, means, byFunction, on } = input;
      this.trail.record(tx, {
        operation: 'handover.recordAnswer',
        subjectKind: 'handover',
        subjectId: handover.id,
        detail: { answer, means, byFunction, on },
      });
      return moved;
    });
  }

  private async move(
    tx: Transaction,
    handover: HandoverEntity,
    { answer, reason = null, conditionId = null, from, on }: AnswerRecorded,
  ): Promise<HandoverEntity | Refusal> {
    const apply = (act: Parameters<HandoverMoves['apply']>[2], registered = true) =>
      this.moves.apply(tx, handover, act, 'provider', { reason, registered });
    switch (answer) {
      case 'acknowledged':
        return apply('acknowledge');
      case 'declined': {
        const facts = await this.recipients.of(tx, handover, this.clock.today());
        handover.providerReason = reason;
        handover.unmetConditionId = conditionId;
        await this.places.release(tx, handover);
        return apply('decline', facts?.registered ?? true);
      }
      case 'interview_wanted':
        return apply('askToMeet');
      case 'offer_extended':
        return this.promised.extend(tx, handover);
      case 'confirmed_again':
        return this.promised.confirmAgain(tx, handover);
      case 'waiting_list': {
        const held = handover.state === 'offered' || handover.state === 'confirmed';
        const refused = await this.places.wait(tx, handover, (reason ?? 'no_room') as WaitingReason);
        return refused ?? apply(held ? 'placeDoesNotHold' : 'putOnWaitingList');
      }
      case 'offered':
        return (await this.hold(tx, handover, from ?? handover.releaseEarliest ?? on)) ?? apply('offer');
      case 'arrived': {
        const refused = arrivalRefusal(handover, on, this.clock.today()) ?? (await this.places.occupy(tx, handover));
        if (refused) return refused;
        handover.arrivedOn = on;
        return apply(handover.state === 'not_arrived' ? 'arriveLater' : 'arrive');
      }
      case 'not_arrived':
      case 'place_withdrawn':
        await this.places.release(tx, handover);
        handover.providerReason = reason;
        return apply(answer === 'not_arrived' ? 'doNotArrive' : 'withdrawPlace');
      case 'closed':
        await this.places.release(tx, handover);
        handover.providerReason = reason;
        return apply('close');
    }
  }

  /** Holds a place where the service keeps its places here; most that answer by phone do not. */
  private async hold(tx: Transaction, handover: HandoverEntity, from: string): Promise<Refusal | null> {
    const expiresAt = this.places.holdEnd();
    const holder = holderOf(handover);
    const serviceId = handover.recipientServiceId;
    const hold = serviceId
      ? await this.desk.take(tx, { serviceId, from, characteristics: [], holder, expiresAt })
      : null;
    if (isRefusal(hold) && hold.kind !== 'not_found') return hold;
    handover.offerFrom = from;
    handover.offerExpiresAt = expiresAt;
    handover.offerUnitId = isRefusal(hold) ? null : (hold?.unitId ?? null);
    handover.offerExtended = false;
    await this.list.leave(tx, holder);
    return null;
  }
}
