import { Field, ID, InputType } from '@nestjs/graphql';
import { IsOptional, IsUUID } from 'class-validator';
import { LocalDate, ProfileText } from '@navaz/platform';
import { ServiceEditInput } from '../keep-history/edit.input.js';

const leaveOrClear = { nullable: true } as const;

/** A place that is added. Either a municipality or, for a secret place, a district is needed. */
@InputType('AddFacilityInput', {
  description: 'A place that is added. Either a municipality or, for a secret place, a district is needed.',
})
export class AddFacilityInput extends ServiceEditInput {
  @ProfileText()
  @Field(() => String, leaveOrClear)
  @IsOptional()
  name?: string | null;

  @Field(() => String, {
    ...leaveOrClear,
    description: 'open, discreet or secret; a secret place has a district only.',
  })
  @IsOptional()
  visibility?: string | null;

  @ProfileText()
  @Field(() => String, leaveOrClear)
  @IsOptional()
  street?: string | null;

  @ProfileText()
  @Field(() => String, leaveOrClear)
  @IsOptional()
  houseNumber?: string | null;

  @ProfileText()
  @Field(() => String, leaveOrClear)
  @IsOptional()
  postcode?: string | null;

  @Field(() => String, leaveOrClear)
  @IsOptional()
  municipalityCode?: string | null;

  @Field(() => String, leaveOrClear)
  @IsOptional()
  districtCode?: string | null;

  @Field(() => String, leaveOrClear)
  @IsOptional()
  cityDistrictCode?: string | null;

  @ProfileText()
  @Field(() => String, { ...leaveOrClear, description: 'For professionals, where the place is discreet.' })
  @IsOptional()
  wayIn?: string | null;

  @Field(() => [String], { ...leaveOrClear, description: 'Code list accessibility marks.' })
  @IsOptional()
  accessibility?: string[] | null;

  @Field(() => LocalDate, leaveOrClear)
  @IsOptional()
  openFrom?: string | null;

  @Field(() => LocalDate, leaveOrClear)
  @IsOptional()
  endedOn?: string | null;
}

/** A place that is changed. Absent fields stay, null clears. */
@InputType('ChangeFacilityInput', { description: 'Absent fields stay as they are, null clears.' })
export class ChangeFacilityInput extends AddFacilityInput {
  @Field(() => ID)
  @IsUUID()
  facilityId!: string;
}
