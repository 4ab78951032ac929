import { Field, ID, InputType } from '@nestjs/graphql';
import { ArrayMaxSize, ArrayUnique, IsArray, IsDefined, IsIn, IsOptional, IsUUID } from 'class-validator';
import { KeyedInput, LocalDate } from '@navaz/platform';

/** What the person is asked about a case as a whole, in one signing. */
@InputType('AskCaseConsentInput', { description: 'What the person is asked about a case as a whole, in one signing.' })
export class AskCaseConsentInput extends KeyedInput {
  @Field(() => ID)
  @IsUUID()
  caseId!: string;

  @Field(() => [ID], { nullable: true, description: 'Units that shall take part in the case; 5 at most.' })
  @IsOptional()
  @IsArray()
  @ArrayUnique()
  @ArrayMaxSize(5)
  @IsUUID('all', { each: true })
  participantUnitIds?: string[] | null;

  @Field(() => ID, {
    nullable: true,
    description: 'A unit that shall take the case over: asks for what the gate lacks to pass the record to it.',
  })
  @IsOptional()
  @IsUUID()
  transferToUnitId?: string | null;

  @Field(() => [ID], {
    nullable: true,
    description: 'Needs for which the person may be recognised where another unit helps with the same one; 10 at most.',
  })
  @IsOptional()
  @IsArray()
  @ArrayUnique()
  @ArrayMaxSize(10)
  @IsUUID('all', { each: true })
  recogniseNeedIds?: string[] | null;

  @Field(() => LocalDate, { description: 'The last day it holds; two years ahead at most.' })
  @IsDefined()
  until!: string;

  @Field(() => String, { defaultValue: 'cs', description: 'Language the notice is read in: `cs` or `en`.' })
  @IsIn(['cs', 'en'])
  language: 'cs' | 'en' = 'cs';
}
