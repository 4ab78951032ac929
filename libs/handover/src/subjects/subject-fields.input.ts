import { Field, InputType } from '@nestjs/graphql';
import { Type } from 'class-transformer';
import {
  ArrayMaxSize,
  ArrayUnique,
  IsArray,
  IsIn,
  IsNotEmpty,
  IsOptional,
  MaxLength,
  ValidateNested,
} from 'class-validator';
import { accessibilityMarkTable, languageTable } from '@navaz/directory';
import { LocalDate } from '@navaz/platform';
import { ageBands, documentCodes, type AgeBand, type DocumentCode } from './subject-identity.js';

/** Somebody who agrees for the person, or beside them. */
@InputType('GuardianInput', { description: 'Somebody who agrees for the person, or beside them.' })
export class GuardianInput {
  @Field(() => String)
  @IsNotEmpty()
  @MaxLength(100)
  name!: string;

  @Field(() => String, { nullable: true })
  @IsOptional()
  @MaxLength(300)
  contact?: string | null;
}

/** Who the person is. It is stored sealed; nothing of it leaves without agreement. */
@InputType('SubjectInput', {
  description: 'Who the person is. It is stored sealed; nothing of it leaves without agreement.',
})
export class SubjectInput {
  @Field(() => String)
  @IsNotEmpty()
  @MaxLength(100)
  givenName!: string;

  @Field(() => String)
  @IsNotEmpty()
  @MaxLength(100)
  familyName!: string;

  @Field(() => LocalDate, { nullable: true, description: 'Passed only to who declared that it needs it.' })
  @IsOptional()
  birthDate?: string | null;

  @Field(() => String, { nullable: true, description: '`man` or `woman`; for services that house people.' })
  @IsOptional()
  @IsIn(['man', 'woman'])
  sex?: 'man' | 'woman' | null;

  @Field(() => String, { nullable: true, description: `One of ${ageBands.join(', ')}; follows from the birth date.` })
  @IsOptional()
  @IsIn(ageBands)
  ageBand?: AgeBand | null;

  @Field(() => String, { nullable: true, description: 'How to reach the person.' })
  @IsOptional()
  @MaxLength(300)
  contact?: string | null;

  @Field(() => [String], { nullable: true, description: 'Code list languages.' })
  @IsOptional()
  @IsArray()
  @ArrayUnique()
  @ArrayMaxSize(10)
  @IsIn([...languageTable.keys()], { each: true })
  languages?: string[] | null;

  @Field(() => [String], { nullable: true, description: 'Code list accessibility marks.' })
  @IsOptional()
  @IsArray()
  @ArrayUnique()
  @ArrayMaxSize(10)
  @IsIn([...accessibilityMarkTable.keys()], { each: true })
  accessibility?: string[] | null;

  @Field(() => [String], { nullable: true, description: `Documents the person has: ${documentCodes.join(', ')}.` })
  @IsOptional()
  @IsArray()
  @ArrayUnique()
  @IsIn(documentCodes, { each: true })
  documents?: DocumentCode[] | null;

  @Field(() => GuardianInput, { nullable: true })
  @IsOptional()
  @ValidateNested()
  @Type(() => GuardianInput)
  guardian?: GuardianInput | null;
}
