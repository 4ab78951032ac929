import { Args, Mutation, Resolver } from '@nestjs/graphql';
import { isRefusal, type Refusal, type RequestContext } from '@navaz/kernel';
import { Ctx, Limited, Requires, resultOf } from '@navaz/platform';
import { EnquiryReading } from '../enquiries/enquiry-reading.service.js';
import { EnquiryView } from '../enquiries/enquiry.view.js';
import { viewEnquiry } from '../enquiries/view-enquiry.js';
import { AskForRoomInput } from './ask-for-room.input.js';
import { AskForRoom } from './ask-for-room.service.js';

/** What asking answers: the enquiry. */
const AskForRoomResult = resultOf('AskForRoomResult', EnquiryView);

/** “Have you room?” */
@Resolver()
export class AskForRoomResolver {
  constructor(
    private readonly asking: AskForRoom,
    private readonly reading: EnquiryReading,
  ) {}

  @Mutation(() => AskForRoomResult, {
    description: 'Asks up to five services whether they have room, without identity; kept for 30 days.',
  })
  @Requires('handover.send')
  @Limited('enquiry')
  async askForRoom(@Ctx() ctx: RequestContext, @Args('input') input: AskForRoomInput): Promise<EnquiryView | Refusal> {
    const done = await this.asking.ask(ctx, input);
    const row = isRefusal(done) ? done : await this.reading.asked(ctx, done.enquiryId);
    return isRefusal(row) ? row : viewEnquiry(row);
  }
}
