import { Args, Context, Mutation, Resolver } from '@nestjs/graphql';
import { isRefusal, type Refusal } from '@navaz/kernel';
import { Public, type GraphqlContext } from '@navaz/platform';
import { AgreementByCodeInput, WithdrawByCodeInput } from './withdraw-by-code.input.js';
import { AgreementByCodeResult, viewSlip, type AgreementByCodeView } from './withdraw-by-code.view.js';
import { WithdrawingByCode } from './withdrawing-by-code.service.js';

/** Taking an agreement back without a login. Both are mutations, so that a code never travels in an address. */
@Resolver()
export class WithdrawByCodeResolver {
  constructor(private readonly withdrawing: WithdrawingByCode) {}

  @Mutation(() => AgreementByCodeResult, {
    description:
      'The lines of the slip with this code, by number. Changes nothing; a mutation, so that it is sent by POST.',
  })
  @Public('the code on the slip is the permission; it shows numbers only, and wrong codes are counted')
  async agreementByCode(
    @Context() { ctx, request }: GraphqlContext,
    @Args('input') input: AgreementByCodeInput,
  ): Promise<AgreementByCodeView | Refusal> {
    const slip = await this.withdrawing.agreement(ctx, { code: input.code, address: request.ip });
    return isRefusal(slip) ? slip : viewSlip(slip);
  }

  @Mutation(() => AgreementByCodeResult, { description: 'Takes lines of the slip back, or all of them, at once.' })
  @Public('the code on the slip is the permission; taking back needs one act and no login')
  async withdrawByCode(
    @Context() { ctx, request }: GraphqlContext,
    @Args('input') input: WithdrawByCodeInput,
  ): Promise<AgreementByCodeView | Refusal> {
    const items = input.all ? 'all' : (input.items ?? []);
    const slip = await this.withdrawing.withdraw(ctx, { code: input.code, address: request.ip }, items);
    return isRefusal(slip) ? slip : viewSlip(slip);
  }
}
