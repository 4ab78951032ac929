import type { RequestContext } from '@navaz/kernel';
import type { Transaction } from '@navaz/platform';
import type { SearchDocument } from './search-document.js';
import type { EngineAnswer, Requirement, SearchPlan, Test } from './search-plan.js';

/** A generation that can no longer be read: paging took longer than an engine keeps the past. */
export class GenerationGone {
  constructor(readonly generation: number) {}
}

/**
 * The port to a search engine. It holds documents and answers plans; it knows no Czech, no query text and no GraphQL, so
 * that a second engine (Meilisearch, where one is configured) answers the same plans. `engine-contract.support-spec.ts`
 * holds the tests that any engine must pass.
 *
 * An engine changes in generations: each {@link put} that changes something makes a new one, and a plan with a generation
 * is answered as that one was, for as long as it is kept (an hour at least).
 */
export abstract class SearchEngine {
  /**
   * Stores documents and takes the `gone` out; both visible at once, other documents untouched. A document that did not
   * change costs nothing. Idempotent.
   * @param tx the feeder's transaction, under whose lock the documents were read; an engine in the same database stores
   *   in it
   */
  abstract put(tx: Transaction, documents: readonly SearchDocument[], gone: readonly string[]): Promise<void>;

  /** Whether there is no document at all. */
  abstract isEmpty(): Promise<boolean>;

  /**
   * Ids of all documents that pass the test; of all there are without one.
   * @param tx a transaction to read in, for who already holds one
   */
  abstract idsWith(test: Test | null, tx?: Transaction): Promise<readonly string[]>;

  /** Ids of the services that meet all requirements, in a generation; in the newest without one. */
  abstract servicesMeeting(
    requirements: readonly Requirement[],
    generation: number | null,
    atMost: number,
  ): Promise<readonly string[]>;

  /** Forgets generations older than an hour. */
  abstract sweep(ctx: RequestContext): Promise<void>;

  /**
   * Puts in order what a great many changes left behind, so that the next search is as quick as ever: words that stand in
   * no document any more are forgotten, too.
   */
  abstract settle(ctx: RequestContext): Promise<void>;

  /** The newest generation. */
  abstract generation(): Promise<number>;

  abstract search(plan: SearchPlan): Promise<EngineAnswer | GenerationGone>;

  /**
   * Words of the index within the allowed edits of a mistyped folded word (see `allowedEdits`; a swap of neighbours is
   * one), nearest first, a dozen at most.
   */
  abstract wordsNear(folded: string): Promise<readonly string[]>;
}
