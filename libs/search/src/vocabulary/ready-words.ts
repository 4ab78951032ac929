import { Injectable, type OnApplicationBootstrap } from '@nestjs/common';
import { HttpAdapterHost, type AbstractHttpAdapter } from '@nestjs/core';
import type { SearchVocabulary } from '../read-query/vocabulary.js';
import { VocabularyCache } from './vocabulary-cache.js';

/** Has the words compiled before the first query comes, not by it. */
@Injectable()
export class ReadyWords implements OnApplicationBootstrap {
  constructor(
    private readonly vocabulary: VocabularyCache,
    private readonly adapterHost: HttpAdapterHost,
  ) {}

  /** The compiled words; programs without HTTP (worker, commands) are asked nothing and compile none. */
  async onApplicationBootstrap(): Promise<SearchVocabulary | undefined> {
    // Nest's type does not know that there may be no adapter.
    const adapter = this.adapterHost.httpAdapter as AbstractHttpAdapter | undefined;
    return adapter && (await this.vocabulary.current()).words;
  }
}
