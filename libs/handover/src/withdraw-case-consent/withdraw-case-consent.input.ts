import { Field, ID, InputType } from '@nestjs/graphql';
import {
  ArrayMaxSize,
  ArrayMinSize,
  ArrayUnique,
  IsArray,
  IsBoolean,
  IsDate,
  IsIn,
  IsOptional,
  IsUUID,
} from 'class-validator';
import { KeyedInput } from '@navaz/platform';

/** What the person takes back of what was agreed about their case as a whole. */
@InputType('WithdrawCaseConsentInput', {
  description: 'What the person takes back of what was agreed about their case as a whole.',
})
export class WithdrawCaseConsentInput extends KeyedInput {
  @Field(() => ID)
  @IsUUID()
  caseId!: string;

  @Field(() => [ID], {
    nullable: true,
    description: 'Grants; absent: everything agreed about the case and its needs that your unit knows of.',
  })
  @IsOptional()
  @IsArray()
  @ArrayMinSize(1)
  @ArrayMaxSize(100)
  @ArrayUnique()
  @IsUUID('all', { each: true })
  grantIds?: string[] | null;

  @Field(() => Boolean, {
    defaultValue: false,
    description:
      'Everything: also what was agreed for requests of the case and for other units, whether you see it or not. Names no grants.',
  })
  @IsBoolean()
  everything = false;

  @Field(() => String, { description: '`subject`, `guardian` or `both`: who took it back.' })
  @IsIn(['subject', 'guardian', 'both'])
  by!: 'subject' | 'guardian' | 'both';

  @Field(() => Boolean, { defaultValue: false, description: 'It came on paper; otherwise it was said to you.' })
  @IsBoolean()
  onPaper = false;

  @Field(() => Date, { nullable: true, description: 'When it was said or written; absent: now.' })
  @IsOptional()
  @IsDate()
  at?: Date | null;
}
