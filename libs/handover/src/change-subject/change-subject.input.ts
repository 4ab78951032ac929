import { Field, ID, InputType, Int } from '@nestjs/graphql';
import { Type } from 'class-transformer';
import { IsInt, IsUUID, ValidateNested } from 'class-validator';
import { SubjectInput } from '../subjects/subject-fields.input.js';

/** The person of a case, put right: the whole of what is held replaces what was. */
@InputType('ChangeSubjectInput')
export class ChangeSubjectInput {
  @Field(() => ID)
  @IsUUID()
  caseId!: string;

  @Field(() => Int, { description: 'The version you saw.' })
  @IsInt()
  version!: number;

  @Field(() => SubjectInput)
  @ValidateNested()
  @Type(() => SubjectInput)
  subject!: SubjectInput;
}
