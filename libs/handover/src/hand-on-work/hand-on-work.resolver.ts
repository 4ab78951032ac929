import { Args, Mutation, Resolver } from '@nestjs/graphql';
import type { Refusal, RequestContext } from '@navaz/kernel';
import { Ctx, Requires } from '@navaz/platform';
import { HandoverAnswer } from '../handovers/handover-answer.js';
import { HandoverResult } from '../handovers/handover-result.js';
import { HandoverView } from '../handovers/handover.view.js';
import { HandOnWorkInput } from './hand-on-work.input.js';
import { HandOnWork } from './hand-on-work.service.js';

/** Gives a handover to somebody else of the unit. */
@Resolver()
export class HandOnWorkResolver {
  constructor(
    private readonly act: HandOnWork,
    private readonly answer: HandoverAnswer,
  ) {}

  @Mutation(() => HandoverResult, { description: 'Gives a handover to somebody else of the unit.' })
  @Requires('handover.lead')
  async handOnWork(@Ctx() ctx: RequestContext, @Args('input') input: HandOnWorkInput): Promise<HandoverView | Refusal> {
    return this.answer.of(
      ctx,
      await this.act.run(ctx, {
        key: input.key,
        handoverId: input.handoverId,
        toAccountId: input.toAccountId ?? null,
      }),
    );
  }
}
