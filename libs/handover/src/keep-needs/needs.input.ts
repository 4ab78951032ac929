import { Field, ID, InputType, Int } from '@nestjs/graphql';
import { IsBoolean, IsIn, IsInt, IsOptional, IsUUID, MaxLength } from 'class-validator';
import { districtTable, serviceKindTable } from '@navaz/directory';
import { freeTextPlaces } from '@navaz/disclosure';
import { KeyedInput } from '@navaz/platform';
import { urgencies, type Urgency } from '../urgency.js';

/** A new need of a case. */
@InputType('AddNeedInput', { description: 'A new need of a case.' })
export class AddNeedInput extends KeyedInput {
  @Field(() => ID)
  @IsUUID()
  caseId!: string;

  @Field(() => String, { description: 'Code list service kinds.' })
  @IsIn([...serviceKindTable.keys()])
  kind!: string;

  @Field(() => String, { description: urgencies.join(', ') })
  @IsIn(urgencies)
  urgency!: Urgency;

  @Field(() => String, { nullable: true, description: 'Where, if elsewhere than the district of return.' })
  @IsOptional()
  @IsIn([...districtTable.keys()])
  district?: string | null;

  @Field(() => String, {
    nullable: true,
    description:
      'What the person wishes to say, at most 300 characters. It is checked: no name, no offence, no health.',
  })
  @IsOptional()
  @MaxLength(freeTextPlaces.wish.longest)
  wish?: string | null;

  @Field(() => Boolean, { defaultValue: false, description: 'You read the places that were marked and want them so.' })
  @IsBoolean()
  wishConfirmed = false;
}

/** A change of a need: absent leaves, null clears. */
@InputType('ChangeNeedInput', { description: 'Absent leaves as it is, null clears.' })
export class ChangeNeedInput {
  @Field(() => ID)
  @IsUUID()
  needId!: string;

  @Field(() => Int, { description: 'The version you saw.' })
  @IsInt()
  version!: number;

  @Field(() => String, { nullable: true })
  @IsOptional()
  @IsIn(urgencies)
  urgency?: Urgency | null;

  @Field(() => String, { nullable: true })
  @IsOptional()
  @IsIn([...districtTable.keys()])
  district?: string | null;

  @Field(() => String, { nullable: true })
  @IsOptional()
  @MaxLength(freeTextPlaces.wish.longest)
  wish?: string | null;

  @Field(() => Boolean, { defaultValue: false })
  @IsBoolean()
  wishConfirmed = false;

  @Field(() => Boolean, { nullable: true, description: 'true: the need is met or no longer there.' })
  @IsOptional()
  @IsBoolean()
  closed?: boolean | null;
}
