import { Field, ID, InputType, Int } from '@nestjs/graphql';
import { ArrayMaxSize, IsInt, IsOptional, IsUUID, MaxLength } from 'class-validator';

/** Which proposal you confirm. */
@InputType('ConfirmAgreementInput', { description: 'Which proposal you confirm.' })
export class ConfirmAgreementInput {
  @Field(() => ID)
  @IsUUID()
  agreementId!: string;

  @Field(() => Int, { description: 'As you have read it.' })
  @IsInt()
  version!: number;

  @Field(() => [String], { nullable: true, description: 'Functions of your side to turn to: contact_function.' })
  @IsOptional()
  @ArrayMaxSize(10)
  @MaxLength(50, { each: true })
  contacts?: string[] | null;
}
