import { Field, ID, InputType } from '@nestjs/graphql';
import { IsUUID } from 'class-validator';

/** Which invitation to revoke. */
@InputType()
export class RevokeInvitationInput {
  @Field(() => ID)
  @IsUUID()
  invitationId!: string;
}
