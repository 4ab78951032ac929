import { Args, ArgsType, Field, Int, Query, Resolver } from '@nestjs/graphql';
import { IsInt, Max, MaxLength, Min } from 'class-validator';
import { Public } from '@navaz/platform';
import { complete } from '../read-query/complete.js';
import { VocabularyCache } from '../vocabulary/vocabulary-cache.js';
import { SuggestionView } from './suggestion.view.js';

@ArgsType()
class CompleteQueryArgs {
  @Field(() => String)
  @MaxLength(60)
  prefix!: string;

  @Field(() => Int, { defaultValue: 8, description: 'How many, 1 to 20.' })
  @IsInt()
  @Min(1)
  @Max(20)
  first = 8;
}

/** Completion while typing; answers from memory. */
@Resolver(() => SuggestionView)
export class CompleteQueryResolver {
  constructor(private readonly vocabulary: VocabularyCache) {}

  @Query(() => [SuggestionView], { description: 'Suggestions for the beginning of a word; at least two letters.' })
  @Public('completes words of public code lists; nothing is stored')
  async completeQuery(@Args() { prefix, first }: CompleteQueryArgs): Promise<SuggestionView[]> {
    const { words } = await this.vocabulary.current();
    return complete(prefix, words, first).map(({ id, type, cs }) => ({ id, type, text: cs }));
  }
}
