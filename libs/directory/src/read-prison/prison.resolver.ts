import { Args, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import { Clock, isRefusal, notFound, type Refusal, type RequestContext } from '@navaz/kernel';
import { Ctx, encodeCursor, PageArgs, pageOf, Public, type Connection } from '@navaz/platform';
import { mapPrison, mapPrisonWorker } from './map-prison.js';
import { PrisonDirectory } from './prison-directory.js';
import { PrisonWorkersLoader } from './prison-workers-loader.js';
import { PrisonWorkerConnection } from './prison-worker-connection.view.js';
import type { PrisonWorkerView } from './prison-worker.view.js';
import { PrisonView } from './prison.view.js';
import { PrisonCode, PrisonsArgs } from './prisons.input.js';

/** Pages of prisons. */
@Resolver(() => PrisonView)
export class PrisonResolver {
  constructor(
    private readonly directory: PrisonDirectory,
    private readonly workers: PrisonWorkersLoader,
    private readonly clock: Clock,
  ) {}

  @Query(() => PrisonView, { description: 'A prison by its code.' })
  @Public('what is known of prisons was published by them')
  async prison(@Ctx() ctx: RequestContext, @Args() { code }: PrisonCode): Promise<PrisonView | Refusal> {
    const prison = await this.directory.prison(ctx, code);
    return prison ? mapPrison(prison) : notFound({ cs: 'Věznice', en: 'Prison' });
  }

  @Query(() => [PrisonView], { description: 'All 35 prisons, or those of a region, by name.' })
  @Public('what is known of prisons was published by them')
  async prisons(@Ctx() ctx: RequestContext, @Args() { region }: PrisonsArgs): Promise<PrisonView[]> {
    return (await this.directory.prisons(ctx, region ?? null)).map(mapPrison);
  }

  @ResolveField('workingHere', () => PrisonWorkerConnection, { description: 'Services that work here, by name.' })
  async workingHere(
    @Ctx() ctx: RequestContext,
    @Parent() prison: PrisonView,
    @Args() args: PageArgs,
  ): Promise<Connection<PrisonWorkerView> | Refusal> {
    const rows = await this.workers.workers(ctx, prison.code, args);
    if (isRefusal(rows)) return rows;
    const today = this.clock.today();
    return pageOf(
      rows,
      args.first,
      (row) => encodeCursor([row.service.name, row.service.id, row.form]),
      (row) => mapPrisonWorker(row, today),
    );
  }
}
