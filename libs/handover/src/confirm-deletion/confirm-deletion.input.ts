import { Field, InputType } from '@nestjs/graphql';
import { IsIn } from 'class-validator';
import { saidOfDeletion } from '../handover.reasons.js';
import { HandoverCommandInput } from '../handovers/handover-command.input.js';

/** What a recipient did with what it had received. */
@InputType('ConfirmDeletionInput', { description: 'What a recipient did with what it had received.' })
export class ConfirmDeletionInput extends HandoverCommandInput {
  @Field(() => String, {
    description: `What was deleted, or under which duty it is kept: ${saidOfDeletion.map(({ code }) => code).join(', ')}.`,
  })
  @IsIn(saidOfDeletion.map(({ code }) => code))
  reason!: string;
}
