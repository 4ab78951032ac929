import { Field, ID, InputType } from '@nestjs/graphql';
import { IsNotEmpty, IsUUID } from 'class-validator';
import { Note } from '@navaz/platform';

/** Which organisation is shown or taken out, and why. */
@InputType('ModerateOrganisationInput', { description: 'Which organisation is shown or taken out, and why.' })
export class ModerateOrganisationInput {
  @Field(() => ID)
  @IsUUID()
  organisationId!: string;

  @Note()
  @Field(() => String, { description: 'The reason; the organisation reads it too. At most 500 characters.' })
  @IsNotEmpty()
  why!: string;
}
