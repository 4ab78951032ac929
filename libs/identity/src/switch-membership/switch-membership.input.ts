import { Field, ID, InputType } from '@nestjs/graphql';
import { IsUUID } from 'class-validator';

/** Which of your memberships to act as from now on. */
@InputType()
export class SwitchMembershipInput {
  @Field(() => ID)
  @IsUUID()
  membershipId!: string;
}
