import { Args, ID, Mutation, Query, Resolver } from '@nestjs/graphql';
import { isRefusal, type Refusal, type RequestContext } from '@navaz/kernel';
import { Ctx, Requires, resultOf } from '@navaz/platform';
import { ConsentForms } from '../handovers/consent-forms.service.js';
import { ConsentFormView } from '../handovers/consent-form.view.js';
import { viewConsentForm } from '../handovers/view-consent-form.js';
import { AskConsentInput } from './ask-consent.input.js';
import { AskConsent } from './ask-consent.service.js';

/** What asking answers: the form. */
const AskConsentResult = resultOf('AskConsentResult', ConsentFormView);

/** Forms of agreement. */
@Resolver()
export class AskConsentResolver {
  constructor(
    private readonly asking: AskConsent,
    private readonly forms: ConsentForms,
  ) {}

  @Mutation(() => AskConsentResult, {
    description: 'Prepares the form: the very items the person would be asked for this handover.',
  })
  @Requires('handover.send')
  async askConsent(
    @Ctx() ctx: RequestContext,
    @Args('input') input: AskConsentInput,
  ): Promise<ConsentFormView | Refusal> {
    const asked = await this.asking.ask(ctx, input);
    return isRefusal(asked) ? asked : this.view(ctx, asked.signingId);
  }

  @Query(() => ConsentFormView, { description: 'A form of your unit with its items as they stand.' })
  @Requires('handover.send')
  async consentForm(
    @Ctx() ctx: RequestContext,
    @Args('id', { type: () => ID }) id: string,
  ): Promise<ConsentFormView | Refusal> {
    return this.view(ctx, id);
  }

  private async view(ctx: RequestContext, id: string): Promise<ConsentFormView | Refusal> {
    const form = await this.forms.read(ctx, id);
    return isRefusal(form) ? form : viewConsentForm(form, ctx.locale);
  }
}
