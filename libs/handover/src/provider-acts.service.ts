import { Injectable } from '@nestjs/common';
import { invalidInput, type Refusal, type RequestContext, type Text } from '@navaz/kernel';
import { AcknowledgeHandover } from './acknowledge-handover/acknowledge-handover.service.js';
import { AnswerEnquiry, type EnquiryAnswered } from './answer-enquiry/answer-enquiry.service.js';
import { AskQuestion } from './ask-question/ask-question.service.js';
import { CloseHandover } from './close-handover/close-handover.service.js';
import { ConfirmAgain } from './confirm-again/confirm-again.service.js';
import { DeclineHandover } from './decline-handover/decline-handover.service.js';
import { ExtendOffer } from './extend-offer/extend-offer.service.js';
import type { HandoverCommand } from './handovers/handover-commands.service.js';
import { OfferPlace } from './offer-place/offer-place.service.js';
import { PutOnWaitingList } from './put-on-waiting-list/put-on-waiting-list.service.js';
import { ReportArrival } from './report-arrival/report-arrival.service.js';
import { WithdrawPlace } from './withdraw-place/withdraw-place.service.js';

/**
 * What a provider may answer without an account. To meet first is not among it: the name it would bring is not passed by
 * a link.
 */
export const answersByLink = [
  'acknowledged',
  'question',
  'reply',
  'waiting_list',
  'offered',
  'offer_extended',
  'confirmed_again',
  'declined',
  'place_withdrawn',
  'arrived',
  'not_arrived',
  'closed',
] as const;

/** One of {@link answersByLink}. */
export type AnswerByLink = (typeof answersByLink)[number];

/** An answer, with what belongs to it. */
export interface ProviderAnswer extends HandoverCommand {
  readonly answer: AnswerByLink;
  readonly reason?: string | null;
  /** Beside the reason that a condition is not met: which. */
  readonly conditionId?: string | null;
  /** Beside the reason `other`. */
  readonly sentence?: string | null;
  /** A question or its answer. */
  readonly text?: string | null;
  /** The writer read what was marked in the text or the sentence. */
  readonly confirmed: boolean;
  /** The first day of an offered place. */
  readonly from?: string | null;
  /** The day of arrival. */
  readonly on?: string | null;
}

/** An answer to an enquiry. */
export type EnquirySaid = EnquiryAnswered;

const missing = (path: string, text: Text): Refusal => invalidInput([{ path, code: 'MISSING', text }]);

/** The acts of the provider's side under one roof: each is the very one somebody with an account does. */
@Injectable()
export class ProviderActs {
  constructor(
    private readonly acknowledging: AcknowledgeHandover,
    private readonly asking: AskQuestion,
    private readonly waiting: PutOnWaitingList,
    private readonly offering: OfferPlace,
    private readonly extending: ExtendOffer,
    private readonly confirming: ConfirmAgain,
    private readonly declining: DeclineHandover,
    private readonly withdrawing: WithdrawPlace,
    private readonly arriving: ReportArrival,
    private readonly closing: CloseHandover,
    private readonly enquiries: AnswerEnquiry,
  ) {}

  /** Refusals: those of the act, INVALID_INPUT where a text or a reason is missing. */
  async run(ctx: RequestContext, said: ProviderAnswer): Promise<{ handoverId: string } | Refusal> {
    switch (said.answer) {
      case 'acknowledged':
        return this.acknowledging.run(ctx, said);
      case 'question':
      case 'reply':
        return this.write(ctx, said);
      case 'offered':
        return this.offering.run(ctx, said);
      case 'offer_extended':
        return this.extending.run(ctx, said);
      case 'confirmed_again':
        return this.confirming.run(ctx, said);
      case 'arrived':
        return this.arriving.run(ctx, { ...said, arrived: true });
      case 'waiting_list':
      case 'declined':
      case 'place_withdrawn':
      case 'not_arrived':
      case 'closed':
        return this.explain(ctx, said);
    }
  }

  /** Refusals: those of answering an enquiry. */
  async answerEnquiry(ctx: RequestContext, said: EnquirySaid): Promise<{ enquiryAskId: string } | Refusal> {
    return this.enquiries.answer(ctx, said);
  }

  private async write(ctx: RequestContext, said: ProviderAnswer): Promise<{ handoverId: string } | Refusal> {
    const text = said.text?.trim() ?? '';
    if (text === '') return missing('text', { cs: 'Napište prosím text.', en: 'Please write the text.' });
    const written = { ...said, text };
    return said.answer === 'question' ? this.asking.ask(ctx, written) : this.asking.answer(ctx, written);
  }

  private async explain(ctx: RequestContext, said: ProviderAnswer): Promise<{ handoverId: string } | Refusal> {
    const { reason } = said;
    if (!reason) return missing('reason', { cs: 'Vyberte prosím důvod.', en: 'Please choose a reason.' });
    const explained = { ...said, reason, sentenceConfirmed: said.confirmed };
    if (said.answer === 'waiting_list') return this.waiting.run(ctx, explained);
    if (said.answer === 'declined') return this.declining.run(ctx, explained);
    if (said.answer === 'place_withdrawn') return this.withdrawing.run(ctx, explained);
    if (said.answer === 'closed') return this.closing.run(ctx, explained);
    return this.arriving.run(ctx, { ...explained, arrived: false });
  }
}
