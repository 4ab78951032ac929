import { Injectable } from '@nestjs/common';
import { DirectoryReader } from '@navaz/directory';
import { Clock, type RequestContext } from '@navaz/kernel';
import { Database, type Transaction } from '@navaz/platform';
import { mark, type SearchDocument } from '../engine/search-document.js';
import { SearchEngine } from '../engine/search-engine.js';
import { VocabularyCache } from '../vocabulary/vocabulary-cache.js';
import { documentOfOffice, documentOfService } from './document-of.js';

/** Documents of one batch of a rebuild. */
const batch = 500;

/** Kinds of organisations that are found themselves, not only by their services. */
const offices = new Set([
  'prison',
  'probation_centre',
  'municipal_department',
  'child_protection',
  'labour_office',
  'coordinator',
]);

/**
 * Feeds the index from what `directory` publishes. Reading a batch and storing it happen under one lock, so that an older
 * reading never overwrites a newer one.
 */
@Injectable()
export class SearchIndex {
  constructor(
    private readonly database: Database,
    private readonly reader: DirectoryReader,
    private readonly engine: SearchEngine,
    private readonly vocabulary: VocabularyCache,
    private readonly clock: Clock,
  ) {}

  /** Whether nothing was ever indexed: a fresh database. */
  isEmpty(): Promise<boolean> {
    return this.engine.isEmpty();
  }

  /** Brings the documents of these services up to date; what is no longer published goes. */
  async refresh(ctx: RequestContext, serviceIds: readonly string[]): Promise<void> {
    const { geography } = await this.vocabulary.current();
    const today = this.clock.today();
    for (let from = 0; from < serviceIds.length; from += batch) {
      const ids = serviceIds.slice(from, from + batch);
      await this.alone(ctx, async (tx) => {
        const sources = await this.reader.searchSources({ ids }, tx);
        const documents = sources.map((source) => documentOfService(source, geography, today));
        await this.engine.put(tx, documents, missing(ids, documents));
      });
    }
  }

  /**
   * Brings an organisation up to date: its own document where it is an office, those of the services it has now, and of
   * those the index still holds for it.
   */
  async refreshOrganisation(ctx: RequestContext, organisationId: string): Promise<void> {
    const { geography } = await this.vocabulary.current();
    await this.alone(ctx, async (tx) => {
      const sources = await this.reader.organisationSources({ ids: [organisationId] }, tx);
      const documents = sources
        .filter(({ kind }) => offices.has(kind))
        .map((source) => documentOfOffice(source, geography));
      await this.engine.put(tx, documents, missing([organisationId], documents));
    });
    const known = await this.engine.idsWith({ on: 'marks', anyOf: [mark('organisation', organisationId)] });
    const own = await this.reader.serviceIdsOf(organisationId);
    const services = new Set([...known, ...own]);
    services.delete(organisationId);
    await this.refresh(ctx, [...services]);
  }

  /**
   * Builds the whole index again, batch after batch, beside readers: a document that did not change stays as it is, one
   * that is gone goes at the end. Answers how many documents there are.
   */
  async rebuild(ctx: RequestContext): Promise<number> {
    const { geography } = await this.vocabulary.refreshed();
    const today = this.clock.today();
    const seen: string[] = [];
    const byBatches = async (
      next: (after: string | null, tx: Transaction) => Promise<readonly [number, string | null, SearchDocument[]]>,
    ): Promise<void> => {
      let after: string | null = null;
      for (;;) {
        let count = 0;
        await this.alone(ctx, async (tx) => {
          const [read, last, documents] = await next(after, tx);
          count = read;
          after = last;
          seen.push(...documents.map(({ id }) => id));
          await this.engine.put(tx, documents, []);
        });
        if (count < batch) return;
      }
    };
    await byBatches(async (after, tx) => {
      const sources = await this.reader.searchSources({ after, limit: batch }, tx);
      return [
        sources.length,
        sources.at(-1)?.id ?? null,
        sources.map((one) => documentOfService(one, geography, today)),
      ];
    });
    await byBatches(async (after, tx) => {
      const sources = await this.reader.organisationSources({ after, limit: batch }, tx);
      const documents = sources.filter(({ kind }) => offices.has(kind)).map((one) => documentOfOffice(one, geography));
      return [sources.length, sources.at(-1)?.id ?? null, documents];
    });
    await this.keepPublished(ctx, seen);
    await this.engine.settle(ctx);
    return seen.length;
  }

  /** What appeared while the rebuild ran is not among the seen, but is published: only what is neither goes. */
  private async keepPublished(ctx: RequestContext, seen: readonly string[]): Promise<void> {
    await this.alone(ctx, async (tx) => {
      const gone = new Set(await this.engine.idsWith(null, tx));
      for (const id of seen) gone.delete(id);
      const others = [...gone];
      for (const { id } of await this.reader.searchSources({ ids: others }, tx)) gone.delete(id);
      for (const { id } of await this.reader.organisationSources({ ids: others }, tx)) gone.delete(id);
      await this.engine.put(tx, [], [...gone]);
    });
  }

  /**
   * One after another, over all processes. All the work goes by the one connection that holds the lock: a second one
   * might never come free, where those who wait for the lock hold the others.
   */
  private async alone(ctx: RequestContext, work: (tx: Transaction) => Promise<void>): Promise<void> {
    // As nobody, whoever asked for it: what the index may hold is what anybody may read.
    await this.database.transaction({ ...ctx, actor: null }, async (tx) => {
      await tx.query(`select pg_advisory_xact_lock(hashtext('navaz-search-index'))`);
      await work(tx);
    });
  }
}

const missing = (ids: readonly string[], documents: readonly SearchDocument[]): string[] => {
  const there = new Set(documents.map(({ id }) => id));
  return ids.filter((id) => !there.has(id));
};
