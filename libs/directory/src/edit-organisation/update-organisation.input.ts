import { Field, ID, InputType, Int } from '@nestjs/graphql';
import { IsInt, IsOptional, IsUUID, MaxLength } from 'class-validator';
import { OrganisationFieldsInput } from '../organisation-profile/organisation-fields.input.js';

/** An edit of an organisation by its owner. */
@InputType('UpdateOrganisationInput', { description: 'Absent fields stay as they are, null clears.' })
export class UpdateOrganisationInput extends OrganisationFieldsInput {
  @Field(() => ID)
  @IsUUID()
  organisationId!: string;

  @Field(() => Int, { description: 'The version you saw; another one means that somebody changed it meanwhile.' })
  @IsInt()
  version!: number;

  @Field(() => String, { nullable: true, description: 'Why, for the history.' })
  @IsOptional()
  @MaxLength(500)
  why?: string | null;

  @Field(() => String, { nullable: true })
  @IsOptional()
  name?: string | null;
}
