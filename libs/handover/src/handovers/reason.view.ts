import { Field, ObjectType } from '@nestjs/graphql';
import { inLocale, type Locale } from '@navaz/kernel';
import type { Reason } from '../handover.reasons.js';

/** A reason one may choose. */
@ObjectType('HandoverReason')
export class ReasonView {
  @Field(() => String)
  code!: string;

  @Field(() => String, { description: 'The reason in words.' })
  text!: string;

  @Field(() => Boolean, { description: 'A sentence has to be added.' })
  needsSentence!: boolean;
}

/** In words of the reader's language. */
export const viewReason = ({ code, text, sentence }: Reason, locale: Locale): ReasonView => ({
  code,
  text: inLocale(text, locale),
  needsSentence: sentence ?? false,
});
