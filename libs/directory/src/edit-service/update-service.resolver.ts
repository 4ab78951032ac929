import { Args, Mutation, Resolver } from '@nestjs/graphql';
import { isRefusal, type Refusal, type RequestContext } from '@navaz/kernel';
import { Ctx, Requires } from '@navaz/platform';
import { EditDoneView, EditResult, viewEdited } from '../keep-history/edited.view.js';
import { UpdateServiceInput } from './update-service.input.js';
import { UpdateService } from './update-service.service.js';

/** The owner's edit of a service. */
@Resolver()
export class UpdateServiceResolver {
  constructor(private readonly updating: UpdateService) {}

  @Mutation(() => EditResult, { description: 'Edits the profile of a service of your organisation.' })
  @Requires('profile.edit')
  async updateService(
    @Ctx() ctx: RequestContext,
    @Args('input') input: UpdateServiceInput,
  ): Promise<EditDoneView | Refusal> {
    const { serviceId, version, why, ...draft } = input;
    const edited = await this.updating.update(ctx, { serviceId, version, why: why ?? null, draft });
    return isRefusal(edited) ? edited : viewEdited(edited);
  }
}
