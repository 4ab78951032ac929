import { Field, ID, InputType } from '@nestjs/graphql';
import { Type } from 'class-transformer';
import { ArrayMaxSize, ArrayMinSize, IsArray, IsIn, IsUUID, ValidateNested } from 'class-validator';

/** The sender's answer to one condition of the service. */
@InputType('ConditionAnswerInput', { description: 'The sender’s answer to one condition of the service.' })
export class ConditionAnswerInput {
  @Field(() => ID)
  @IsUUID()
  conditionId!: string;

  @Field(() => String, { description: '`met`, `not_met` or `unknown`.' })
  @IsIn(['met', 'not_met', 'unknown'])
  answer!: 'met' | 'not_met' | 'unknown';
}

/** Answers to conditions of the service as they stood when the draft was made. */
@InputType('AnswerConditionsInput', {
  description: 'Answers to conditions of the service as they stood when the draft was made.',
})
export class AnswerConditionsInput {
  @Field(() => ID)
  @IsUUID()
  handoverId!: string;

  @Field(() => [ConditionAnswerInput])
  @IsArray()
  @ArrayMinSize(1)
  @ArrayMaxSize(100)
  @ValidateNested({ each: true })
  @Type(() => ConditionAnswerInput)
  answers!: ConditionAnswerInput[];
}
