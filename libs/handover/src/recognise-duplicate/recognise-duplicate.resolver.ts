import { Args, Mutation, Resolver } from '@nestjs/graphql';
import { isRefusal, type Refusal, type RequestContext } from '@navaz/kernel';
import { Ctx, Requires, resultOf } from '@navaz/platform';
import { RecogniseNeedInput } from './recognise-duplicate.input.js';
import { RecogniseDuplicate } from './recognise-duplicate.service.js';
import { RecognitionView } from './recognition.view.js';

/** What asking answers. */
const RecognitionResult = resultOf('RecognitionResult', RecognitionView);

/** “Is this person already being helped with the same need?” */
@Resolver()
export class RecogniseDuplicateResolver {
  constructor(private readonly recognising: RecogniseDuplicate) {}

  @Mutation(() => RecognitionResult, {
    description:
      'Asks whether another unit helps the person with the same need; both must have agreed to be recognised, and both statements show it.',
  })
  @Requires('handover.send')
  async recogniseNeed(
    @Ctx() ctx: RequestContext,
    @Args('input') input: RecogniseNeedInput,
  ): Promise<RecognitionView | Refusal> {
    const done = await this.recognising.ask(ctx, input);
    return isRefusal(done) ? done : { answer: done.known ? 'yes' : 'no_information' };
  }
}
