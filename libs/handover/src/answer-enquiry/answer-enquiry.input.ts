import { Field, ID, InputType } from '@nestjs/graphql';
import { Type } from 'class-transformer';
import { ArrayUnique, IsArray, IsIn, IsOptional, IsUUID, ValidateNested } from 'class-validator';
import { slotCharacteristicCodes, type SlotCharacteristic } from '@navaz/capacity';
import { LocalDate } from '@navaz/platform';
import { KeyedInput } from '../keyed.input.js';
import { enquiryAnswers, type EnquiryAnswer } from './answer-enquiry.service.js';

/** A place that is held for an enquiry, until the end of the second working day. */
@InputType('EnquiryHoldInput')
export class EnquiryHoldInput {
  @Field(() => LocalDate, {
    nullable: true,
    description: 'The first day. Default: Monday of the week of release, or today.',
  })
  @IsOptional()
  from?: string | null;

  @Field(() => ID, { nullable: true, description: 'The unit; default: any unit of the service.' })
  @IsOptional()
  @IsUUID()
  unitId?: string | null;

  @Field(() => [String], { nullable: true, description: 'What one and the same place has to be like.' })
  @IsOptional()
  @IsArray()
  @ArrayUnique()
  @IsIn(slotCharacteristicCodes, { each: true })
  characteristics?: SlotCharacteristic[] | null;
}

/** The answer of a service. A later answer takes the place of an earlier one. */
@InputType('AnswerEnquiryInput')
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
