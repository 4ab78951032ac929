import { Field, InputType } from '@nestjs/graphql';
import { IsIn, IsOptional } from 'class-validator';
import { nextSteps, outcomeResults, type NextStep, type OutcomeResult } from '../report-words.js';
import { topics } from '../reporting-topics.js';

/** Codes of topics an outcome may speak of. */
export const topicCodes: readonly string[] = topics.map(({ code }) => code);

/** What was reached on one topic. */
@InputType('OutcomeInput', { description: 'What was reached on one topic.' })
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
