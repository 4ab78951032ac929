import { Field, ID, InputType, Int } from '@nestjs/graphql';
import { ArrayMaxSize, ArrayUnique, IsArray, IsDate, IsIn, IsInt, IsOptional, IsUUID } from 'class-validator';
import { KeyedInput } from '@navaz/platform';

/** What the person, the guardian or both said to a form. */
@InputType('RecordConsentInput', { description: 'What the person, the guardian or both said to a form.' })
export class RecordConsentInput extends KeyedInput {
  @Field(() => ID)
  @IsUUID()
  signingId!: string;

  @Field(() => [Int], { description: 'Numbers of the items that were agreed to.' })
  @IsArray()
  @ArrayUnique()
  @ArrayMaxSize(50)
  @IsInt({ each: true })
  given!: number[];

  @Field(() => [Int], { description: 'Numbers of the items that were refused; a refusal is a normal answer.' })
  @IsArray()
  @ArrayUnique()
  @ArrayMaxSize(50)
  @IsInt({ each: true })
  refused!: number[];

  @Field(() => String, { description: '`subject`, `guardian` or `both`.' })
  @IsIn(['subject', 'guardian', 'both'])
  by!: 'subject' | 'guardian' | 'both';

  @Field(() => String, { description: 'paper, electronic, spoken_witness or spoken_interpreter.' })
  @IsIn(['paper', 'electronic', 'spoken_witness', 'spoken_interpreter'])
  expressed!: 'paper' | 'electronic' | 'spoken_witness' | 'spoken_interpreter';

  @Field(() => ID, {
    nullable: true,
    description: 'Membership of the colleague of your unit who explained the form; absent: you did.',
  })
  @IsOptional()
  @IsUUID()
  explainedBy?: string | null;

  @Field(() => Date, { nullable: true, description: 'When it was said or signed. Default: now.' })
  @IsOptional()
  @IsDate()
  at?: Date | null;
}
