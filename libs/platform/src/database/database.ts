import { setTimeout as wait } from 'node:timers/promises';
import { Injectable } from '@nestjs/common';
import type pg from 'pg';
import { DataSource } from 'typeorm';
import { accountOf, Clock, isRefusal, type DomainEvent, type EventKind, type RequestContext } from '@navaz/kernel';
import type { PreparingClient } from './preparing-client.js';
import { isBusy, isRetriable, isUnavailable, OutcomeUnknown } from './sql-state.js';
import { Transaction, type Publish, type SqlStatement } from './transaction.js';

/** How often a transaction is tried in all before a serialisation failure or a deadlock becomes the caller's fault. */
const attempts = 8;

/**
 * For the connections of a program: a prepared read is planned once, not anew for each value. The large reads of the
 * directory and of the search take longer to plan than to run. Inside a transaction PostgreSQL chooses by itself again.
 */
export const onePlanPerStatement = '-c plan_cache_mode=force_generic_plan';

/** Thrown through the transaction to roll it back; never seen outside. */
class RolledBack extends Error {
  constructor(
    readonly answer: unknown,
    readonly kept: Transaction['kept'],
  ) {
    super('rolled back');
  }
}

/** A statement that the server parses and plans once per connection. */
export interface PreparedRead {
  /** Unique per text. */
  readonly name: string;
  readonly text: string;
}

/** How statements of a transaction are planned. */
export interface Planning {
  /**
   * One plan for each statement, as outside of transactions, from its first run on: for work on single rows that is done
   * again and again. Otherwise PostgreSQL chooses by itself, which it does by planning each statement five times anew on
   * every connection.
   */
  readonly onePlan: boolean;
}

const choosing: Planning = { onePlan: false };

/** The one door to the database. */
@Injectable()
export class Database {
  private publish: Publish = () => Promise.resolve();
  private readonly hearers = new Map<string, ((tx: Transaction, event: DomainEvent) => Promise<void>)[]>();

  constructor(
    private readonly dataSource: DataSource,
    private readonly clock: Clock,
  ) {}

  /** Jobs connect themselves here at boot; without them events have no listeners and go nowhere. */
  publishThrough(publish: Publish): void {
    this.publish = publish;
  }

  /**
   * Hears an event in the very transaction that tells it: for what must hold at the same commit. What throws here takes
   * the whole transaction back; everything that may come a moment later is a job.
   */
  hear<Event extends DomainEvent>(
    kind: EventKind<Event>,
    hear: (tx: Transaction, event: Event) => Promise<void>,
  ): void {
    const known = this.hearers.get(kind.event) ?? [];
    this.hearers.set(kind.event, [...known, hear as (tx: Transaction, event: DomainEvent) => Promise<void>]);
  }

  /**
   * Runs `work` as the actor of `ctx` in one transaction. Serialisation failures and deadlocks are tried again from the
   * start, so `work` must not act outside the database. A returned {@link Refusal} rolls back: nothing is half stored,
   * and only what was handed to `tx.onRefusal` is kept.
   * @throws OutcomeUnknown where the connection was lost while it was being committed.
   */
  async transaction<T>(
    ctx: RequestContext,
    work: (tx: Transaction) => Promise<T>,
    planning: Planning = choosing,
  ): Promise<T> {
    for (let attempt = 1; ; attempt += 1) {
      try {
        return await this.once(ctx, work, planning);
      } catch (error) {
        if (error instanceof RolledBack) {
          if (error.kept) await this.transaction(ctx, error.kept);
          return error.answer as T;
        }
        if (attempt >= attempts || !isRetriable(error)) throw error;
        await wait(2 ** attempt * 5 * (0.5 + Math.random()));
      }
    }
  }

  /**
   * One read of public data as nobody: a single statement without a transaction around it. Row-level security sees no
   * actor, so what is not public stays hidden.
   */
  async readPublic<Row extends pg.QueryResultRow>(read: PreparedRead, parameters: readonly unknown[]): Promise<Row[]> {
    const { rows } = await this.pool.query<Row>({ ...read, values: [...parameters] });
    return rows;
  }

  private get pool(): pg.Pool {
    return (this.dataSource.driver as unknown as { master: pg.Pool }).master;
  }

  private async once<T>(ctx: RequestContext, work: (tx: Transaction) => Promise<T>, planning: Planning): Promise<T> {
    let client: PreparingClient | undefined;
    let committing = false;
    const done = this.dataSource.transaction(async (manager) => {
      client = (await manager.queryRunner?.connect()) as PreparingClient;
      const tx = new Transaction(ctx, manager, client);
      // Not waited for: that it begins and who acts travel ahead of the first statement of the work. Where they fail, so
      // does all behind them.
      const acting = Promise.all([client.begun, this.actAs(tx, ctx, planning)]);
      const working = work(tx);
      await Promise.allSettled([acting, working]);
      await acting;
      const done = await working.catch((error: unknown) => {
        throw tx.causeOf(error);
      });
      if (isRefusal(done)) throw new RolledBack(done, tx.kept);
      const sent = this.sendLast(tx, await tx.close(this.publish, this.hearers));
      // TypeORM sends it next, where there is a connection to send it on.
      committing = !client.lost;
      return { answer: done, sent };
    });
    const { answer, sent } = await done.catch((error: unknown) => {
      throw this.asLost(error, client?.lost ?? null, committing);
    });
    await sent();
    return answer;
  }

  /**
   * What a transaction fails with where its connection went away: not what TypeORM says of a connection that it no longer
   * has, but why it is gone; and once the commit was on its way, that nobody knows whether it came about.
   */
  private asLost(error: unknown, lost: Error | null, committing: boolean): unknown {
    if (error instanceof RolledBack) return error;
    const cause = lost ?? error;
    return committing && isUnavailable(cause) && !isBusy(cause) ? new OutcomeUnknown(cause) : cause;
  }

  /**
   * Sends what goes with the commit without waiting: the commit, which TypeORM sends next, travels in the same go. Where
   * one of them fails, the server takes the transaction back instead of committing it, and the answer throws.
   */
  private sendLast(tx: Transaction, last: readonly SqlStatement[]): () => Promise<void> {
    const sent = Promise.allSettled(last.map(({ sql, parameters }) => tx.query(sql, parameters)));
    return async () => {
      const failed = (await sent).find((one) => one.status === 'rejected');
      if (failed) throw tx.causeOf(failed.reason);
    };
  }

  /** Tells the transaction who acts and which day it is. */
  private async actAs(tx: Transaction, { actor, correlationId }: RequestContext, { onePlan }: Planning): Promise<void> {
    await tx.query(
      `select set_config('navaz.account', $1, true), set_config('navaz.organisation', $2, true),
                set_config('navaz.role', $3, true), set_config('navaz.correlation', $4, true),
                set_config('navaz.membership', $5, true),
                set_config('navaz.services', $6, true), set_config('navaz.today', $7, true),
                set_config('plan_cache_mode', $8, true)`,
      [
        accountOf(actor) ?? '',
        actor?.organisationId ?? '',
        actor?.role ?? '',
        correlationId,
        actor?.membershipId ?? '',
        !actor ? '' : actor.services === 'all' ? 'all' : actor.services.join(','),
        this.clock.today(),
        onePlan ? 'force_generic_plan' : 'auto',
      ],
    );
  }
}
