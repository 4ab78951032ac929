import { Field, ID, InputType } from '@nestjs/graphql';
import { IsUUID } from 'class-validator';

/** Which of your memberships to act as from now on. */
@InputType({ description: 'Which of your memberships to act as from now on.' })
export class SwitchMembershipInput {
  @Field(() => ID)
  @IsUUID()
  membershipId!: string;
}
