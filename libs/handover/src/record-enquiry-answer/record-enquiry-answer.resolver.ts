import { Args, Mutation, Resolver } from '@nestjs/graphql';
import { isRefusal, type Refusal, type RequestContext } from '@navaz/kernel';
import { Ctx, Requires, resultOf } from '@navaz/platform';
import { EnquiryReading } from '../enquiries/enquiry-reading.service.js';
import { EnquiryView } from '../enquiries/enquiry.view.js';
import { viewEnquiry } from '../enquiries/view-enquiry.js';
import { RecordEnquiryAnswerInput } from './record-enquiry-answer.input.js';
import { RecordEnquiryAnswer } from './record-enquiry-answer.service.js';

/** What writing down answers: the enquiry with all answers. */
const RecordEnquiryAnswerResult = resultOf('RecordEnquiryAnswerResult', EnquiryView);

/** Writes down what a service without an account answered to an enquiry. */
@Resolver()
export class RecordEnquiryAnswerResolver {
  constructor(
    private readonly recording: RecordEnquiryAnswer,
    private readonly reading: EnquiryReading,
  ) {}

  @Mutation(() => RecordEnquiryAnswerResult, {
    description: 'Writes down what a service without an account answered to an enquiry, by phone or post.',
  })
  @Requires('handover.send')
  async recordEnquiryAnswer(
    @Ctx() ctx: RequestContext,
    @Args('input') input: RecordEnquiryAnswerInput,
  ): Promise<EnquiryView | Refusal> {
    const done = await this.recording.record(ctx, input);
    const row = isRefusal(done) ? done : await this.reading.asked(ctx, done.enquiryId);
    return isRefusal(row) ? row : viewEnquiry(row);
  }
}
