import { Field, ID, InputType } from '@nestjs/graphql';
import { IsArray, IsNotEmpty, IsUUID } from 'class-validator';
import { ProfileText } from '@navaz/platform';
import { ServiceFieldsInput } from '../service-profile/service-fields.input.js';

/** A service that is added to an organisation. */
@InputType('CreateServiceInput', { description: 'A service that is added to an organisation.' })
export class CreateServiceInput extends ServiceFieldsInput {
  @Field(() => ID)
  @IsUUID()
  organisationId!: string;

  @ProfileText()
  @Field(() => String)
  @IsNotEmpty()
  name!: string;

  @Field(() => [String], { description: 'Code list service kinds; at least one.' })
  @IsArray()
  kinds!: string[];
}
