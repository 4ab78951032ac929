import { Field, ID, InputType } from '@nestjs/graphql';
import { IsBoolean, IsIn, IsOptional, IsUUID, Matches, MaxLength } from 'class-validator';
import { freeTextPlaces } from '@navaz/disclosure';
import { LocalDate } from '@navaz/platform';
import { HeldLinkInput } from '../links/held-link.input.js';
import { answersByLink, type AnswerByLink } from '../provider-acts.service.js';
import type { AnswerGiven } from './answer-by-link.service.js';

/** The answer of a service without an account. */
@InputType('AnswerByLinkInput', { description: 'The answer of a service without an account.' })
export class AnswerByLinkInput extends HeldLinkInput implements AnswerGiven {
  @Field(() => String, { description: `One of ${answersByLink.join(', ')}.` })
  @IsIn(answersByLink)
  answer!: AnswerByLink;

  @Field(() => String, { nullable: true, description: 'Code of the reason, where the answer asks for one.' })
  @IsOptional()
  @Matches(/^[a-z_]{2,40}$/)
  reason?: string | null;

  @Field(() => ID, {
    nullable: true,
    description: 'Which condition is not met, with the reason that has `conditions`.',
  })
  @IsOptional()
  @IsUUID()
  conditionId?: string | null;

  @Field(() => String, { nullable: true, description: 'A sentence, with the reason `other` only; it is checked.' })
  @IsOptional()
  @MaxLength(freeTextPlaces.other_reason.longest)
  sentence?: string | null;

  @Field(() => String, { nullable: true, description: 'With `question` and `reply`; it is checked.' })
  @IsOptional()
  @MaxLength(freeTextPlaces.message.longest)
  text?: string | null;

  @Field(() => Boolean, { defaultValue: false, description: 'You read the places that were marked and want them so.' })
  @IsBoolean()
  confirmed = false;

  @Field(() => LocalDate, {
    nullable: true,
    description: 'The first day of an offered place. Default: the day of release.',
  })
  @IsOptional()
  from?: string | null;

  @Field(() => LocalDate, { nullable: true, description: 'The day of arrival. Default: today.' })
  @IsOptional()
  on?: string | null;
}
