import { Args, Mutation, Resolver } from '@nestjs/graphql';
import type { Refusal, RequestContext } from '@navaz/kernel';
import { Ctx, Requires } from '@navaz/platform';
import { EditedRecords } from '../keep-history/edited-records.js';
import { EditDoneView, EditResult } from '../keep-history/edited.view.js';
import { EndServiceInput } from './end-service.input.js';
import { EndService } from './end-service.service.js';

/** The end of a service. */
@Resolver()
export class EndServiceResolver {
  constructor(
    private readonly ending: EndService,
    private readonly records: EditedRecords,
  ) {}

  @Mutation(() => EditResult, { description: 'Ends a service on a day, or takes your own end back.' })
  @Requires('profile.edit')
  async endService(
    @Ctx() ctx: RequestContext,
    @Args('input') { serviceId, version, endedOn, why }: EndServiceInput,
  ): Promise<EditDoneView | Refusal> {
    return this.records.service(
      ctx,
      await this.ending.end(ctx, { serviceId, version, endedOn: endedOn ?? null, why: why ?? null }),
    );
  }
}
