import { Field, ID, InputType } from '@nestjs/graphql';
import { ArrayUnique, IsArray, IsIn, IsOptional, IsUUID } from 'class-validator';
import { slotCharacteristicCodes, type SlotCharacteristic } from '@navaz/capacity';
import { LocalDate } from '@navaz/platform';
import { HandoverCommandInput } from '../handovers/handover-command.input.js';

/** A place that is offered. */
@InputType('OfferPlaceInput', { description: 'A place that is offered.' })
export class OfferPlaceInput extends HandoverCommandInput {
  @Field(() => LocalDate, { nullable: true, description: 'The first day. Default: the earliest day of release.' })
  @IsOptional()
  from?: string | null;

  @Field(() => LocalDate, { nullable: true, description: 'The last day, where it is known.' })
  @IsOptional()
  until?: string | null;

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
