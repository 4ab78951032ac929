import { Field, ID, InputType } from '@nestjs/graphql';
import { IsUUID } from 'class-validator';

/** Which membership to end. */
@InputType({ description: 'Which membership to end.' })
export class EndMembershipInput {
  @Field(() => ID)
  @IsUUID()
  membershipId!: string;
}
