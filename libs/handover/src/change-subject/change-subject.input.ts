import { Field, ID, InputType, Int } from '@nestjs/graphql';
import { Type } from 'class-transformer';
import { IsIn, IsInt, IsOptional, IsUUID, ValidateNested } from 'class-validator';
import { SubjectInput } from '../subjects/subject-fields.input.js';

/** The person of a case, put right: the whole of what is held replaces what was. */
@InputType('ChangeSubjectInput', {
  description: 'The person of a case, put right: the whole of what is held replaces what was.',
})
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

  @Field(() => String, {
    nullable: true,
    description:
      '`subject`, `guardian` or `both` have to agree. Absent: as it was; where the person turned out to be under 18 both, where no longer, the subject.',
  })
  @IsOptional()
  @IsIn(['subject', 'guardian', 'both'])
  agreementFrom?: 'subject' | 'guardian' | 'both' | null;
}
