import { Field, InputType } from '@nestjs/graphql';
import { Type } from 'class-transformer';
import { IsIn, IsOptional, ValidateNested } from 'class-validator';
import { districtTable } from '@navaz/directory';
import { KeyedInput } from '@navaz/platform';
import { ReleaseInput } from '../cases/release.input.js';
import { SubjectInput } from '../subjects/subject-fields.input.js';

/** A new case. */
@InputType('OpenCaseInput', { description: 'A new case.' })
export class OpenCaseInput extends KeyedInput {
  @Field(() => SubjectInput)
  @ValidateNested()
  @Type(() => SubjectInput)
  subject!: SubjectInput;

  @Field(() => String, {
    nullable: true,
    description: '`subject`, `guardian` or `both` have to agree. Default: the subject; both under 18.',
  })
  @IsOptional()
  @IsIn(['subject', 'guardian', 'both'])
  agreementFrom?: 'subject' | 'guardian' | 'both' | null;

  @Field(() => String, { nullable: true, description: 'Code of the district of return, CZ0642.' })
  @IsOptional()
  @IsIn([...districtTable.keys()])
  returnDistrict?: string | null;

  @Field(() => ReleaseInput, { nullable: true })
  @IsOptional()
  @ValidateNested()
  @Type(() => ReleaseInput)
  release?: ReleaseInput | null;
}
