import { Field, InputType } from '@nestjs/graphql';
import { IsNotEmpty, MaxLength } from 'class-validator';

/** The token from the mail's link. */
@InputType({ description: 'The token from the mail’s link.' })
export class AcceptInvitationInput {
  @Field(() => String, { description: 'What stands behind # in the link.' })
  @IsNotEmpty()
  @MaxLength(100)
  token!: string;
}
