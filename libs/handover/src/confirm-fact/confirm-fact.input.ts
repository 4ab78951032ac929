import { Field, ID, InputType } from '@nestjs/graphql';
import { IsIn, IsOptional, IsUUID, IsDefined } from 'class-validator';
import { KeyedInput, LocalDate } from '@navaz/platform';
import { factAnswers, facts, type Fact, type FactAnswer } from '../facts/fact.js';

/** A question that shall be prepared, with the form to ask the person for agreement. */
@InputType('DraftFactQuestionInput', {
  description: 'A question that shall be prepared, with the form to ask the person for agreement.',
})
export class DraftFactQuestionInput extends KeyedInput {
  @Field(() => ID)
  @IsUUID()
  caseId!: string;

  @Field(() => ID, { nullable: true, description: 'The service that is asked; or the unit.' })
  @IsOptional()
  @IsUUID()
  serviceId?: string | null;

  @Field(() => ID, { nullable: true, description: 'The workplace that is asked; or the service.' })
  @IsOptional()
  @IsUUID()
  unitId?: string | null;

  @Field(() => String, { description: `One of ${facts.join(', ')}.` })
  @IsIn(facts)
  fact!: Fact;

  @Field(() => LocalDate, { description: 'The last day the agreement shall hold.' })
  @IsDefined()
  until!: string;

  @Field(() => String, { defaultValue: 'cs', description: 'Language the notice is read in: `cs` or `en`.' })
  @IsIn(['cs', 'en'])
  language: 'cs' | 'en' = 'cs';
}

/** A prepared question that shall be asked. */
@InputType('AskFactInput', { description: 'A prepared question that shall be asked.' })
export class AskFactInput extends KeyedInput {
  @Field(() => ID)
  @IsUUID()
  factQuestionId!: string;
}

/** The answer of the partner. */
@InputType('AnswerFactInput', { description: 'The answer of the partner.' })
export class AnswerFactInput extends AskFactInput {
  @Field(() => String, { description: `One of ${factAnswers.join(', ')}.` })
  @IsIn(factAnswers)
  answer!: FactAnswer;
}
