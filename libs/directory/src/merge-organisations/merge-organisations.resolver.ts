import { Args, Mutation, Resolver } from '@nestjs/graphql';
import { isRefusal, type Refusal, type RequestContext } from '@navaz/kernel';
import { Ctx, Requires } from '@navaz/platform';
import { EditDoneView, EditResult, viewEdited } from '../keep-history/edited.view.js';
import { MergeOrganisationsInput } from './merge-organisations.input.js';
import { MergeOrganisations } from './merge-organisations.service.js';

/** Two records become one. */
@Resolver()
export class MergeOrganisationsResolver {
  constructor(private readonly merging: MergeOrganisations) {}

  @Mutation(() => EditResult, { description: 'Makes one record of two records of one organisation. Nothing is lost.' })
  @Requires('organisations.moderate')
  async mergeOrganisations(
    @Ctx() ctx: RequestContext,
    @Args('input') { survivorId, goneId, why }: MergeOrganisationsInput,
  ): Promise<EditDoneView | Refusal> {
    const merged = await this.merging.merge(ctx, { survivorId, goneId, why });
    return isRefusal(merged) ? merged : viewEdited(merged);
  }
}
