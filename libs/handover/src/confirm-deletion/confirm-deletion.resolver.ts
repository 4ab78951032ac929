import { Args, Mutation, Resolver } from '@nestjs/graphql';
import type { Refusal, RequestContext } from '@navaz/kernel';
import { Ctx, Requires } from '@navaz/platform';
import { HandoverAnswer } from '../handovers/handover-answer.js';
import { HandoverResult } from '../handovers/handover-result.js';
import { HandoverView } from '../handovers/handover.view.js';
import { ConfirmDeletionInput } from './confirm-deletion.input.js';
import { ConfirmDeletion } from './confirm-deletion.service.js';

/** The recipient says what it deleted on its own side, or why it keeps it. */
@Resolver()
export class ConfirmDeletionResolver {
  constructor(
    private readonly confirming: ConfirmDeletion,
    private readonly answer: HandoverAnswer,
  ) {}

  @Mutation(() => HandoverResult, {
    description:
      'Once nothing of the person passes any more: what you deleted on your own side, or under which duty you keep it. The sender reads it, and the person in their statement. Said again, the last word counts.',
  })
  @Requires('handover.receive')
  async confirmDeletion(
    @Ctx() ctx: RequestContext,
    @Args('input') input: ConfirmDeletionInput,
  ): Promise<HandoverView | Refusal> {
    return this.answer.of(ctx, await this.confirming.run(ctx, input));
  }
}
