import { Field, ID, InputType } from '@nestjs/graphql';
import { IsOptional, IsUUID } from 'class-validator';
import { HandoverCommandInput } from '../handovers/handover-command.input.js';

/** Work that goes to somebody else of the unit. */
@InputType('HandOnWorkInput', { description: 'Work that goes to somebody else of the unit.' })
export class HandOnWorkInput extends HandoverCommandInput {
  @Field(() => ID, { nullable: true, description: 'Who shall work on it; null: the whole unit.' })
  @IsOptional()
  @IsUUID()
  toAccountId?: string | null;
}
