import { Field, ID, InputType } from '@nestjs/graphql';
import { IsNotEmpty, IsUUID } from 'class-validator';

/** Which organisation is shown or taken out, and why. */
@InputType('ModerateOrganisationInput')
export class ModerateOrganisationInput {
  @Field(() => ID)
  @IsUUID()
  organisationId!: string;

  @Field(() => String, { description: 'The reason; the organisation reads it too. At most 500 characters.' })
  @IsNotEmpty()
  why!: string;
}
