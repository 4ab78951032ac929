import { Field, InputType, Int } from '@nestjs/graphql';
import { IsOptional } from 'class-validator';
import { ProfileText } from '@navaz/platform';

const leaveOrClear = { nullable: true } as const;

/** What may be said about an organisation. Absent = leave, null = clear; the room checks lengths and codes. */
@InputType({ isAbstract: true })
export class OrganisationFieldsInput {
  @Field(() => String, { ...leaveOrClear, description: '8 digits with a check digit.' })
  @IsOptional()
  ico?: string | null;

  @ProfileText()
  @Field(() => String, leaveOrClear)
  @IsOptional()
  legalForm?: string | null;

  @ProfileText()
  @Field(() => String, leaveOrClear)
  @IsOptional()
  web?: string | null;

  @ProfileText()
  @Field(() => String, leaveOrClear)
  @IsOptional()
  description?: string | null;

  @Field(() => Int, leaveOrClear)
  @IsOptional()
  foundedYear?: number | null;

  @Field(() => [String], { ...leaveOrClear, description: 'Code list principles.' })
  @IsOptional()
  principles?: string[] | null;

  @ProfileText('*')
  @Field(() => [String], leaveOrClear)
  @IsOptional()
  fundingSources?: string[] | null;

  @Field(() => String, leaveOrClear)
  @IsOptional()
  regionCode?: string | null;

  @Field(() => String, leaveOrClear)
  @IsOptional()
  districtCode?: string | null;

  @Field(() => String, leaveOrClear)
  @IsOptional()
  orpCode?: string | null;

  @Field(() => String, leaveOrClear)
  @IsOptional()
  municipalityCode?: string | null;

  @Field(() => String, leaveOrClear)
  @IsOptional()
  cityDistrictCode?: string | null;
}
