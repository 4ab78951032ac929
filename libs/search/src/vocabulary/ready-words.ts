import { Injectable, type OnApplicationBootstrap } from '@nestjs/common';
import { HttpAdapterHost, type AbstractHttpAdapter } from '@nestjs/core';
import { VocabularyCache } from './vocabulary-cache.js';

/** Has the words compiled before the first query comes, not by it. */
@Injectable()
export class ReadyWords implements OnApplicationBootstrap {
  constructor(
    private readonly vocabulary: VocabularyCache,
    private readonly adapterHost: HttpAdapterHost,
  ) {}

  /** Answers when the vocabulary is compiled; programs without HTTP (worker, commands) are asked nothing. */
  async onApplicationBootstrap(): Promise<void> {
    // Nest's type does not know that there may be no adapter.
    const adapter = this.adapterHost.httpAdapter as AbstractHttpAdapter | undefined;
    if (adapter) void (await this.vocabulary.current()).words;
  }
}
