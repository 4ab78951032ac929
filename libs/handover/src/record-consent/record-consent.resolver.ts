import { Args, Mutation, Resolver } from '@nestjs/graphql';
import { isRefusal, type Refusal, type RequestContext } from '@navaz/kernel';
import { Ctx, Requires, resultOf } from '@navaz/platform';
import { ConsentForms } from '../handovers/consent-forms.service.js';
import { ConsentRecordedView } from '../handovers/consent-form.view.js';
import { viewConsentForm } from '../handovers/view-consent-form.js';
import { RecordConsentInput } from './record-consent.input.js';
import { RecordConsent } from './record-consent.service.js';

/** What recording answers: the form as it stands, and the code for the slip. */
const RecordConsentResult = resultOf('RecordConsentResult', ConsentRecordedView);

/** Recording what was said. */
@Resolver()
export class RecordConsentResolver {
  constructor(
    private readonly recording: RecordConsent,
    private readonly forms: ConsentForms,
  ) {}

  @Mutation(() => RecordConsentResult, { description: 'Records what the person, the guardian or both said.' })
  @Requires('handover.send')
  async recordConsent(
    @Ctx() ctx: RequestContext,
    @Args('input') input: RecordConsentInput,
  ): Promise<ConsentRecordedView | Refusal> {
    const recorded = await this.recording.record(ctx, input);
    if (isRefusal(recorded)) return recorded;
    const form = await this.forms.read(ctx, recorded.signingId);
    if (isRefusal(form)) return form;
    return { form: viewConsentForm(form, ctx.locale), complete: recorded.complete, withdrawalCode: recorded.code };
  }
}
