import { Args, ArgsType, Field, ID, Query, Resolver } from '@nestjs/graphql';
import { IsIn, IsUUID } from 'class-validator';
import { fieldRow } from '@navaz/disclosure';
import { inLocale, isRefusal, type Refusal, type RequestContext } from '@navaz/kernel';
import { Ctx, Requires, viewRefusal } from '@navaz/platform';
import { consentSteps, type ConsentStep } from '../handovers/consent-items.service.js';
import { viewPassed } from '../handovers/view-handover.js';
import { PreviewHandover } from '../handovers/preview-handover.service.js';
import { PreviewView } from './preview.view.js';

/** Which handover, at which step. */
@ArgsType()
export class PreviewArgs {
  @Field(() => ID)
  @IsUUID()
  handoverId!: string;

  @Field(() => String, { defaultValue: 'request', description: consentSteps.join(', ') })
  @IsIn(consentSteps)
  step: ConsentStep = 'request';
}

/** What would pass. */
@Resolver()
export class PreviewHandoverResolver {
  constructor(private readonly previewing: PreviewHandover) {}

  @Query(() => PreviewView, { description: 'Exactly what would pass now, with the reason of every field.' })
  @Requires('handover.send')
  async handoverPreview(
    @Ctx() ctx: RequestContext,
    @Args() { handoverId, step }: PreviewArgs,
  ): Promise<PreviewView | Refusal> {
    const passing = await this.previewing.preview(ctx, handoverId, step);
    if (isRefusal(passing)) return passing;
    const { decision, values, channel, addressMissing, hindrance, hasWish } = passing;
    return {
      step,
      channel,
      addressMissing,
      hindrance: hindrance && viewRefusal(hindrance, ctx.locale),
      passes: viewPassed(values),
      fields: decision.fields.map(({ field, allowed, code, text, basis }) => ({
        field,
        name: inLocale(fieldRow(field)?.text ?? { cs: field, en: field }, ctx.locale),
        passes: allowed,
        code,
        why: inLocale(text, ctx.locale),
        basis: basis ? inLocale(basis, ctx.locale) : null,
      })),
      hasWish,
      matrixVersion: decision.matrixVersion,
      reviewed: decision.reviewed,
    };
  }
}
