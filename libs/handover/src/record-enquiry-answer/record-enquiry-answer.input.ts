import { Field, ID, InputType } from '@nestjs/graphql';
import { IsDefined, IsIn, IsOptional, IsUUID } from 'class-validator';
import { contactFunctionTable } from '@navaz/directory';
import { KeyedInput, LocalDate } from '@navaz/platform';
import { answerMeans, type AnswerMeans } from '../answer-means.js';
import { enquiryAnswers, type EnquiryAnswer } from '../enquiries/enquiry-answers.js';
import type { EnquiryAnswerRecorded } from './record-enquiry-answer.service.js';

/** What a service without an account said to an enquiry. */
@InputType('RecordEnquiryAnswerInput', { description: 'What a service without an account said to an enquiry.' })
export class RecordEnquiryAnswerInput extends KeyedInput implements EnquiryAnswerRecorded {
  @Field(() => ID, { description: 'The part of the enquiry that service was asked.' })
  @IsUUID()
  enquiryAskId!: string;

  @Field(() => String, { description: `One of ${enquiryAnswers.join(', ')}.` })
  @IsIn(enquiryAnswers)
  answer!: EnquiryAnswer;

  @Field(() => LocalDate, { nullable: true, description: 'With `room_until`, and only there.' })
  @IsOptional()
  roomUntil?: string | null;

  @Field(() => String, { description: `How it came: ${answerMeans.join(', ')}.` })
  @IsIn(answerMeans)
  means!: AnswerMeans;

  @Field(() => String, { description: 'Code list contact functions: who answered; never a name.' })
  @IsIn([...contactFunctionTable.keys()])
  byFunction!: string;

  @Field(() => LocalDate, { description: 'The day of the answer.' })
  @IsDefined()
  on!: string;
}
