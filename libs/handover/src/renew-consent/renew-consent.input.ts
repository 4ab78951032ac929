import { Field, ID, InputType, Int } from '@nestjs/graphql';
import {
  ArrayMaxSize,
  ArrayMinSize,
  ArrayUnique,
  IsArray,
  IsDate,
  IsDefined,
  IsIn,
  IsInt,
  IsOptional,
  IsUUID,
} from 'class-validator';
import { KeyedInput, LocalDate } from '@navaz/platform';

/** What the person, the guardian or both prolong. */
@InputType('RenewConsentInput', { description: 'What the person, the guardian or both prolong.' })
export class RenewConsentInput extends KeyedInput {
  @Field(() => ID)
  @IsUUID()
  signingId!: string;

  @Field(() => [Int], { description: 'Numbers of the items that are prolonged.' })
  @IsArray()
  @ArrayMinSize(1)
  @ArrayUnique()
  @ArrayMaxSize(50)
  @IsInt({ each: true })
  items!: number[];

  @Field(() => LocalDate, { description: 'The new last day, later than the one so far; two years ahead at most.' })
  @IsDefined()
  until!: string;

  @Field(() => String, { description: '`subject`, `guardian` or `both`.' })
  @IsIn(['subject', 'guardian', 'both'])
  by!: 'subject' | 'guardian' | 'both';

  @Field(() => String, { description: 'paper, electronic, spoken_witness or spoken_interpreter.' })
  @IsIn(['paper', 'electronic', 'spoken_witness', 'spoken_interpreter'])
  expressed!: 'paper' | 'electronic' | 'spoken_witness' | 'spoken_interpreter';

  @Field(() => Date, { nullable: true, description: 'When it was said or signed. Default: now.' })
  @IsOptional()
  @IsDate()
  at?: Date | null;
}
