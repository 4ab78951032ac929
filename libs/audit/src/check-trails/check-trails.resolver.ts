import { Mutation, Resolver } from '@nestjs/graphql';
import { isRefusal, type Refusal, type RequestContext } from '@navaz/kernel';
import { Ctx, Requires, resultOf } from '@navaz/platform';
import { CheckTrails } from './check-trails.service.js';
import { TrailsCheckedView, viewTrailsChecked } from './check-trails.view.js';

const CheckTrailsResult = resultOf('CheckTrailsResult', TrailsCheckedView);

/** Verification of the trails for an auditor. A mutation, so that nothing runs it by reading again. */
@Resolver()
export class CheckTrailsResolver {
  constructor(private readonly checking: CheckTrails) {}

  @Mutation(() => CheckTrailsResult, {
    description: 'Walks both trails from their beginning and says whether they are whole. Nothing is changed.',
  })
  @Requires('audit.read')
  async checkTrails(@Ctx() ctx: RequestContext): Promise<TrailsCheckedView | Refusal> {
    const checked = await this.checking.check(ctx);
    return isRefusal(checked) ? checked : viewTrailsChecked(checked);
  }
}
