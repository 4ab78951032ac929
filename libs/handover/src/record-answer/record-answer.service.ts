import { Injectable } from '@nestjs/common';
import { AuditTrail } from '@navaz/audit';
import { Clock, invalidInput, isRefusal, type Refusal, type RequestContext } from '@navaz/kernel';
import type { Transaction } from '@navaz/platform';
import { answersItself, type AnswerMeans } from '../answer-means.js';
import type { HandoverEntity } from '../entities/handover.entity.js';
import { reasonMissing } from '../handover.refusals.js';
import { HandoverCommands, type HandoverCommand } from '../handovers/handover-commands.service.js';
import { NamedConditions } from '../handovers/named-conditions.service.js';
import { ProviderMoves } from '../handovers/provider-moves.service.js';
import { PromisedPlace } from '../handovers/promised-place.service.js';
import { Sentences } from '../handovers/sentences.service.js';
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
  /** Beside the reason `other`: what the service said, in the sender's words. */
  readonly sentence?: string | null;
  /** The writer saw the places that need to be confirmed and confirms them. */
  readonly sentenceConfirmed: boolean;
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

/** Answers that say why. */
const withReason: ReadonlySet<AnswerByPhone> = new Set([
  'declined',
  'waiting_list',
  'not_arrived',
  'place_withdrawn',
  'closed',
]);

/**
 * Cold start: the answer of a service without an account, written down by the sender. It moves as the provider's own act,
 * with the sender's unit in the history as the one who recorded it, and the means, function and day in the trail.
 */
@Injectable()
export class RecordAnswer {
  constructor(
    private readonly commands: HandoverCommands,
    private readonly conditions: NamedConditions,
    private readonly sentences: Sentences,
    private readonly provider: ProviderMoves,
    private readonly promised: PromisedPlace,
    private readonly moves: HandoverMoves,
    private readonly clock: Clock,
    private readonly trail: AuditTrail,
  ) {}

  /**
   * Refusals: NOT_FOUND, ANSWERS_ITSELF, NOT_NOW, REASON_NOT_IN_LIST, INVALID_INPUT (the day, the condition, the sentence),
   * those of taking a place, of a longer offer and of a place confirmed again, KEY_USED.
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
      const moved = await this.move(tx, handover, input);
      if (isRefusal(moved)) return moved;
      const surplus = await this.surplus(tx, handover, input);
      if (surplus) return surplus;
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

  /** Each is the very act somebody of the service with an account does. */
  private async move(
    tx: Transaction,
    handover: HandoverEntity,
    { answer, conditionId, sentence, sentenceConfirmed, from, on, ...said }: AnswerRecorded,
  ): Promise<HandoverEntity | Refusal> {
    const reason = said.reason ?? '';
    const reasoned = { reason, conditionId, sentence, sentenceConfirmed };
    switch (answer) {
      case 'acknowledged':
        return this.moves.apply(tx, handover, 'acknowledge', 'provider');
      case 'interview_wanted':
        return this.moves.apply(tx, handover, 'askToMeet', 'provider');
      case 'declined':
        return this.provider.decline(tx, handover, reasoned, 'sender');
      case 'waiting_list':
        return this.provider.wait(tx, handover, reason);
      case 'offered':
        return this.provider.offer(tx, handover, { from: from ?? handover.releaseEarliest ?? on });
      case 'offer_extended':
        return this.promised.extend(tx, handover);
      case 'confirmed_again':
        return this.promised.confirmAgain(tx, handover);
      case 'arrived':
        return this.provider.arrive(tx, handover, on);
      case 'not_arrived':
        return this.provider.miss(tx, handover, reason);
      case 'place_withdrawn':
        return this.provider.withdraw(tx, handover, reason);
      case 'closed':
        return this.provider.close(tx, handover, reasoned, 'sender');
    }
  }

  /** What was given beside an answer that asks for nothing of the kind is not passed over. Null where nothing was. */
  private async surplus(
    tx: Transaction,
    handover: HandoverEntity,
    { answer, reason, conditionId, sentence, sentenceConfirmed }: AnswerRecorded,
  ): Promise<Refusal | null> {
    if (answer === 'declined') return null;
    const told = answer === 'closed' ? {} : { sentence };
    const beside = await this.sentences.besideReason(tx, handover, 'sender', {
      reason: '',
      ...told,
      sentenceConfirmed,
    });
    if (isRefusal(beside)) return beside;
    if (reason && !withReason.has(answer)) return reasonMissing;
    return this.conditions.refusal(tx, handover, 'sender', { conditionId });
  }
}
