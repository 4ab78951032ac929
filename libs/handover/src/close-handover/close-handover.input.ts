import { Field, InputType } from '@nestjs/graphql';
import { Type } from 'class-transformer';
import { ArrayMaxSize, IsArray, IsOptional, ValidateNested } from 'class-validator';
import { ReasonedInput } from '../handovers/reason.input.js';
import { OutcomeInput, topicCodes } from '../reports/outcome.input.js';

/** A stay or a service ended. */
@InputType('CloseHandoverInput', { description: 'A stay or a service ended.' })
export class CloseHandoverInput extends ReasonedInput {
  @Field(() => [OutcomeInput], {
    nullable: true,
    description: 'What was reached, on topics the person agreed to hear back about; recorded with the close.',
  })
  @IsOptional()
  @IsArray()
  @ArrayMaxSize(topicCodes.length)
  @ValidateNested({ each: true })
  @Type(() => OutcomeInput)
  outcomes?: OutcomeInput[] | null;
}
