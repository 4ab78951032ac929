import { ArgsType, Field, ID, InputType } from '@nestjs/graphql';
import { IsIn, IsNotEmpty, IsUUID } from 'class-validator';
import { Note, PageArgs } from '@navaz/platform';
import type { ErrorOutcome } from './report-error.service.js';

/** An error in somebody's profile. */
@InputType('ReportErrorInput', { description: 'An error in somebody’s profile.' })
export class ReportErrorInput {
  @Field(() => ID)
  @IsUUID()
  serviceId!: string;

  @Field(() => String, { description: 'Code list profile parts.' })
  @IsNotEmpty()
  part!: string;

  @Note()
  @Field(() => String, { description: 'What is wrong, at most 500 characters, nobody’s name.' })
  @IsNotEmpty()
  note!: string;
}

/** How a report ended. */
@InputType('SettleErrorInput', { description: 'How a report ended.' })
export class SettleErrorInput {
  @Field(() => ID)
  @IsUUID()
  reportId!: string;

  @Field(() => String, { description: 'corrected or holds.' })
  @IsIn(['corrected', 'holds'])
  outcome!: ErrorOutcome;

  @Note()
  @Field(() => String, { description: 'How it ended, at most 500 characters.' })
  @IsNotEmpty()
  note!: string;
}

/** Open reports on services of one organisation. */
@ArgsType()
export class ErrorReportsArgs extends PageArgs {
  @Field(() => ID)
  @IsUUID()
  organisationId!: string;
}
