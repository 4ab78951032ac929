import { Args, Mutation, Resolver } from '@nestjs/graphql';
import type { Refusal, RequestContext } from '@navaz/kernel';
import { Ctx, Requires } from '@navaz/platform';
import { AgreementShown } from '../agreement-shown.js';
import { AgreementResult } from '../agreement-stored.view.js';
import type { AgreementView } from '../agreement.view.js';
import { EndAgreementInput } from './end-agreement.input.js';
import { EndAgreement } from './end-agreement.service.js';

/** Ending an agreement. */
@Resolver()
export class EndAgreementResolver {
  constructor(
    private readonly ending: EndAgreement,
    private readonly shown: AgreementShown,
  ) {}

  @Mutation(() => AgreementResult, {
    description: 'Ends an agreement at once, or takes back or declines what was proposed.',
  })
  @Requires('handover.lead')
  async endAgreement(
    @Ctx() ctx: RequestContext,
    @Args('input') input: EndAgreementInput,
  ): Promise<AgreementView | Refusal> {
    return this.shown.view(ctx, await this.ending.end(ctx, input));
  }
}
