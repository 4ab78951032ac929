import type pg from 'pg';
import { QueryFailedError, type EntityManager, type EntityTarget, type ObjectLiteral, type Repository } from 'typeorm';
import type { DomainEvent, RequestContext } from '@navaz/kernel';
import { isFollowing } from './sql-state.js';

/** Something done inside a transaction. */
type Work = (tx: Transaction) => Promise<void>;

/** A statement; parameters as `$1`, `$2`: texts and nulls, so that nothing can go wrong with them on the way. */
export interface SqlStatement {
  readonly sql: string;
  readonly parameters: readonly (string | null)[];
}

/** Who hears an event in the very transaction that tells it, by the event's name. */
export type Hearers = ReadonlyMap<string, readonly ((tx: Transaction, event: DomainEvent) => Promise<void>)[]>;

/** Puts an event into the queues of its listeners, inside the given transaction. */
export type Publish = (tx: Transaction, events: readonly DomainEvent[]) => Promise<void>;

/**
 * One unit of work as one actor. Repositories and statements come only from here, so nothing is written outside
 * a transaction and nothing is read without the actor that row-level security asks for.
 */
export class Transaction {
  private readonly events: DomainEvent[] = [];
  private readonly closing: (() => Promise<void>)[] = [];
  private readonly withCommit: (() => SqlStatement)[] = [];
  private readonly lastWithCommit: (() => SqlStatement)[] = [];
  private readonly afterRefusal: Work[] = [];
  private broken: unknown = null;

  constructor(
    readonly ctx: RequestContext,
    private readonly manager: EntityManager,
    private readonly client: Pick<pg.ClientBase, 'query'>,
  ) {}

  /** The repository of an entity, bound to this transaction. */
  repository<E extends ObjectLiteral>(entity: EntityTarget<E>): Repository<E> {
    return this.manager.getRepository(entity);
  }

  /**
   * A statement of one's own; parameters as `$1`, `$2`. Statements asked for without waiting for each other travel together
   * and run in the order in which they were asked for.
   */
  async query<Row>(sql: string, parameters: readonly unknown[] = []): Promise<Row[]> {
    try {
      const { rows } = await this.client.query(sql, [...parameters]);
      return rows as Row[];
    } catch (error) {
      const failed = new QueryFailedError(sql, [...parameters], error as Error);
      if (!isFollowing(failed)) this.broken ??= failed;
      throw failed;
    }
  }

  /** Tells listeners after the commit; a rolled-back transaction tells nobody. */
  publish(event: DomainEvent): void {
    this.events.push(event);
  }

  /** Runs right before the commit, in the order given, and is waited for. */
  beforeCommit(work: () => Promise<void>): void {
    this.closing.push(work);
  }

  /**
   * Sent in one go with the commit, in the order given, and asked for when all else is done: for work that holds a lock
   * others wait for, so that it holds it no longer than the server needs to commit. Where it fails nothing is committed.
   */
  commitWith(statement: () => SqlStatement): void {
    this.withCommit.push(statement);
  }

  /**
   * As {@link commitWith}, after all of those: for a lock that everybody shares. Whoever takes it takes it last, so that
   * nobody waits for it while holding it against somebody else.
   */
  commitLastWith(statement: () => SqlStatement): void {
    this.lastWithCommit.push(statement);
  }

  /**
   * Runs where the work answers a refusal: in a transaction of its own, after this one was rolled back and before the
   * caller hears the answer. For what must be kept about a refusal; nothing of the refused work is.
   */
  onRefusal(work: Work): void {
    this.afterRefusal.push(work);
  }

  /**
   * For the database door only: why the transaction failed. Of statements sent together the first may fail and all behind
   * it with it; whichever of them is heard first, the first one's error says whether trying again helps.
   */
  causeOf(error: unknown): unknown {
    return isFollowing(error) ? (this.broken ?? error) : error;
  }

  /** For the database door only: does what remains to be done before the commit, and answers what goes with it. */
  async close(publish: Publish, hearers: Hearers): Promise<readonly SqlStatement[]> {
    // What hears may tell more, which is heard in turn.
    for (let told = 0; told < this.events.length; told += 1) {
      const event = this.events[told];
      if (event) for (const hear of hearers.get(event.name) ?? []) await hear(this, event);
    }
    await publish(this, this.events);
    for (const work of this.closing) await work();
    return [...this.withCommit, ...this.lastWithCommit].map((statement) => statement());
  }

  /** For the database door only: what is kept of a refusal, where anything is. */
  get kept(): Work | null {
    if (this.afterRefusal.length === 0) return null;
    return async (tx) => {
      for (const work of this.afterRefusal) await work(tx);
    };
  }
}
