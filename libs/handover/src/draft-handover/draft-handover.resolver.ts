import { Args, Mutation, Resolver } from '@nestjs/graphql';
import type { Refusal, RequestContext } from '@navaz/kernel';
import { Ctx, Requires } from '@navaz/platform';
import { HandoverAnswer } from '../handovers/handover-answer.js';
import { HandoverResult } from '../handovers/handover-result.js';
import { HandoverView } from '../handovers/handover.view.js';
import { DraftHandoverInput } from './draft-handover.input.js';
import { DraftHandover } from './draft-handover.service.js';

/** Prepares a request to one service or unit; nothing leaves before it is sent. */
@Resolver()
export class DraftHandoverResolver {
  constructor(
    private readonly drafting: DraftHandover,
    private readonly answer: HandoverAnswer,
  ) {}

  @Mutation(() => HandoverResult, {
    description: 'Prepares a request to one service or unit; nothing leaves before it is sent.',
  })
  @Requires('handover.send')
  async draftHandover(
    @Ctx() ctx: RequestContext,
    @Args('input') input: DraftHandoverInput,
  ): Promise<HandoverView | Refusal> {
    return this.answer.of(
      ctx,
      await this.drafting.draft(
        ctx,
        { needId: input.needId, serviceId: input.serviceId ?? null, unitId: input.unitId ?? null },
        input.key,
      ),
    );
  }
}
