import { Field, ID, InputType, Int } from '@nestjs/graphql';
import { Type } from 'class-transformer';
import {
  ArrayMaxSize,
  ArrayUnique,
  IsArray,
  IsIn,
  IsInt,
  IsOptional,
  IsUUID,
  MaxLength,
  ValidateNested,
} from 'class-validator';
import { KeyedInput, ProfileText } from '@navaz/platform';
import { admissions, measures, type Admission, type Measure } from '../places.js';
import { AdmissionEnum, MeasureEnum, SlotCharacteristicEnum } from '../places.enums.js';
import { slotCharacteristicCodes, type SlotCharacteristic } from '../slot-characteristics.js';
import { unitOfPlaces } from '../unit-of-places.js';

/** What one numbered place is like. */
@InputType('SlotInput', { description: 'What one numbered place is like.' })
export class SlotInput {
  @Field(() => Int, { description: 'From 1 to the number of places.' })
  @IsInt()
  number!: number;

  @Field(() => [SlotCharacteristicEnum])
  @IsArray()
  @ArrayUnique()
  @ArrayMaxSize(20)
  @IsIn(slotCharacteristicCodes, { each: true })
  characteristics!: SlotCharacteristic[];
}

/** A new unit of a service. */
@InputType('CreateUnitInput', { description: 'A new unit of a service.' })
export class CreateUnitInput extends KeyedInput {
  @Field(() => ID)
  @IsUUID()
  serviceId!: string;

  @Field(() => ID, { nullable: true, description: 'The site, where the service has several.' })
  @IsOptional()
  @IsUUID()
  facilityId?: string | null;

  @ProfileText()
  @Field(() => String, { description: 'As you call it, e.g. „lůžka pro muže“.' })
  @MaxLength(1000)
  name!: string;

  @Field(() => MeasureEnum)
  @IsIn(measures)
  measure!: Measure;

  @Field(() => AdmissionEnum, { nullable: true, description: 'Default: straight away.' })
  @IsOptional()
  @IsIn(admissions)
  admission?: Admission | null;

  @Field(() => Int, { description: 'Numbered places; 0 where they are not listed one by one.' })
  @IsInt()
  slotCount!: number;

  @Field(() => [SlotInput], { nullable: true, description: 'Places that are like something in particular.' })
  @IsOptional()
  @IsArray()
  @ArrayMaxSize(1000)
  @ValidateNested({ each: true })
  @Type(() => SlotInput)
  slots?: SlotInput[] | null;
}

/** A change of a unit: absent leaves, null clears. */
@InputType('ChangeUnitInput', { description: 'Absent leaves as it is, null clears. The measure never changes.' })
export class ChangeUnitInput {
  @Field(() => ID, { description: unitOfPlaces })
  @IsUUID()
  unitId!: string;

  @Field(() => Int, { description: 'The version you saw; another one means that somebody changed it meanwhile.' })
  @IsInt()
  version!: number;

  @Field(() => ID, { nullable: true })
  @IsOptional()
  @IsUUID()
  facilityId?: string | null;

  @ProfileText()
  @Field(() => String, { nullable: true })
  @IsOptional()
  @MaxLength(1000)
  name?: string | null;

  @Field(() => AdmissionEnum, { nullable: true })
  @IsOptional()
  @IsIn(admissions)
  admission?: Admission | null;

  @Field(() => Int, { nullable: true, description: 'How many numbered places there are from now on.' })
  @IsOptional()
  @IsInt()
  slotCount?: number | null;

  @Field(() => [SlotInput], {
    nullable: true,
    description: 'What numbered places are like, all of them: those left out are like nothing in particular.',
  })
  @IsOptional()
  @IsArray()
  @ArrayMaxSize(1000)
  @ValidateNested({ each: true })
  @Type(() => SlotInput)
  slots?: SlotInput[] | null;
}

/** Which unit is no longer offered. */
@InputType('RetireUnitInput', { description: 'Which unit is no longer offered.' })
export class RetireUnitInput {
  @Field(() => ID, { description: unitOfPlaces })
  @IsUUID()
  unitId!: string;
}
