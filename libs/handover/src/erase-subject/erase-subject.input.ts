import { Field, ID, InputType } from '@nestjs/graphql';
import { IsUUID, MaxLength } from 'class-validator';
import { KeyedInput } from '@navaz/platform';

/** The person of a case is erased, on their request. */
@InputType('EraseSubjectInput', { description: 'The person of a case is erased, on their request.' })
export class EraseSubjectInput extends KeyedInput {
  @Field(() => ID)
  @IsUUID()
  caseId!: string;

  @Field(() => String, { description: 'The code of the case, typed again: nothing brings the person back.' })
  @MaxLength(40)
  code!: string;
}
