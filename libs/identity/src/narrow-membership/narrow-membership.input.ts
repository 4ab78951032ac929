import { Field, ID, InputType } from '@nestjs/graphql';
import { ArrayMaxSize, ArrayMinSize, ArrayUnique, IsOptional, IsUUID } from 'class-validator';

/** Which services a membership is to cover. */
@InputType({ description: 'Which services a membership is to cover.' })
export class NarrowMembershipInput {
  @Field(() => ID)
  @IsUUID()
  membershipId!: string;

  @Field(() => [ID], { nullable: true, description: 'These services alone; null: all of the organisation.' })
  @IsOptional()
  @IsUUID(undefined, { each: true })
  @ArrayMinSize(1)
  @ArrayMaxSize(200)
  @ArrayUnique()
  services!: string[] | null;
}
