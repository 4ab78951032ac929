import { Args, Mutation, Resolver } from '@nestjs/graphql';
import { isRefusal, type Refusal, type RequestContext } from '@navaz/kernel';
import { Ctx, Requires } from '@navaz/platform';
import { EditDoneView, EditResult, viewEdited } from '../keep-history/edited.view.js';
import { UpdateOrganisationInput } from './update-organisation.input.js';
import { UpdateOrganisation } from './update-organisation.service.js';

/** The owner's edit of an organisation. */
@Resolver()
export class UpdateOrganisationResolver {
  constructor(private readonly updating: UpdateOrganisation) {}

  @Mutation(() => EditResult, { description: 'Edits your organisation or one under it.' })
  @Requires('profile.edit')
  async updateOrganisation(
    @Ctx() ctx: RequestContext,
    @Args('input') input: UpdateOrganisationInput,
  ): Promise<EditDoneView | Refusal> {
    const { organisationId, version, why, ...draft } = input;
    const edited = await this.updating.update(ctx, { organisationId, version, why: why ?? null, draft });
    return isRefusal(edited) ? edited : viewEdited(edited);
  }
}
