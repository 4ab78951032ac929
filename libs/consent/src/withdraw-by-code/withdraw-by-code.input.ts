import { Field, InputType, Int } from '@nestjs/graphql';
import { ArrayMaxSize, ArrayUnique, IsBoolean, IsInt, IsOptional, MaxLength } from 'class-validator';

/** The code on the slip, as typed. */
@InputType('AgreementByCodeInput', { description: 'The code on the slip, as typed.' })
export class AgreementByCodeInput {
  @Field(() => String, { description: '10 characters; spaces, hyphens and small letters do not matter.' })
  @MaxLength(40)
  code!: string;
}

/** What is taken back. */
@InputType('WithdrawByCodeInput', { description: 'What is taken back.' })
export class WithdrawByCodeInput extends AgreementByCodeInput {
  @Field(() => [Int], { nullable: true, description: 'Numbers as on the slip.' })
  @IsOptional()
  @IsInt({ each: true })
  @ArrayMaxSize(100)
  @ArrayUnique()
  items?: number[] | null;

  @Field(() => Boolean, { defaultValue: false, description: 'Everything on the slip; then numbers are not read.' })
  @IsBoolean()
  all!: boolean;
}
