import { Args, ID, Mutation, Query, Resolver } from '@nestjs/graphql';
import { isRefusal, type Refusal, type RequestContext } from '@navaz/kernel';
import { Ctx, Requires, resultOf } from '@navaz/platform';
import { SigningReading } from '../handovers/signing-reading.service.js';
import { SigningView } from '../handovers/signing.view.js';
import { AskAgreementInput } from './ask-agreement.input.js';
import { AskAgreement } from './ask-agreement.service.js';

/** What asking answers: the form. */
const AskAgreementResult = resultOf('AskAgreementResult', SigningView);

/** Forms of agreement. */
@Resolver()
export class AskAgreementResolver {
  constructor(
    private readonly asking: AskAgreement,
    private readonly reading: SigningReading,
  ) {}

  @Mutation(() => AskAgreementResult, {
    description: 'Prepares the form: the very items the person would be asked for this handover.',
  })
  @Requires('handover.send')
  async askAgreement(
    @Ctx() ctx: RequestContext,
    @Args('input') input: AskAgreementInput,
  ): Promise<SigningView | Refusal> {
    const asked = await this.asking.ask(ctx, input);
    return isRefusal(asked) ? asked : this.reading.read(ctx, asked.signingId);
  }

  @Query(() => SigningView, { description: 'A form of your unit with its items as they stand.' })
  @Requires('handover.send')
  async agreement(
    @Ctx() ctx: RequestContext,
    @Args('id', { type: () => ID }) id: string,
  ): Promise<SigningView | Refusal> {
    return this.reading.read(ctx, id);
  }
}
