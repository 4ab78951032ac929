import { Field, InputType, Int } from '@nestjs/graphql';
import { Type } from 'class-transformer';
import { ArrayMaxSize, ArrayMinSize, IsArray, IsIn, IsOptional, ValidateNested } from 'class-validator';
import { HandoverCommandInput } from '../handovers/handover-command.input.js';
import { nextSteps, outcomeResults, type NextStep, type OutcomeResult } from '../report-words.js';
import { topics } from '../reporting-topics.js';
import { outcomeMonths } from './record-outcomes.service.js';

const topicCodes = topics.map(({ code }) => code);

/** What was reached on one topic. */
@InputType('OutcomeInput')
export class OutcomeInput {
  @Field(() => String, { description: `One of ${topicCodes.join(', ')}.` })
  @IsIn(topicCodes)
  topic!: string;

  @Field(() => String, { description: `One of ${outcomeResults.join(', ')}; the last never on addiction and health.` })
  @IsIn(outcomeResults)
  result!: OutcomeResult;

  @Field(() => String, { nullable: true, description: `One of ${nextSteps.join(', ')}.` })
  @IsOptional()
  @IsIn(nextSteps)
  nextStep?: NextStep | null;
}

/** Outcomes of a handover. A later word on a topic takes the place of an earlier one. */
@InputType('RecordOutcomesInput')
export class RecordOutcomesInput extends HandoverCommandInput {
  @Field(() => Int, { defaultValue: 0, description: 'Months after release: 0 for the stay itself, then 1, 3 or 6.' })
  @IsIn(outcomeMonths)
  month = 0;

  @Field(() => [OutcomeInput], { description: 'Topics the person agreed to hear back about.' })
  @IsArray()
  @ArrayMinSize(1)
  @ArrayMaxSize(topicCodes.length)
  @ValidateNested({ each: true })
  @Type(() => OutcomeInput)
  outcomes!: OutcomeInput[];
}
