import { Field, InputType } from '@nestjs/graphql';
import { IsIn } from 'class-validator';
import { providerWithdraws } from '../handover.reasons.js';
import { HandoverCommandInput } from '../handovers/handover-command.input.js';

/** A place is taken back. */
@InputType('WithdrawPlaceInput', { description: 'A place is taken back.' })
export class WithdrawPlaceInput extends HandoverCommandInput {
  @Field(() => String, { description: `Why: ${providerWithdraws.map(({ code }) => code).join(', ')}.` })
  @IsIn(providerWithdraws.map(({ code }) => code))
  reason!: string;
}
