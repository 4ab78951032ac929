import { Field, InputType, Int } from '@nestjs/graphql';
import { Type } from 'class-transformer';
import { ArrayMaxSize, ArrayMinSize, IsArray, IsIn, ValidateNested } from 'class-validator';
import { HandoverCommandInput } from '../handovers/handover-command.input.js';
import { OutcomeInput, topicCodes } from '../reports/outcome.input.js';
import { outcomeMonths } from '../reports/outcomes.service.js';

/** Outcomes of a handover. A later word on a topic takes the place of an earlier one. */
@InputType('RecordOutcomesInput', {
  description: 'Outcomes of a handover. A later word on a topic takes the place of an earlier one.',
})
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
