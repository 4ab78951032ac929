import { Field, ID, InputType } from '@nestjs/graphql';
import { ArrayMaxSize, ArrayUnique, IsArray, IsBoolean, IsDefined, IsIn, IsOptional, IsUUID } from 'class-validator';
import { KeyedInput, LocalDate } from '@navaz/platform';
import { consentSteps, type ConsentStep } from '../handovers/consent-items.service.js';
import { reportDetails } from '../reporting-topics.js';

/** What the person is asked to agree to, for one handover, in one signing. */
@InputType('AskConsentInput', {
  description: 'What the person is asked to agree to, for one handover, in one signing.',
})
export class AskConsentInput extends KeyedInput {
  @Field(() => ID)
  @IsUUID()
  handoverId!: string;

  @Field(() => [String], {
    description: `Steps: ${consentSteps.join(', ')}. Only what the step, the service and the matrix let through is asked for.`,
  })
  @IsArray()
  @ArrayUnique()
  @IsIn(consentSteps, { each: true })
  steps!: ConsentStep[];

  @Field(() => [ID], {
    nullable: true,
    description: 'Units a report may go back to: yours, and those that take part in the case. Default: yours.',
  })
  @IsOptional()
  @IsArray()
  @ArrayUnique()
  @ArrayMaxSize(5)
  @IsUUID('all', { each: true })
  reportToUnitIds?: string[] | null;

  @Field(() => [String], { nullable: true, description: `What a report may speak of: ${reportDetails.join(', ')}.` })
  @IsOptional()
  @IsArray()
  @ArrayUnique()
  @IsIn(reportDetails, { each: true })
  reportTopics?: string[] | null;

  @Field(() => Boolean, { defaultValue: false, description: 'May we ask 1, 3 and 6 months after release how it goes?' })
  @IsBoolean()
  followUp = false;

  @Field(() => LocalDate, { description: 'The last day it holds; two years ahead at most.' })
  @IsDefined()
  until!: string;

  @Field(() => String, { defaultValue: 'cs', description: 'Language the notice is read in: `cs` or `en`.' })
  @IsIn(['cs', 'en'])
  language: 'cs' | 'en' = 'cs';
}
