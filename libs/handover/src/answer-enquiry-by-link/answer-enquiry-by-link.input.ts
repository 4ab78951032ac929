import { Field, InputType } from '@nestjs/graphql';
import { Type } from 'class-transformer';
import { IsIn, IsOptional, ValidateNested } from 'class-validator';
import { LocalDate } from '@navaz/platform';
import { enquiryAnswers, type EnquiryAnswer } from '../enquiries/enquiry-answers.js';
import { EnquiryHoldInput } from '../enquiries/enquiry-hold.input.js';
import { HeldLinkInput } from '../links/held-link.input.js';

/** The answer of a service without an account. A later answer takes the place of an earlier one. */
@InputType('AnswerEnquiryByLinkInput', {
  description: 'The answer of a service without an account. A later answer takes the place of an earlier one.',
})
export class AnswerEnquiryByLinkInput extends HeldLinkInput {
  @Field(() => String, { description: `One of ${enquiryAnswers.join(', ')}.` })
  @IsIn(enquiryAnswers)
  answer!: EnquiryAnswer;

  @Field(() => LocalDate, { nullable: true, description: 'With `room_until`, and only there.' })
  @IsOptional()
  roomUntil?: string | null;

  @Field(() => EnquiryHoldInput, { nullable: true, description: 'With `room_until` only: hold a place for it.' })
  @IsOptional()
  @ValidateNested()
  @Type(() => EnquiryHoldInput)
  hold?: EnquiryHoldInput | null;
}
