import { Args, ArgsType, Field, ID, Query, Resolver } from '@nestjs/graphql';
import { IsUUID } from 'class-validator';
import { isRefusal, type Refusal, type RequestContext } from '@navaz/kernel';
import { Ctx, encodeCursor, PageArgs, pageOf, Requires, type Connection } from '@navaz/platform';
import { ConsentForms } from '../handovers/consent-forms.service.js';
import { viewItems } from '../handovers/view-consent-form.js';
import { CaseConsentFormConnection, type CaseConsentFormView } from './case-consent-form.view.js';

/** A page of the forms of a case. */
@ArgsType()
export class CaseConsentFormsArgs extends PageArgs {
  @Field(() => ID)
  @IsUUID()
  caseId!: string;
}

/** What the person of a case was asked, form by form. */
@Resolver()
export class CaseConsentFormsResolver {
  constructor(private readonly forms: ConsentForms) {}

  @Query(() => CaseConsentFormConnection, {
    description:
      'Forms of agreement of the person of a case of your unit, the latest first, with how each item stands.',
  })
  @Requires('handover.send')
  async caseConsentForms(
    @Ctx() ctx: RequestContext,
    @Args() { caseId, first, after }: CaseConsentFormsArgs,
  ): Promise<Connection<CaseConsentFormView> | Refusal> {
    const forms = await this.forms.ofCase(ctx, caseId, { first, after: after ?? null });
    if (isRefusal(forms)) return forms;
    return pageOf(
      forms,
      first,
      ({ terms }) => encodeCursor([terms.signingId]),
      (form) => ({
        id: form.terms.signingId,
        askedAt: form.terms.askedAt,
        handoverIds: [...form.handoverIds],
        items: viewItems(form, ctx.locale),
      }),
    );
  }
}
