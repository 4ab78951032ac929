import { Args, Mutation, Resolver } from '@nestjs/graphql';
import { isRefusal, type Refusal, type RequestContext } from '@navaz/kernel';
import { Ctx, Requires, resultOf } from '@navaz/platform';
import { ConsentForms } from '../handovers/consent-forms.service.js';
import { ConsentFormView } from '../handovers/consent-form.view.js';
import { viewConsentForm } from '../handovers/view-consent-form.js';
import { AskCaseConsentInput } from './ask-case-consent.input.js';
import { AskCaseConsent } from './ask-case-consent.service.js';

/** What asking answers: the form. */
const AskCaseConsentResult = resultOf('AskCaseConsentResult', ConsentFormView);

/** Forms about a case as a whole. */
@Resolver()
export class AskCaseConsentResolver {
  constructor(
    private readonly asking: AskCaseConsent,
    private readonly forms: ConsentForms,
  ) {}

  @Mutation(() => AskCaseConsentResult, {
    description: 'Prepares the form about a case: who may take part in it, and whether the person may be recognised.',
  })
  @Requires('handover.send')
  async askCaseConsent(
    @Ctx() ctx: RequestContext,
    @Args('input') input: AskCaseConsentInput,
  ): Promise<ConsentFormView | Refusal> {
    const asked = await this.asking.ask(ctx, input);
    return this.view(ctx, asked);
  }

  private async view(ctx: RequestContext, asked: { signingId: string } | Refusal): Promise<ConsentFormView | Refusal> {
    const form = isRefusal(asked) ? asked : await this.forms.read(ctx, asked.signingId);
    return isRefusal(form) ? form : viewConsentForm(form, ctx.locale);
  }
}
