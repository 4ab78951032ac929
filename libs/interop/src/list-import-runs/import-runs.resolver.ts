import { Args, Query, Resolver } from '@nestjs/graphql';
import { isRefusal, type Refusal, type RequestContext } from '@navaz/kernel';
import { Ctx, encodeCursor, PageArgs, pageOf, Requires, type Connection } from '@navaz/platform';
import { ImportRunConnection, ImportRunView, viewImportRun } from './import-run.view.js';
import { ListImportRuns } from './list-import-runs.service.js';

/** What came in from the public register, and when. */
@Resolver(() => ImportRunView)
export class ImportRunsResolver {
  constructor(private readonly list: ListImportRuns) {}

  @Query(() => ImportRunConnection, {
    description: 'Runs of the register import, newest first, dry and refused ones included.',
  })
  @Requires('organisations.moderate')
  async importRuns(
    @Ctx() ctx: RequestContext,
    @Args() { first, after }: PageArgs,
  ): Promise<Connection<ImportRunView> | Refusal> {
    const rows = await this.list.page(ctx, first, after ?? null);
    if (isRefusal(rows)) return rows;
    return pageOf(rows, first, (row) => encodeCursor([row.id]), viewImportRun);
  }
}
