import { Args, Mutation, Resolver } from '@nestjs/graphql';
import type { Refusal, RequestContext } from '@navaz/kernel';
import { Ctx, Requires } from '@navaz/platform';
import { HandoverAnswer } from '../handovers/handover-answer.js';
import { HandoverResult } from '../handovers/handover-result.js';
import { HandoverView } from '../handovers/handover.view.js';
import { CloseHandoverInput } from './close-handover.input.js';
import { CloseHandover } from './close-handover.service.js';

/** Closes a stay or a service, with how it ended. */
@Resolver()
export class CloseHandoverResolver {
  constructor(
    private readonly act: CloseHandover,
    private readonly answer: HandoverAnswer,
  ) {}

  @Mutation(() => HandoverResult, { description: 'Closes a stay or a service, with how it ended.' })
  @Requires('handover.receive')
  async closeHandover(
    @Ctx() ctx: RequestContext,
    @Args('input') input: CloseHandoverInput,
  ): Promise<HandoverView | Refusal> {
    return this.answer.of(ctx, await this.act.run(ctx, input));
  }
}
