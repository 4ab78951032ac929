import { Args, Mutation, Resolver } from '@nestjs/graphql';
import { isRefusal, type Refusal, type RequestContext } from '@navaz/kernel';
import { Ctx, Requires } from '@navaz/platform';
import { EditDoneView, EditResult, viewEdited } from '../keep-history/edited.view.js';
import { CreateServiceInput } from './create-service.input.js';
import { CreateService } from './create-service.service.js';

/** A new service of an organisation. */
@Resolver()
export class CreateServiceResolver {
  constructor(private readonly creating: CreateService) {}

  @Mutation(() => EditResult, { description: 'Adds a service to your organisation.' })
  @Requires('profile.edit')
  async createService(
    @Ctx() ctx: RequestContext,
    @Args('input') { organisationId, ...draft }: CreateServiceInput,
  ): Promise<EditDoneView | Refusal> {
    const created = await this.creating.create(ctx, { organisationId, draft });
    return isRefusal(created) ? created : viewEdited(created);
  }
}
