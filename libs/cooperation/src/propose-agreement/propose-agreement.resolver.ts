import { Args, Mutation, Resolver } from '@nestjs/graphql';
import type { Refusal, RequestContext } from '@navaz/kernel';
import { Ctx, Requires } from '@navaz/platform';
import { AgreementShown } from '../agreement-shown.js';
import { AgreementResult } from '../agreement-stored.view.js';
import type { AgreementView } from '../agreement.view.js';
import { ProposeAgreementInput } from './propose-agreement.input.js';
import { ProposeAgreement } from './propose-agreement.service.js';

/** Proposing an agreement. */
@Resolver()
export class ProposeAgreementResolver {
  constructor(
    private readonly proposing: ProposeAgreement,
    private readonly shown: AgreementShown,
  ) {}

  @Mutation(() => AgreementResult, {
    description: 'Proposes an agreement to another organisation; it holds once the other side confirms.',
  })
  @Requires('handover.lead')
  async proposeAgreement(
    @Ctx() ctx: RequestContext,
    @Args('input') { validTo, contacts, note, ...given }: ProposeAgreementInput,
  ): Promise<AgreementView | Refusal> {
    const proposal = { ...given, validTo: validTo ?? null, contacts: contacts ?? [], note: note ?? null };
    return this.shown.view(ctx, await this.proposing.propose(ctx, proposal));
  }
}
