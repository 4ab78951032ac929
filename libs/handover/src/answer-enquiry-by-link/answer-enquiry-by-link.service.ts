import { Injectable } from '@nestjs/common';
import { isRefusal, type Refusal, type RequestContext } from '@navaz/kernel';
import { Database, linkNotValid } from '@navaz/platform';
import type { ReceivedEnquiry } from '../enquiries/enquiry-rows.js';
import { ReceivedEnquiries } from '../enquiries/received-enquiries.service.js';
import { LinkDoor, type HeldLink, type LinkHolder } from '../links/link-door.service.js';
import { ProviderActs, type EnquirySaid } from '../provider-acts.service.js';

/** An enquiry as the holder of its link reads it. */
export interface EnquiryByLink {
  readonly holder: LinkHolder;
  readonly enquiry: ReceivedEnquiry;
}

/** “Have you room?” on the page of a link. Nobody's identity is there. */
@Injectable()
export class AnswerEnquiryByLink {
  constructor(
    private readonly door: LinkDoor,
    private readonly database: Database,
    private readonly received: ReceivedEnquiries,
    private readonly acts: ProviderActs,
  ) {}

  /** Shows it; nothing changes by it. Refusal: LINK_NOT_VALID. */
  async open(ctx: RequestContext, held: HeldLink): Promise<EnquiryByLink | Refusal> {
    const holder = await this.door.enter(ctx, held);
    const askId = isRefusal(holder) ? holder : await this.askOf(holder);
    return isRefusal(holder) || isRefusal(askId) ? linkNotValid : this.read(holder, askId);
  }

  /** Refusals: LINK_NOT_VALID, those of answering. */
  async answer(
    ctx: RequestContext,
    said: HeldLink & Omit<EnquirySaid, 'enquiryAskId'>,
  ): Promise<EnquiryByLink | Refusal> {
    const holder = await this.door.enter(ctx, said);
    if (isRefusal(holder)) return holder;
    const enquiryAskId = await this.askOf(holder);
    if (isRefusal(enquiryAskId)) return enquiryAskId;
    const done = await this.acts.answerEnquiry(holder.ctx, { ...said, enquiryAskId });
    return isRefusal(done) ? done : this.read(holder, enquiryAskId);
  }

  private async read(holder: LinkHolder, askId: string): Promise<EnquiryByLink | Refusal> {
    const enquiry = await this.received.open(holder.ctx, askId);
    return isRefusal(enquiry) ? linkNotValid : { holder, enquiry };
  }

  private async askOf({ ctx, about, serviceId }: LinkHolder): Promise<string | Refusal> {
    const [ask] = await this.database.transaction(ctx, (tx) =>
      tx.query<{ id: string }>(
        `select ask.id from handover.enquiry_ask ask where ask.code = $1 and ask.service_id = $2`,
        [about, serviceId],
      ),
    );
    return ask?.id ?? linkNotValid;
  }
}
