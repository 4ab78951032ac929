import { Field, ID, InputType } from '@nestjs/graphql';
import { IsNotEmpty, IsOptional, IsUUID } from 'class-validator';
import { ProfileText } from '@navaz/platform';
import { OrganisationFieldsInput } from '../organisation-profile/organisation-fields.input.js';

/** An organisation that is to be in the directory. */
@InputType('CreateOrganisationInput', { description: 'An organisation that is to be in the directory.' })
export class CreateOrganisationInput extends OrganisationFieldsInput {
  @ProfileText()
  @Field(() => String)
  @IsNotEmpty()
  name!: string;

  @Field(() => String, { description: 'Code list organisation kinds.' })
  @IsNotEmpty()
  kind!: string;

  @Field(() => ID, { nullable: true, description: 'The organisation it is a unit of; owners must name their own.' })
  @IsOptional()
  @IsUUID()
  parentId?: string | null;
}
