import { Field, InputType } from '@nestjs/graphql';
import { Type } from 'class-transformer';
import { ValidateNested } from 'class-validator';
import { HandoverCommandInput } from '../handovers/handover-command.input.js';
import { MeetingInput } from '../handovers/meeting.input.js';

/** When and where the interview takes place. */
@InputType('PlanInterviewInput', { description: 'When and where the interview takes place.' })
export class PlanInterviewInput extends HandoverCommandInput {
  @Field(() => MeetingInput)
  @ValidateNested()
  @Type(() => MeetingInput)
  meeting!: MeetingInput;
}
