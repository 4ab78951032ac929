import { Field, ID, InputType, Int } from '@nestjs/graphql';
import { IsInt, IsUUID, Matches, MaxLength } from 'class-validator';

/** Which agreement ends, and why. */
@InputType('EndAgreementInput', { description: 'Which agreement ends, and why.' })
export class EndAgreementInput {
  @Field(() => ID)
  @IsUUID()
  agreementId!: string;

  @Field(() => Int, { description: 'As you have read it.' })
  @IsInt()
  version!: number;

  @Field(() => String, { description: 'For the other side, without names of people.' })
  @Matches(/\S/u)
  @MaxLength(500)
  reason!: string;
}
