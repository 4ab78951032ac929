import { Field, InputType } from '@nestjs/graphql';
import { IsIn } from 'class-validator';
import { HandoverCommandInput } from '../handovers/handover-command.input.js';
import { waiting } from '../handover.reasons.js';

/** A request waits. */
@InputType('PutOnWaitingListInput', { description: 'A request waits.' })
export class PutOnWaitingListInput extends HandoverCommandInput {
  @Field(() => String, { description: `Why: ${waiting.map(({ code }) => code).join(', ')}.` })
  @IsIn(waiting.map(({ code }) => code))
  reason!: string;
}
