import { Field, ID, ObjectType } from '@nestjs/graphql';
import { inLocale, type Locale } from '@navaz/kernel';
import type { ReasonToChoose } from './move-reasons.service.js';

/** A condition of the service, named by its decline. */
@ObjectType('NamedCondition', { description: 'A condition of the service, named by its decline.' })
export class NamedConditionView {
  @Field(() => ID)
  id!: string;

  @Field(() => String)
  code!: string;

  @Field(() => String, { description: 'In the provider’s words, as it stood when the request was made.' })
  sentence!: string;
}

/** A reason one may choose. */
@ObjectType('HandoverReason', { description: 'A reason one may choose.' })
export class ReasonView {
  @Field(() => String)
  code!: string;

  @Field(() => String, { description: 'The reason in words.' })
  text!: string;

  @Field(() => Boolean, { description: 'A sentence has to be added.' })
  needsSentence!: boolean;

  @Field(() => [NamedConditionView], {
    description:
      'One of these conditions has to be named with it; empty where none has. One whose answer reveals something of the person is among them only where the sender passed on that it is not met.',
  })
  conditions!: NamedConditionView[];
}

/** In words of the reader's language. */
export const viewReason = ({ code, text, sentence, conditions }: ReasonToChoose, locale: Locale): ReasonView => ({
  code,
  text: inLocale(text, locale),
  needsSentence: sentence ?? false,
  conditions: (conditions ?? []).map(({ id, code, sentence }) => ({ id, code, sentence })),
});
