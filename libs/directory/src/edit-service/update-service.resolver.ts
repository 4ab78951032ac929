import { Args, Mutation, Resolver } from '@nestjs/graphql';
import type { Refusal, RequestContext } from '@navaz/kernel';
import { Ctx, Requires } from '@navaz/platform';
import { EditedRecords } from '../keep-history/edited-records.js';
import { EditDoneView, EditResult } from '../keep-history/edited.view.js';
import { UpdateServiceInput } from './update-service.input.js';
import { UpdateService } from './update-service.service.js';

/** The owner's edit of a service. */
@Resolver()
export class UpdateServiceResolver {
  constructor(
    private readonly updating: UpdateService,
    private readonly records: EditedRecords,
  ) {}

  @Mutation(() => EditResult, { description: 'Edits the profile of a service of your organisation.' })
  @Requires('profile.edit')
  async updateService(
    @Ctx() ctx: RequestContext,
    @Args('input') input: UpdateServiceInput,
  ): Promise<EditDoneView | Refusal> {
    const { serviceId, version, why, ...draft } = input;
    return this.records.service(ctx, await this.updating.update(ctx, { serviceId, version, why: why ?? null, draft }));
  }
}
