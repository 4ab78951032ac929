import { Field, ID, InputType } from '@nestjs/graphql';
import { Type } from 'class-transformer';
import { IsIn, IsOptional, IsUUID, ValidateNested } from 'class-validator';
import { KeyedInput, LocalDate } from '@navaz/platform';
import { EnquiryHoldInput } from '../enquiries/enquiry-hold.input.js';
import { enquiryAnswers, type EnquiryAnswer } from '../enquiries/enquiry-answers.js';

/** The answer of a service. A later answer takes the place of an earlier one. */
@InputType('AnswerEnquiryInput', {
  description: 'The answer of a service. A later answer takes the place of an earlier one.',
})
export class AnswerEnquiryInput extends KeyedInput {
  @Field(() => ID, { description: 'The part of the enquiry your service was asked.' })
  @IsUUID()
  enquiryAskId!: string;

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
