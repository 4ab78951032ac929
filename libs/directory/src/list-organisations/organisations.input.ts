import { ArgsType, Field, InputType } from '@nestjs/graphql';
import { Type } from 'class-transformer';
import { IsIn, IsOptional, MaxLength, ValidateNested } from 'class-validator';
import { PageArgs } from '@navaz/platform';
import { organisationKinds } from '../code-lists/organisation-kinds.js';
import { regions } from '../code-lists/regions.js';

/** Which organisations; what is absent does not narrow. */
@InputType('OrganisationFilter', { description: 'Which organisations; what is absent does not narrow.' })
export class OrganisationFilter {
  @Field(() => String, { nullable: true, description: 'Code list organisation_kind.' })
  @IsOptional()
  @IsIn(organisationKinds.map((row) => row.code))
  kind?: string | null;

  @Field(() => String, { nullable: true, description: 'Code of a region, CZ042.' })
  @IsOptional()
  @IsIn(regions.map((row) => row.code))
  region?: string | null;

  @Field(() => String, { nullable: true, description: 'A part of the name, with or without diacritics.' })
  @IsOptional()
  @MaxLength(100)
  name?: string | null;
}

/** A page of the list of organisations. */
@ArgsType()
export class OrganisationsArgs extends PageArgs {
  @Field(() => OrganisationFilter, { nullable: true })
  @IsOptional()
  @ValidateNested()
  @Type(() => OrganisationFilter)
  filter?: OrganisationFilter | null;
}
