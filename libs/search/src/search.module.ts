import { Module } from '@nestjs/common';
import { CapacityModule } from '@navaz/capacity';
import { DirectoryModule } from '@navaz/directory';
import { SearchEngine } from './engine/search-engine.js';
import { SearchFeed } from './index-services/search-feed.js';
import { SearchIndex } from './index-services/search-index.js';
import { PostgresEngine } from './postgres-engine/postgres-engine.js';
import { AnswerQuery } from './answer-query/answer-query.service.js';
import { JoinHits } from './answer-query/join-hits.service.js';
import { PrepareQuery } from './answer-query/prepare-query.service.js';
import { SearchTally } from './answer-query/search-tally.js';
import { CompleteQueryResolver } from './complete-query/complete-query.resolver.js';
import { SearchServicesResolver } from './search-services/search-services.resolver.js';
import { ShortlistNeedsResolver } from './shortlist-needs/shortlist-needs.resolver.js';
import { ShortlistNeeds } from './shortlist-needs/shortlist-needs.service.js';
import { ReadyWords } from './vocabulary/ready-words.js';
import { VocabularyCache } from './vocabulary/vocabulary-cache.js';

/** The public window into the directory: the index, its feed, and what asks it. */
@Module({
  imports: [DirectoryModule, CapacityModule],
  providers: [
    { provide: SearchEngine, useClass: PostgresEngine },
    VocabularyCache,
    ReadyWords,
    SearchIndex,
    SearchFeed,
    PrepareQuery,
    JoinHits,
    SearchTally,
    AnswerQuery,
    ShortlistNeeds,
    SearchServicesResolver,
    CompleteQueryResolver,
    ShortlistNeedsResolver,
  ],
  exports: [SearchIndex, AnswerQuery],
})
export class SearchModule {}
