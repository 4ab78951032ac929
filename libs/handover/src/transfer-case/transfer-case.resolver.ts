import { Args, ID, Mutation, Query, Resolver } from '@nestjs/graphql';
import { isRefusal, type Refusal, type RequestContext } from '@navaz/kernel';
import { Ctx, Requires, resultOf } from '@navaz/platform';
import { CaseTransferredView, CaseTransferView } from './case-transfer.view.js';
import { TransferCaseInput } from './transfer-case.input.js';
import { TransferCase } from './transfer-case.service.js';

/** What a transfer answers: the code under which the other unit goes on. */
const TransferCaseResult = resultOf('TransferCaseResult', CaseTransferredView);

/** Cases that go from unit to unit. */
@Resolver()
export class TransferCaseResolver {
  constructor(private readonly transfers: TransferCase) {}

  @Mutation(() => TransferCaseResult, {
    description:
      'Gives a case to a unit that takes part in it, with what the person agreed to or the law lets pass between the two. From that moment your unit reads nothing of it.',
  })
  @Requires('handover.send')
  async transferCase(
    @Ctx() ctx: RequestContext,
    @Args('input') input: TransferCaseInput,
  ): Promise<CaseTransferredView | Refusal> {
    const done = await this.transfers.transfer(ctx, input);
    return isRefusal(done) ? done : { ...done, withheld: done.withheld && [...done.withheld] };
  }

  @Query(() => [CaseTransferView], {
    description: 'Which units owned a case before, the first one first; 50 links at most.',
  })
  @Requires('handover.send')
  async caseTransfers(
    @Ctx() ctx: RequestContext,
    @Args('caseId', { type: () => ID }) caseId: string,
  ): Promise<CaseTransferView[] | Refusal> {
    return this.transfers.chain(ctx, caseId);
  }
}
