import { Args, Mutation, Resolver } from '@nestjs/graphql';
import type { Refusal, RequestContext } from '@navaz/kernel';
import { Ctx, RequiresMember } from '@navaz/platform';
import { EditedRecords } from '../keep-history/edited-records.js';
import { EditDoneView, EditResult } from '../keep-history/edited.view.js';
import { CreateOrganisationInput } from './create-organisation.input.js';
import { CreateOrganisation } from './create-organisation.service.js';

/** New organisations. */
@Resolver()
export class CreateOrganisationResolver {
  constructor(
    private readonly creating: CreateOrganisation,
    private readonly records: EditedRecords,
  ) {}

  @Mutation(() => EditResult, {
    description: 'The coordinator adds an organisation; an owner asks for a unit of the own one, listed after a check.',
  })
  @RequiresMember()
  async createOrganisation(
    @Ctx() ctx: RequestContext,
    @Args('input') { parentId, ...draft }: CreateOrganisationInput,
  ): Promise<EditDoneView | Refusal> {
    return this.records.organisation(ctx, await this.creating.create(ctx, { parentId: parentId ?? null, draft }));
  }
}
