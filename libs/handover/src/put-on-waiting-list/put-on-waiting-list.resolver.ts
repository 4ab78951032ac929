import { Args, Mutation, Resolver } from '@nestjs/graphql';
import type { Refusal, RequestContext } from '@navaz/kernel';
import { Ctx, Requires } from '@navaz/platform';
import { HandoverAnswer } from '../handovers/handover-answer.js';
import { HandoverResult } from '../handovers/handover-result.js';
import { HandoverView } from '../handovers/handover.view.js';
import { PutOnWaitingListInput } from './put-on-waiting-list.input.js';
import { PutOnWaitingList } from './put-on-waiting-list.service.js';

/** Puts a request on the waiting list, with the reason. */
@Resolver()
export class PutOnWaitingListResolver {
  constructor(
    private readonly act: PutOnWaitingList,
    private readonly answer: HandoverAnswer,
  ) {}

  @Mutation(() => HandoverResult, { description: 'Puts a request on the waiting list, with the reason.' })
  @Requires('handover.receive')
  async putOnWaitingList(
    @Ctx() ctx: RequestContext,
    @Args('input') input: PutOnWaitingListInput,
  ): Promise<HandoverView | Refusal> {
    return this.answer.of(ctx, await this.act.run(ctx, input));
  }
}
