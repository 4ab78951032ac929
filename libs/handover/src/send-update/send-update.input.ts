import { Field, InputType } from '@nestjs/graphql';
import { Type } from 'class-transformer';
import { IsOptional, ValidateNested } from 'class-validator';
import { HandoverCommandInput } from '../handovers/handover-command.input.js';
import { MeetingInput } from '../handovers/meeting.input.js';

/** What has changed since, and where it was arranged anew: when and where the person comes. */
@InputType('SendUpdateInput', {
  description: 'What has changed since, and where it was arranged anew: when and where the person comes.',
})
export class SendUpdateInput extends HandoverCommandInput {
  @Field(() => MeetingInput, {
    nullable: true,
    description: 'When and where the person comes, instead of what was arranged before; while the place is confirmed.',
  })
  @IsOptional()
  @ValidateNested()
  @Type(() => MeetingInput)
  meeting?: MeetingInput | null;
}
