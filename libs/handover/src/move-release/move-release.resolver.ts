import { Args, Mutation, Resolver } from '@nestjs/graphql';
import { isRefusal, type Refusal, type RequestContext } from '@navaz/kernel';
import { Ctx, Requires, resultOf } from '@navaz/platform';
import { CaseReading } from '../cases/case-reading.service.js';
import { CaseView } from '../cases/case.view.js';
import { viewCase } from '../cases/view-case.js';
import { MoveReleaseInput } from './move-release.input.js';
import { MoveRelease } from './move-release.service.js';

/** What moving a release answers. */
const MoveReleaseResult = resultOf('MoveReleaseResult', CaseView);

/** The release moves: one act for the whole case. */
@Resolver()
export class MoveReleaseResolver {
  constructor(
    private readonly act: MoveRelease,
    private readonly reading: CaseReading,
  ) {}

  @Mutation(() => MoveReleaseResult, {
    description: 'The release moved or did not happen. Deadlines, held places and waiting lists of the case follow.',
  })
  @Requires('handover.send')
  async moveRelease(@Ctx() ctx: RequestContext, @Args('input') input: MoveReleaseInput): Promise<CaseView | Refusal> {
    const moved = await this.act.run(ctx, {
      key: input.key,
      caseId: input.caseId,
      release: input.release ?? null,
    });
    if (isRefusal(moved)) return moved;
    const row = await this.reading.one(ctx, moved.caseId);
    return isRefusal(row) ? row : viewCase(row);
  }
}
