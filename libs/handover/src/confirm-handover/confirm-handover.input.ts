import { Field, InputType } from '@nestjs/graphql';
import { Type } from 'class-transformer';
import { IsOptional, ValidateNested } from 'class-validator';
import { HandoverCommandInput } from '../handovers/handover-command.input.js';
import { MeetingInput } from '../handovers/meeting.input.js';

/** An offered place is confirmed. */
@InputType('ConfirmHandoverInput', { description: 'An offered place is confirmed.' })
export class ConfirmHandoverInput extends HandoverCommandInput {
  @Field(() => MeetingInput, { nullable: true, description: 'Where and when the person comes.' })
  @IsOptional()
  @ValidateNested()
  @Type(() => MeetingInput)
  meeting?: MeetingInput | null;
}
