import { Field, ID, InputType } from '@nestjs/graphql';
import { IsUUID } from 'class-validator';

/** Which invitation to revoke. */
@InputType({ description: 'Which invitation to revoke.' })
export class RevokeInvitationInput {
  @Field(() => ID)
  @IsUUID()
  invitationId!: string;
}
