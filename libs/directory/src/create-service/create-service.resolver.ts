import { Args, Mutation, Resolver } from '@nestjs/graphql';
import type { Refusal, RequestContext } from '@navaz/kernel';
import { Ctx, Requires } from '@navaz/platform';
import { EditedRecords } from '../keep-history/edited-records.js';
import { EditDoneView, EditResult } from '../keep-history/edited.view.js';
import { CreateServiceInput } from './create-service.input.js';
import { CreateService } from './create-service.service.js';

/** A new service of an organisation. */
@Resolver()
export class CreateServiceResolver {
  constructor(
    private readonly creating: CreateService,
    private readonly records: EditedRecords,
  ) {}

  @Mutation(() => EditResult, { description: 'Adds a service to your organisation.' })
  @Requires('profile.edit')
  async createService(
    @Ctx() ctx: RequestContext,
    @Args('input') { organisationId, ...draft }: CreateServiceInput,
  ): Promise<EditDoneView | Refusal> {
    return this.records.service(ctx, await this.creating.create(ctx, { organisationId, draft }));
  }
}
