import { Args, Mutation, Resolver } from '@nestjs/graphql';
import type { Refusal, RequestContext } from '@navaz/kernel';
import { Ctx, RequiresMember } from '@navaz/platform';
import { EditedRecords } from '../keep-history/edited-records.js';
import { EditDoneView, EditResult } from '../keep-history/edited.view.js';
import { EndOrganisationInput } from './end-organisation.input.js';
import { EndOrganisation } from './end-organisation.service.js';

/** The end of an organisation. */
@Resolver()
export class EndOrganisationResolver {
  constructor(
    private readonly ending: EndOrganisation,
    private readonly records: EditedRecords,
  ) {}

  @Mutation(() => EditResult, {
    description:
      'Ends an organisation or a unit with its services on a day, or takes the end back. For its profile owners and the coordinator.',
  })
  @RequiresMember()
  async endOrganisation(
    @Ctx() ctx: RequestContext,
    @Args('input') { organisationId, endedOn, why }: EndOrganisationInput,
  ): Promise<EditDoneView | Refusal> {
    return this.records.organisation(
      ctx,
      await this.ending.end(ctx, { organisationId, endedOn: endedOn ?? null, why }),
    );
  }
}
