import { Args, Mutation, Resolver } from '@nestjs/graphql';
import type { Refusal, RequestContext } from '@navaz/kernel';
import { Ctx, Requires } from '@navaz/platform';
import { EditedRecords } from '../keep-history/edited-records.js';
import { EditDoneView, EditResult } from '../keep-history/edited.view.js';
import { UpdateOrganisationInput } from './update-organisation.input.js';
import { UpdateOrganisation } from './update-organisation.service.js';

/** The owner's edit of an organisation. */
@Resolver()
export class UpdateOrganisationResolver {
  constructor(
    private readonly updating: UpdateOrganisation,
    private readonly records: EditedRecords,
  ) {}

  @Mutation(() => EditResult, { description: 'Edits your organisation or one under it.' })
  @Requires('profile.edit')
  async updateOrganisation(
    @Ctx() ctx: RequestContext,
    @Args('input') input: UpdateOrganisationInput,
  ): Promise<EditDoneView | Refusal> {
    const { organisationId, version, why, ...draft } = input;
    return this.records.organisation(
      ctx,
      await this.updating.update(ctx, { organisationId, version, why: why ?? null, draft }),
    );
  }
}
