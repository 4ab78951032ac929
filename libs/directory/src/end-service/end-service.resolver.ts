import { Args, Mutation, Resolver } from '@nestjs/graphql';
import { isRefusal, type Refusal, type RequestContext } from '@navaz/kernel';
import { Ctx, Requires } from '@navaz/platform';
import { EditDoneView, EditResult, viewEdited } from '../keep-history/edited.view.js';
import { EndServiceInput } from './end-service.input.js';
import { EndService } from './end-service.service.js';

/** The end of a service. */
@Resolver()
export class EndServiceResolver {
  constructor(private readonly ending: EndService) {}

  @Mutation(() => EditResult, { description: 'Ends a service on a day, or takes your own end back.' })
  @Requires('profile.edit')
  async endService(
    @Ctx() ctx: RequestContext,
    @Args('input') { serviceId, version, endedOn, why }: EndServiceInput,
  ): Promise<EditDoneView | Refusal> {
    const edited = await this.ending.end(ctx, { serviceId, version, endedOn: endedOn ?? null, why: why ?? null });
    return isRefusal(edited) ? edited : viewEdited(edited);
  }
}
