import { Field, ID, InputType } from '@nestjs/graphql';
import { IsBoolean, IsDefined, IsIn, IsOptional, IsUUID, Matches, MaxLength } from 'class-validator';
import { contactFunctionTable } from '@navaz/directory';
import { freeTextPlaces } from '@navaz/disclosure';
import { LocalDate } from '@navaz/platform';
import { answerMeans } from '../answer-means.js';
import { HandoverCommandInput } from '../handovers/handover-command.input.js';
import { answersByPhone, type AnswerRecorded } from './record-answer.service.js';

/** An answer that came by phone or post. */
@InputType('RecordAnswerInput', { description: 'An answer that came by phone or post.' })
export class RecordAnswerInput extends HandoverCommandInput implements AnswerRecorded {
  @Field(() => String, { description: `One of ${answersByPhone.join(', ')}.` })
  @IsIn(answersByPhone)
  answer!: AnswerRecorded['answer'];

  @Field(() => String, { description: `How it came: ${answerMeans.join(', ')}.` })
  @IsIn(answerMeans)
  means!: AnswerRecorded['means'];

  @Field(() => String, {
    description: 'Code list contact functions: who answered, such as `social_worker`; never a name.',
  })
  @IsIn([...contactFunctionTable.keys()])
  byFunction!: string;

  @Field(() => LocalDate, { description: 'The day of the answer; of an arrival the day of the arrival.' })
  @IsDefined()
  on!: string;

  @Field(() => String, { nullable: true, description: 'Code of the reason, where one is asked for.' })
  @IsOptional()
  @Matches(/^[a-z_]{2,40}$/)
  reason?: string | null;

  @Field(() => ID, {
    nullable: true,
    description: 'Which condition is not met, with the reason that has `conditions`.',
  })
  @IsOptional()
  @IsUUID()
  conditionId?: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'What the service said, with the reason `other` only; it is checked.',
  })
  @IsOptional()
  @MaxLength(freeTextPlaces.other_reason.longest)
  sentence?: string | null;

  @Field(() => Boolean, {
    defaultValue: false,
    description: 'You read the places that were marked and want them so.',
  })
  @IsBoolean()
  sentenceConfirmed = false;

  @Field(() => LocalDate, { nullable: true, description: 'The first day of an offered place.' })
  @IsOptional()
  from?: string | null;
}
