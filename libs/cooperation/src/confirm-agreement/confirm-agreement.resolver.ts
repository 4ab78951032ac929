import { Args, Mutation, Resolver } from '@nestjs/graphql';
import type { Refusal, RequestContext } from '@navaz/kernel';
import { Ctx, Requires } from '@navaz/platform';
import { AgreementShown } from '../agreement-shown.js';
import { AgreementResult } from '../agreement-stored.view.js';
import type { AgreementView } from '../agreement.view.js';
import { ConfirmAgreementInput } from './confirm-agreement.input.js';
import { ConfirmAgreement } from './confirm-agreement.service.js';

/** Confirming an agreement. */
@Resolver()
export class ConfirmAgreementResolver {
  constructor(
    private readonly confirming: ConfirmAgreement,
    private readonly shown: AgreementShown,
  ) {}

  @Mutation(() => AgreementResult, { description: 'Confirms what the other side proposed.' })
  @Requires('handover.lead')
  async confirmAgreement(
    @Ctx() ctx: RequestContext,
    @Args('input') { agreementId, version, contacts }: ConfirmAgreementInput,
  ): Promise<AgreementView | Refusal> {
    const given = { agreementId, version, contacts: contacts ?? [] };
    return this.shown.view(ctx, await this.confirming.confirm(ctx, given));
  }
}
