import { Field, ID, InputType } from '@nestjs/graphql';
import { IsBoolean, IsIn, IsOptional, IsUUID } from 'class-validator';
import { KeyedInput } from '@navaz/platform';
import { HandoverCommandInput } from '../handovers/handover-command.input.js';
import { nextSteps, type NextStep } from '../report-words.js';

/** A report that shall be prepared from what is recorded. */
@InputType('DraftReportInput', { description: 'A report that shall be prepared from what is recorded.' })
export class DraftReportInput extends HandoverCommandInput {
  @Field(() => ID, { nullable: true, description: 'The unit; absent: back to the sender.' })
  @IsOptional()
  @IsUUID()
  toUnitId?: string | null;

  @Field(() => String, { description: '`closing` or `follow_up`.' })
  @IsIn(['closing', 'follow_up'])
  kind!: 'closing' | 'follow_up';

  @Field(() => String, { nullable: true, description: `One of ${nextSteps.join(', ')}.` })
  @IsOptional()
  @IsIn(nextSteps)
  nextStep?: NextStep | null;
}

/** A prepared report that shall go. */
@InputType('SendReportInput', { description: 'A prepared report that shall go.' })
export class SendReportInput extends KeyedInput {
  @Field(() => ID)
  @IsUUID()
  reportId!: string;

  @Field(() => Boolean, { description: 'The person saw it, on the screen or printed.' })
  @IsBoolean()
  shownToSubject!: boolean;
}
