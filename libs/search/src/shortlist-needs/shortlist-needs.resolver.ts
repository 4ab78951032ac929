import { Args, ArgsType, Field, Int, Query, Resolver } from '@nestjs/graphql';
import { Type } from 'class-transformer';
import { ArrayMaxSize, IsInt, IsOptional, Max, MaxLength, Min, ValidateNested } from 'class-validator';
import { CircumstancesInput, FreshnessClock, toCircumstances } from '@navaz/directory';
import { isRefusal, type Refusal, type RequestContext } from '@navaz/kernel';
import { Ctx, Limited, Public } from '@navaz/platform';
import { mapHit, mapReading } from '../show-hits/map-hits.js';
import { NeedShortlistView } from '../show-hits/need-shortlist.view.js';
import { SearchFiltersInput } from '../show-hits/search-filters.input.js';
import { longestPart, needsAtMost, ShortlistNeeds } from './shortlist-needs.service.js';

@ArgsType()
class ShortlistNeedsArgs {
  @Field(() => [String], { description: 'Each in a person’s words: bydlení, dluhy.' })
  @ArrayMaxSize(needsAtMost)
  @MaxLength(longestPart, { each: true })
  needs!: string[];

  @Field(() => String, { nullable: true, description: 'Where, in a person’s words: v Ústeckém kraji.' })
  @IsOptional()
  @MaxLength(longestPart)
  where?: string | null;

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

  @Field(() => Int, { defaultValue: 5, description: 'Hits a need, 1 to 20.' })
  @IsInt()
  @Min(1)
  @Max(20)
  first = 5;
}

/** Several needs at once. */
@Resolver(() => NeedShortlistView)
export class ShortlistNeedsResolver {
  constructor(
    private readonly needs: ShortlistNeeds,
    private readonly freshness: FreshnessClock,
  ) {}

  @Query(() => [NeedShortlistView], { description: 'Several needs in one place: one shortlist by need.' })
  @Public('the public directory is searched without an account; nothing of a search is stored')
  @Limited('search')
  async shortlistNeeds(
    @Ctx() ctx: RequestContext,
    @Args() args: ShortlistNeedsArgs,
  ): Promise<NeedShortlistView[] | Refusal> {
    const answers = await this.needs.shortlist(ctx, {
      needs: args.needs,
      where: args.where ?? '',
      filters: args.filters ?? {},
      circumstances: args.circumstances ? toCircumstances(args.circumstances) : null,
      first: args.first,
    });
    if (isRefusal(answers)) return answers;
    const moment = this.freshness.moment();
    return answers.map(({ need, answer }) => ({
      need,
      reading: mapReading(answer, ctx.locale),
      total: answer.total,
      hits: answer.hits.map((hit) => mapHit(hit, answer.on, ctx, moment)),
    }));
  }
}
