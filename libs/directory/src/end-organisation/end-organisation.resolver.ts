import { Args, Mutation, Resolver } from '@nestjs/graphql';
import { isRefusal, type Refusal, type RequestContext } from '@navaz/kernel';
import { Ctx, RequiresMember } from '@navaz/platform';
import { EditDoneView, EditResult, viewEdited } from '../keep-history/edited.view.js';
import { EndOrganisationInput } from './end-organisation.input.js';
import { EndOrganisation } from './end-organisation.service.js';

/** The end of an organisation. */
@Resolver()
export class EndOrganisationResolver {
  constructor(private readonly ending: EndOrganisation) {}

  @Mutation(() => EditResult, {
    description:
      'Ends an organisation or a unit with its services on a day, or takes the end back. For its profile owners and the coordinator.',
  })
  @RequiresMember()
  async endOrganisation(
    @Ctx() ctx: RequestContext,
    @Args('input') { organisationId, endedOn, why }: EndOrganisationInput,
  ): Promise<EditDoneView | Refusal> {
    const edited = await this.ending.end(ctx, { organisationId, endedOn: endedOn ?? null, why });
    return isRefusal(edited) ? edited : viewEdited(edited);
  }
}
