import { Args, Mutation, Resolver } from '@nestjs/graphql';
import { isRefusal, type Refusal, type RequestContext } from '@navaz/kernel';
import { Ctx, RequiresMember } from '@navaz/platform';
import { EditDoneView, EditResult, viewEdited } from '../keep-history/edited.view.js';
import { CreateOrganisationInput } from './create-organisation.input.js';
import { CreateOrganisation } from './create-organisation.service.js';

/** New organisations. */
@Resolver()
export class CreateOrganisationResolver {
  constructor(private readonly creating: CreateOrganisation) {}

  @Mutation(() => EditResult, {
    description: 'The coordinator adds an organisation; an owner asks for a unit of the own one, listed after a check.',
  })
  @RequiresMember()
  async createOrganisation(
    @Ctx() ctx: RequestContext,
    @Args('input') { parentId, ...draft }: CreateOrganisationInput,
  ): Promise<EditDoneView | Refusal> {
    const created = await this.creating.create(ctx, { parentId: parentId ?? null, draft });
    return isRefusal(created) ? created : viewEdited(created);
  }
}
