import { Args, Mutation, Resolver } from '@nestjs/graphql';
import { isRefusal, type Refusal, type RequestContext } from '@navaz/kernel';
import { Ctx, Requires, resultOf } from '@navaz/platform';
import { ReceivedEnquiries } from '../enquiries/received-enquiries.service.js';
import { ReceivedEnquiryView } from '../enquiries/enquiry.view.js';
import { viewReceived } from '../enquiries/view-enquiry.js';
import { AnswerEnquiryInput } from './answer-enquiry.input.js';
import { AnswerEnquiry } from './answer-enquiry.service.js';

/** What answering answers: the enquiry as the service sees it. */
const AnswerEnquiryResult = resultOf('AnswerEnquiryResult', ReceivedEnquiryView);

/** Answers to “Have you room?” */
@Resolver()
export class AnswerEnquiryResolver {
  constructor(
    private readonly answering: AnswerEnquiry,
    private readonly received: ReceivedEnquiries,
  ) {}

  @Mutation(() => AnswerEnquiryResult, {
    description: 'Answers an enquiry; a place can be held for it until the end of the second working day.',
  })
  @Requires('handover.receive')
  async answerEnquiry(
    @Ctx() ctx: RequestContext,
    @Args('input') input: AnswerEnquiryInput,
  ): Promise<ReceivedEnquiryView | Refusal> {
    const done = await this.answering.answer(ctx, input);
    const row = isRefusal(done) ? done : await this.received.open(ctx, done.enquiryAskId);
    return isRefusal(row) ? row : viewReceived(row);
  }
}
