import { Args, Mutation, Resolver } from '@nestjs/graphql';
import type { Refusal, RequestContext } from '@navaz/kernel';
import { Ctx, Requires } from '@navaz/platform';
import { HandoverAnswer } from '../handovers/handover-answer.js';
import { HandoverCommandInput } from '../handovers/handover-command.input.js';
import { HandoverResult } from '../handovers/handover-result.js';
import { HandoverView } from '../handovers/handover.view.js';
import { LetGo } from './let-go.service.js';

/** Lets an offered place go; the request waits on. */
@Resolver()
export class LetGoResolver {
  constructor(
    private readonly act: LetGo,
    private readonly answer: HandoverAnswer,
  ) {}

  @Mutation(() => HandoverResult, { description: 'Lets an offered place go; the request waits on.' })
  @Requires('handover.send')
  async letGoOffer(
    @Ctx() ctx: RequestContext,
    @Args('input') input: HandoverCommandInput,
  ): Promise<HandoverView | Refusal> {
    return this.answer.of(ctx, await this.act.run(ctx, input));
  }
}
