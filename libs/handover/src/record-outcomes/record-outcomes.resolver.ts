import { Args, Mutation, Resolver } from '@nestjs/graphql';
import type { Refusal, RequestContext } from '@navaz/kernel';
import { Ctx, Requires } from '@navaz/platform';
import { HandoverAnswer } from '../handovers/handover-answer.js';
import { HandoverResult } from '../handovers/handover-result.js';
import { HandoverView } from '../handovers/handover.view.js';
import { RecordOutcomesInput } from './record-outcomes.input.js';
import { RecordOutcomes } from './record-outcomes.service.js';

/** Records what was reached on agreed topics. */
@Resolver()
export class RecordOutcomesResolver {
  constructor(
    private readonly act: RecordOutcomes,
    private readonly answer: HandoverAnswer,
  ) {}

  @Mutation(() => HandoverResult, {
    description: 'Records what was reached on the topics the person agreed to hear back about.',
  })
  @Requires('handover.receive')
  async recordOutcomes(
    @Ctx() ctx: RequestContext,
    @Args('input') input: RecordOutcomesInput,
  ): Promise<HandoverView | Refusal> {
    return this.answer.of(ctx, await this.act.run(ctx, input));
  }
}
