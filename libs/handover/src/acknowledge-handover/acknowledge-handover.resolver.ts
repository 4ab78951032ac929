import { Args, Mutation, Resolver } from '@nestjs/graphql';
import type { Refusal, RequestContext } from '@navaz/kernel';
import { Ctx, Requires } from '@navaz/platform';
import { HandoverAnswer } from '../handovers/handover-answer.js';
import { HandoverCommandInput } from '../handovers/handover-command.input.js';
import { HandoverResult } from '../handovers/handover-result.js';
import { HandoverView } from '../handovers/handover.view.js';
import { AcknowledgeHandover } from './acknowledge-handover.service.js';

/** The provider has seen the request and looks into it. */
@Resolver()
export class AcknowledgeHandoverResolver {
  constructor(
    private readonly act: AcknowledgeHandover,
    private readonly answer: HandoverAnswer,
  ) {}

  @Mutation(() => HandoverResult, { description: 'The provider has seen the request and looks into it.' })
  @Requires('handover.receive')
  async acknowledgeHandover(
    @Ctx() ctx: RequestContext,
    @Args('input') input: HandoverCommandInput,
  ): Promise<HandoverView | Refusal> {
    return this.answer.of(ctx, await this.act.run(ctx, input));
  }
}
