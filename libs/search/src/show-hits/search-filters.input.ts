import { Field, InputType, Int } from '@nestjs/graphql';
import { ArrayMaxSize, IsBoolean, IsInt, IsOptional, MaxLength } from 'class-validator';
import { LocalDate } from '@navaz/platform';

/** Codes in one list at most. */
const codesAtMost = 50;

/**
 * Filters combine: all must hold, within a list any. Codes come from the code lists; one that does not exist is refused
 * by name.
 */
@InputType('SearchFilters', {
  description: 'All must hold; within a list any. What does not exist is refused by name.',
})
export class SearchFiltersInput {
  @Field(() => [String], { nullable: true })
  @IsOptional()
  @ArrayMaxSize(codesAtMost)
  @MaxLength(80, { each: true })
  kinds?: string[] | null;

  @Field(() => [String], { nullable: true, description: 'Kinds to leave out.' })
  @IsOptional()
  @ArrayMaxSize(codesAtMost)
  @MaxLength(80, { each: true })
  excludedKinds?: string[] | null;

  @Field(() => [String], { nullable: true })
  @IsOptional()
  @ArrayMaxSize(codesAtMost)
  @MaxLength(80, { each: true })
  groups?: string[] | null;

  @Field(() => String, { nullable: true, description: 'In the region or serving it, e.g. CZ042.' })
  @IsOptional()
  @MaxLength(80)
  regionCode?: string | null;

  @Field(() => String, { nullable: true, description: 'In the district or serving it, e.g. CZ0425.' })
  @IsOptional()
  @MaxLength(80)
  districtCode?: string | null;

  @Field(() => String, { nullable: true, description: 'Municipality with extended powers.' })
  @IsOptional()
  @MaxLength(80)
  orpCode?: string | null;

  @Field(() => String, { nullable: true, description: 'RÚIAN code.' })
  @IsOptional()
  @MaxLength(80)
  municipalityCode?: string | null;

  @Field(() => Int, {
    nullable: true,
    description: 'Kilometres around the municipality; from farther away only who serves it or its ORP by name.',
  })
  @IsOptional()
  @IsInt()
  distanceKm?: number | null;

  @Field(() => String, { nullable: true, description: 'Slug of a prison where the service works.' })
  @IsOptional()
  @MaxLength(80)
  prison?: string | null;

  @Field(() => [String], { nullable: true, description: 'ambulatory, residential, outreach, remote' })
  @IsOptional()
  @ArrayMaxSize(codesAtMost)
  @MaxLength(80, { each: true })
  forms?: string[] | null;

  @Field(() => String, { nullable: true, description: 'man or woman' })
  @IsOptional()
  @MaxLength(80)
  sex?: string | null;

  @Field(() => Int, { nullable: true, description: 'Years completed; the range of the service fits.' })
  @IsOptional()
  @IsInt()
  age?: number | null;

  @Field(() => LocalDate, {
    nullable: true,
    description:
      'A place on that day: known full is out, unknown stays and is marked, a waiting list comes last and is marked; only known places where includeUnknown is false.',
  })
  @IsOptional()
  @MaxLength(10)
  freeOn?: string | null;

  @Field(() => Boolean, {
    nullable: true,
    description:
      'Leaves out who is known to have a waiting list only; unknown stays and is marked unless includeUnknown is false.',
  })
  @IsOptional()
  @IsBoolean()
  noWaitingList?: boolean | null;

  @Field(() => [String], { nullable: true, description: 'Must not stand in the way, e.g. noDeposit, petsAllowed.' })
  @IsOptional()
  @ArrayMaxSize(codesAtMost)
  @MaxLength(80, { each: true })
  conditions?: string[] | null;

  @Field(() => [String], { nullable: true, description: 'Services that say yes to one of these are left out.' })
  @IsOptional()
  @ArrayMaxSize(codesAtMost)
  @MaxLength(80, { each: true })
  excludedConditions?: string[] | null;

  @Field(() => [String], { nullable: true })
  @IsOptional()
  @ArrayMaxSize(codesAtMost)
  @MaxLength(80, { each: true })
  languages?: string[] | null;

  @Field(() => [String], { nullable: true })
  @IsOptional()
  @ArrayMaxSize(codesAtMost)
  @MaxLength(80, { each: true })
  accessibility?: string[] | null;

  @Field(() => [String], { nullable: true, description: 'Confirmed and valid today.' })
  @IsOptional()
  @ArrayMaxSize(codesAtMost)
  @MaxLength(80, { each: true })
  accreditations?: string[] | null;

  @Field(() => Int, { nullable: true })
  @IsOptional()
  @IsInt()
  verifiedWithinDays?: number | null;

  @Field(() => Boolean, { nullable: true, description: 'Services that do not say stay, and are marked. Default true.' })
  @IsOptional()
  @IsBoolean()
  includeUnknown?: boolean | null;
}
