import { Field, ID, InputType } from '@nestjs/graphql';
import { ArrayUnique, IsArray, IsIn, IsOptional, IsUUID } from 'class-validator';
import { slotCharacteristicCodes, type SlotCharacteristic } from '@navaz/capacity';
import { LocalDate } from '@navaz/platform';

/** A place that is held for an enquiry, until the end of the second working day. */
@InputType('EnquiryHoldInput', {
  description: 'A place that is held for an enquiry, until the end of the second working day.',
})
export class EnquiryHoldInput {
  @Field(() => LocalDate, {
    nullable: true,
    description: 'The first day. Default: Monday of the week of release, or today.',
  })
  @IsOptional()
  from?: string | null;

  @Field(() => ID, { nullable: true, description: 'The unit of places; default: any of the service.' })
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
