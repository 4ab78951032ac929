import { applyDecorators } from '@nestjs/common';
import { Field, InputType, Int } from '@nestjs/graphql';
import { ArrayMaxSize, IsBoolean, IsIn, IsInt, IsOptional, Matches, Max, Min } from 'class-validator';
import { LocalDate } from '@navaz/platform';
import { circumstanceNumbers, type CircumstanceNumber } from '../check-conditions/circumstances-fault.js';
import type { Circumstances } from '../check-conditions/circumstances.js';
import { conductCategories } from '../code-lists/conduct-categories.js';
import { districts } from '../code-lists/districts.js';
import { languages } from '../code-lists/languages.js';
import { regions } from '../code-lists/regions.js';
import { securityLevels } from '../code-lists/security-levels.js';
import { sexes } from '../code-lists/sexes.js';

/** A whole number within the limits of the circumstance it is, or unknown. */
const WholeNumber = (field: CircumstanceNumber): PropertyDecorator => {
  const { min, max } = circumstanceNumbers[field];
  return applyDecorators(IsOptional(), IsInt(), Min(min), Max(max));
};

/**
 * What the asking worker knows about a person at this moment. It is compared with published conditions and forgotten:
 * never stored, never logged. An absent field is unknown, which is something else than no.
 */
@InputType('Circumstances', {
  description: 'Known of a person at this moment; never stored, never logged. Absent = unknown.',
})
export class CircumstancesInput {
  @Field(() => String, { nullable: true, description: 'man or woman' })
  @IsOptional()
  @IsIn(sexes.map((row) => row.code))
  sex?: string | null;

  @Field(() => Int, { nullable: true, description: 'Years completed; wins over birthYear.' })
  @WholeNumber('age')
  age?: number | null;

  @Field(() => Int, { nullable: true, description: 'With the year alone two ages are possible.' })
  @WholeNumber('birthYear')
  birthYear?: number | null;

  @Field(() => String, { nullable: true, description: 'low, medium, high or heightened' })
  @IsOptional()
  @IsIn(securityLevels.map((row) => row.code))
  securityLevel?: string | null;

  @Field(() => Int, { nullable: true, description: 'Length of the sentence.' })
  @WholeNumber('sentenceMonths')
  sentenceMonths?: number | null;

  @Field(() => Boolean, { nullable: true, description: 'A life sentence; wins over sentenceMonths.' })
  @IsOptional()
  @IsBoolean()
  lifeSentence?: boolean | null;

  @Field(() => String, { nullable: true, description: 'Code of a region, CZ042.' })
  @IsOptional()
  @IsIn(regions.map((row) => row.code))
  regionOfReturn?: string | null;

  @Field(() => String, { nullable: true, description: 'Code of a district, CZ0425.' })
  @IsOptional()
  @IsIn(districts.map((row) => row.code))
  districtOfReturn?: string | null;

  @Field(() => String, { nullable: true, description: 'Region of permanent residence.' })
  @IsOptional()
  @IsIn(regions.map((row) => row.code))
  regionOfResidence?: string | null;

  @Field(() => Boolean, { nullable: true })
  @IsOptional()
  @IsBoolean()
  hasIdentityDocument?: boolean | null;

  @Field(() => Boolean, { nullable: true })
  @IsOptional()
  @IsBoolean()
  hasHealthInsurance?: boolean | null;

  @Field(() => Boolean, { nullable: true })
  @IsOptional()
  @IsBoolean()
  hasMunicipalDebt?: boolean | null;

  @Field(() => Boolean, { nullable: true })
  @IsOptional()
  @IsBoolean()
  hasMedicalReport?: boolean | null;

  @Field(() => Int, { nullable: true, description: 'Months of payment the person can lay down in advance.' })
  @WholeNumber('depositMonthsAvailable')
  depositMonthsAvailable?: number | null;

  @Field(() => Int, { nullable: true, description: 'CZK a month after release, benefits included.' })
  @WholeNumber('monthlyIncome')
  monthlyIncome?: number | null;

  @Field(() => Boolean, { nullable: true })
  @IsOptional()
  @IsBoolean()
  canInterviewInPerson?: boolean | null;

  @Field(() => Boolean, { nullable: true })
  @IsOptional()
  @IsBoolean()
  canInterviewRemotely?: boolean | null;

  @Field(() => Int, { nullable: true, description: 'Whole days.' })
  @WholeNumber('abstinentDays')
  abstinentDays?: number | null;

  @Field(() => Boolean, { nullable: true })
  @IsOptional()
  @IsBoolean()
  hasAddiction?: boolean | null;

  @Field(() => Boolean, { nullable: true })
  @IsOptional()
  @IsBoolean()
  therapyCompleted?: boolean | null;

  @Field(() => Boolean, { nullable: true })
  @IsOptional()
  @IsBoolean()
  takesMedication?: boolean | null;

  @Field(() => Boolean, { nullable: true })
  @IsOptional()
  @IsBoolean()
  usesSubstitution?: boolean | null;

  @Field(() => Boolean, { nullable: true })
  @IsOptional()
  @IsBoolean()
  asCouple?: boolean | null;

  @Field(() => Int, { nullable: true, description: 'Children who come along; 0 = none.' })
  @WholeNumber('children')
  children?: number | null;

  @Field(() => Boolean, { nullable: true })
  @IsOptional()
  @IsBoolean()
  withAnimal?: boolean | null;

  @Field(() => Boolean, { nullable: true })
  @IsOptional()
  @IsBoolean()
  usesWheelchair?: boolean | null;

  @Field(() => [String], {
    nullable: true,
    description: 'Codes of languages the person can be talked to in; empty = none of ours.',
  })
  @IsOptional()
  @ArrayMaxSize(20)
  @IsIn(languages.map((row) => row.code), { each: true })
  languages?: string[] | null;

  @Field(() => Boolean, { nullable: true })
  @IsOptional()
  @IsBoolean()
  underSupervision?: boolean | null;

  @Field(() => Int, { nullable: true, description: 'Whole months.' })
  @WholeNumber('stayMonthsWanted')
  stayMonthsWanted?: number | null;

  @Field(() => LocalDate, { nullable: true, description: 'Day of release, past or future; wins over the two below.' })
  @IsOptional()
  @Matches(/^\d{4}-\d{2}-\d{2}$/)
  releaseOn?: string | null;

  @Field(() => Int, { nullable: true, description: 'Whole days from today.' })
  @WholeNumber('daysToRelease')
  daysToRelease?: number | null;

  @Field(() => Int, { nullable: true, description: 'For a person already out.' })
  @WholeNumber('monthsAfterRelease')
  monthsAfterRelease?: number | null;

  @Field(() => [String], { nullable: true, description: 'Categories that apply; empty = none of them.' })
  @IsOptional()
  @ArrayMaxSize(10)
  @IsIn(conductCategories.map((row) => row.code), { each: true })
  conduct?: string[] | null;

  @Field(() => Int, { nullable: true, description: 'Since the last exclusion from this service.' })
  @WholeNumber('monthsSinceExclusion')
  monthsSinceExclusion?: number | null;

  @Field(() => Boolean, {
    nullable: true,
    description: 'Never excluded from this service; wins over monthsSinceExclusion.',
  })
  @IsOptional()
  @IsBoolean()
  neverExcluded?: boolean | null;
}

/** The input as the pure check takes it. */
export const toCircumstances = (input: CircumstancesInput): Circumstances => {
  const { lifeSentence, neverExcluded, ...rest } = input;
  // Codes were checked against the code lists by the decorators above.
  return {
    ...rest,
    ...(lifeSentence === true ? { sentenceMonths: 'life' } : {}),
    ...(neverExcluded === true ? { monthsSinceExclusion: 'never' } : {}),
  } as Circumstances;
};
