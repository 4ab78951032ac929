import { Args, Mutation, Resolver } from '@nestjs/graphql';
import { isRefusal, type Refusal, type RequestContext } from '@navaz/kernel';
import { Ctx, Requires } from '@navaz/platform';
import { EditDoneView, EditResult, viewEdited } from '../keep-history/edited.view.js';
import { ModerateOrganisationInput } from './moderate-organisation.input.js';
import { ModerateOrganisation } from './moderate-organisation.service.js';

/** The coordinator's word on who is shown. */
@Resolver()
export class ModerateOrganisationResolver {
  constructor(private readonly moderating: ModerateOrganisation) {}

  @Mutation(() => EditResult, { description: 'Shows an organisation in the directory.' })
  @Requires('organisations.moderate')
  async listOrganisation(
    @Ctx() ctx: RequestContext,
    @Args('input') { organisationId, why }: ModerateOrganisationInput,
  ): Promise<EditDoneView | Refusal> {
    const edited = await this.moderating.list(ctx, organisationId, why);
    return isRefusal(edited) ? edited : viewEdited(edited);
  }

  @Mutation(() => EditResult, { description: 'Takes an organisation and its services out of every list.' })
  @Requires('organisations.moderate')
  async suspendOrganisation(
    @Ctx() ctx: RequestContext,
    @Args('input') { organisationId, why }: ModerateOrganisationInput,
  ): Promise<EditDoneView | Refusal> {
    const edited = await this.moderating.suspend(ctx, organisationId, why);
    return isRefusal(edited) ? edited : viewEdited(edited);
  }
}
