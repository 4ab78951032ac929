import { Args, Mutation, Resolver } from '@nestjs/graphql';
import type { Refusal, RequestContext } from '@navaz/kernel';
import { Ctx, Requires } from '@navaz/platform';
import { EditedRecords } from '../keep-history/edited-records.js';
import { EditDoneView, EditResult } from '../keep-history/edited.view.js';
import { ModerateOrganisationInput } from './moderate-organisation.input.js';
import { ModerateOrganisation } from './moderate-organisation.service.js';

/** The coordinator's word on who is shown. */
@Resolver()
export class ModerateOrganisationResolver {
  constructor(
    private readonly moderating: ModerateOrganisation,
    private readonly records: EditedRecords,
  ) {}

  @Mutation(() => EditResult, { description: 'Shows an organisation in the directory.' })
  @Requires('organisations.moderate')
  async listOrganisation(
    @Ctx() ctx: RequestContext,
    @Args('input') { organisationId, why }: ModerateOrganisationInput,
  ): Promise<EditDoneView | Refusal> {
    return this.records.organisation(ctx, await this.moderating.list(ctx, organisationId, why));
  }

  @Mutation(() => EditResult, { description: 'Takes an organisation and its services out of every list.' })
  @Requires('organisations.moderate')
  async suspendOrganisation(
    @Ctx() ctx: RequestContext,
    @Args('input') { organisationId, why }: ModerateOrganisationInput,
  ): Promise<EditDoneView | Refusal> {
    return this.records.organisation(ctx, await this.moderating.suspend(ctx, organisationId, why));
  }
}
