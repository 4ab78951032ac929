import { Args, Mutation, Resolver } from '@nestjs/graphql';
import { isRefusal, type Refusal, type RequestContext } from '@navaz/kernel';
import { Ctx, Requires, resultOf } from '@navaz/platform';
import { CaseView } from '../cases/case.view.js';
import { CaseReading } from '../cases/case-reading.service.js';
import { viewCase } from '../cases/view-case.js';
import { OpenCaseInput } from './open-case.input.js';
import { OpenCase } from './open-case.service.js';

/** What opening a case answers. */
const OpenCaseResult = resultOf('OpenCaseResult', CaseView);

/** Opening a case. */
@Resolver()
export class OpenCaseResolver {
  constructor(
    private readonly opening: OpenCase,
    private readonly reading: CaseReading,
  ) {}

  @Mutation(() => OpenCaseResult, { description: 'Opens a case for a person in your unit.' })
  @Requires('handover.send')
  async openCase(@Ctx() ctx: RequestContext, @Args('input') input: OpenCaseInput): Promise<CaseView | Refusal> {
    const opened = await this.opening.open(ctx, input);
    if (isRefusal(opened)) return opened;
    const row = await this.reading.one(ctx, opened.caseId);
    return isRefusal(row) ? row : viewCase(row);
  }
}
