import { Args, Mutation, Resolver } from '@nestjs/graphql';
import { isRefusal, type Refusal, type RequestContext } from '@navaz/kernel';
import { Ctx, Requires, resultOf } from '@navaz/platform';
import { CaseReading } from '../cases/case-reading.service.js';
import { CaseView } from '../cases/case.view.js';
import { viewCase } from '../cases/view-case.js';
import { AddNeedInput, ChangeNeedInput } from './needs.input.js';
import { Needs } from './needs.service.js';

/** What a change of needs answers: the case. */
const NeedsResult = resultOf('NeedsResult', CaseView);

/** Needs of a case. */
@Resolver()
export class NeedsResolver {
  constructor(
    private readonly needs: Needs,
    private readonly reading: CaseReading,
  ) {}

  @Mutation(() => NeedsResult, { description: 'Adds a need to a case of your unit.' })
  @Requires('handover.send')
  async addNeed(@Ctx() ctx: RequestContext, @Args('input') input: AddNeedInput): Promise<CaseView | Refusal> {
    return this.answer(ctx, await this.needs.add(ctx, input));
  }

  @Mutation(() => NeedsResult, { description: 'Changes or closes a need. What was sent before stays as it was sent.' })
  @Requires('handover.send')
  async changeNeed(@Ctx() ctx: RequestContext, @Args('input') input: ChangeNeedInput): Promise<CaseView | Refusal> {
    return this.answer(ctx, await this.needs.change(ctx, input));
  }

  private async answer(ctx: RequestContext, done: { caseId: string } | Refusal): Promise<CaseView | Refusal> {
    if (isRefusal(done)) return done;
    const row = await this.reading.one(ctx, done.caseId);
    return isRefusal(row) ? row : viewCase(row);
  }
}
