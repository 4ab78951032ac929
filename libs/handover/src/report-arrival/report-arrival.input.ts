import { Field, InputType } from '@nestjs/graphql';
import { IsBoolean, IsIn, IsOptional } from 'class-validator';
import { LocalDate } from '@navaz/platform';
import { notArrived } from '../handover.reasons.js';
import { HandoverCommandInput } from '../handovers/handover-command.input.js';

/** Whether the person came. */
@InputType('ReportArrivalInput', { description: 'Whether the person came.' })
export class ReportArrivalInput extends HandoverCommandInput {
  @Field(() => Boolean)
  @IsBoolean()
  arrived!: boolean;

  @Field(() => LocalDate, { nullable: true, description: 'The day of arrival. Default: today.' })
  @IsOptional()
  on?: string | null;

  @Field(() => String, {
    nullable: true,
    description: `Where the person did not come: ${notArrived.map(({ code }) => code).join(', ')}.`,
  })
  @IsOptional()
  @IsIn(notArrived.map(({ code }) => code))
  reason?: string | null;
}
