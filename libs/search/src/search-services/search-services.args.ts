import { ArgsType, Field, ID } from '@nestjs/graphql';
import { Type } from 'class-transformer';
import { ArrayMaxSize, IsOptional, MaxLength, ValidateNested } from 'class-validator';
import { CircumstancesInput } from '@navaz/directory';
import { PageArgs } from '@navaz/platform';
import { SearchFiltersInput } from '../show-hits/search-filters.input.js';

/** What is searched for. Comes by POST only; nothing of it is stored or logged. */
@ArgsType()
export class SearchServicesArgs extends PageArgs {
  @Field(() => String, { nullable: true, description: 'What a person would type, up to 200 characters.' })
  @IsOptional()
  @MaxLength(2000)
  query?: string | null;

  @Field(() => [ID], { nullable: true, description: 'Ids of chips taken away.' })
  @IsOptional()
  @ArrayMaxSize(20)
  @MaxLength(120, { each: true })
  without?: string[] | null;

  @Field(() => SearchFiltersInput, { nullable: true })
  @IsOptional()
  @ValidateNested()
  @Type(() => SearchFiltersInput)
  filters?: SearchFiltersInput | null;

  @Field(() => CircumstancesInput, { nullable: true, description: 'Checked against conditions and forgotten.' })
  @IsOptional()
  @ValidateNested()
  @Type(() => CircumstancesInput)
  circumstances?: CircumstancesInput | null;
}
