import { Args, Mutation, Resolver } from '@nestjs/graphql';
import type { Refusal, RequestContext } from '@navaz/kernel';
import { Ctx, Requires } from '@navaz/platform';
import { EditedRecords } from '../keep-history/edited-records.js';
import { EditDoneView, EditResult } from '../keep-history/edited.view.js';
import { MergeOrganisationsInput } from './merge-organisations.input.js';
import { MergeOrganisations } from './merge-organisations.service.js';

/** Two records become one. */
@Resolver()
export class MergeOrganisationsResolver {
  constructor(
    private readonly merging: MergeOrganisations,
    private readonly records: EditedRecords,
  ) {}

  @Mutation(() => EditResult, { description: 'Makes one record of two records of one organisation. Nothing is lost.' })
  @Requires('organisations.moderate')
  async mergeOrganisations(
    @Ctx() ctx: RequestContext,
    @Args('input') { survivorId, goneId, goneName = null, why }: MergeOrganisationsInput,
  ): Promise<EditDoneView | Refusal> {
    return this.records.organisation(ctx, await this.merging.merge(ctx, { survivorId, goneId, goneName, why }));
  }
}
