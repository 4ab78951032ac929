import { Injectable, type OnApplicationBootstrap, type OnApplicationShutdown } from '@nestjs/common';
import { PinoLogger } from 'nestjs-pino';
import pg from 'pg';
import PgBoss from 'pg-boss';
import { Fault, type DomainEvent, type EventKind } from '@navaz/kernel';
import { Config } from '../config/config.js';
import { Database } from '../database/database.js';
import type { Transaction } from '../database/transaction.js';
import { jobsSchema } from './install-jobs.js';

/** What a job carries: ids and codes, never a person. */
export type JobData = Readonly<Record<string, unknown>>;

/** One kind of work in the background. Handlers are idempotent: delivery is at least once. */
export interface JobDefinition {
  /** Name of the queue, `room.what-is-done`. */
  readonly name: string;
  /** Events that put a job here; the event's fields are the job's data. */
  readonly on?: readonly EventKind[];
  /** Five-field cron in Europe/Prague, for timed work. */
  readonly cron?: string;
  /** Takes up to `batch` jobs at once (default 1). All of them are tried again when it throws. */
  readonly batch?: number;
  /**
   * Seconds after which a job that was begun and never ended counts as lost, as where the program was killed, and is done
   * again (default {@link usualSeconds}). More than the work ever takes.
   */
  readonly lostAfterSeconds?: number;
  handle(jobs: readonly JobData[]): Promise<void>;
}

/** Whether this process works on jobs or only hands them in. */
export abstract class JobsRole {
  abstract readonly works: boolean;
}

/** Jobs that failed for good wait here until an operator looks. */
export const deadLetterQueue = 'dead-letter';

/** Attempts after the first one, with growing pauses, before a job is put among the dead letters. */
const retryLimit = 8;

/** Seconds after which a job of a dead program is done again, where its definition says nothing shorter. */
const usualSeconds = 900;

/** How often lost jobs are looked for, in seconds. */
const lookEverySeconds = 15;

/** Jobs on PostgreSQL; a job handed in inside a transaction exists exactly when that transaction commits: the outbox. */
@Injectable()
export class Jobs implements OnApplicationBootstrap, OnApplicationShutdown {
  private readonly definitions = new Map<string, JobDefinition>();
  private readonly boss: PgBoss;
  private started = false;

  constructor(
    private readonly config: Config,
    private readonly database: Database,
    private readonly role: JobsRole,
    private readonly logger: PinoLogger,
  ) {
    this.logger.setContext('jobs');
    this.boss = new PgBoss({
      connectionString: config.databaseUrl,
      application_name: 'navaz-jobs',
      schema: jobsSchema,
      max: role.works ? 4 : 2,
      migrate: false,
      supervise: role.works,
      schedule: role.works,
      archiveCompletedAfterSeconds: 3600,
      deleteAfterDays: 7,
      maintenanceIntervalSeconds: lookEverySeconds,
    });
    this.boss.on('error', (error) => {
      this.logger.error({ err: error }, 'the job queue reports an error');
    });
  }

  /** Rooms say at module init what they do in the background. */
  define(definition: JobDefinition): void {
    if (this.started) throw new Fault(`The job ${definition.name} was defined after the start.`);
    if (this.definitions.has(definition.name)) throw new Fault(`The job ${definition.name} is defined twice.`);
    this.definitions.set(definition.name, definition);
  }

  /** Hands in a job that exists when the transaction commits. */
  async send(tx: Transaction, name: string, data: JobData): Promise<void> {
    if (!this.definitions.has(name)) throw new Fault(`There is no job called ${name}.`);
    await this.boss.send(name, data, {
      db: { executeSql: async (sql, values: unknown[]) => ({ rows: await tx.query(sql, values) }) },
    });
  }

  /** How many jobs failed for good; an operator's figure. */
  async deadLetters(): Promise<number> {
    return this.boss.getQueueSize(deadLetterQueue, { before: 'completed' });
  }

  async onApplicationBootstrap(): Promise<void> {
    await this.alone(async () => {
      await this.boss.start();
      await this.keepQueues();
    });
    if (this.role.works) for (const definition of this.definitions.values()) await this.work(definition);
    this.started = true;
    this.database.publishThrough((tx, events) => this.publish(tx, events));
  }

  async onApplicationShutdown(): Promise<void> {
    if (this.started) await this.boss.stop({ graceful: true, wait: true, timeout: 10_000 });
  }

  /**
   * Programs that start at once do this one after the other. A queue is a table beside the others, and two that are made
   * at the same moment stand in each other's way until the server ends one of the programs' starts as a deadlock.
   */
  private async alone(work: () => Promise<void>): Promise<void> {
    const lock = new pg.Client({ connectionString: this.config.databaseUrl, application_name: 'navaz-jobs' });
    // A lock that is lost is no reason to end: what is done meanwhile has connections of its own, which say what ails them.
    lock.on('error', () => undefined);
    await lock.connect();
    try {
      await lock.query(`select pg_advisory_lock(hashtext('navaz-jobs'))`);
      await work();
    } finally {
      // The lock goes with its connection.
      await lock.end();
    }
  }

  /** Makes the queues that are missing and gives those of an older version what their definitions say now. */
  private async keepQueues(): Promise<void> {
    const known = new Map((await this.boss.getQueues()).map((queue) => [queue.name, queue]));
    if (!known.has(deadLetterQueue))
      await this.boss.createQueue(deadLetterQueue, { name: deadLetterQueue, retentionDays: 365 });
    for (const { name, lostAfterSeconds = usualSeconds } of this.definitions.values()) {
      const options = { retryLimit, retryDelay: 1, retryBackoff: true, expireInSeconds: lostAfterSeconds };
      const queue = known.get(name);
      if (!queue) await this.boss.createQueue(name, { name, ...options, deadLetter: deadLetterQueue });
      else if (queue.expireInSeconds !== lostAfterSeconds) await this.boss.updateQueue(name, { name, ...options });
    }
  }

  private async publish(tx: Transaction, events: readonly DomainEvent[]): Promise<void> {
    for (const event of events) {
      for (const definition of this.definitions.values()) {
        if (definition.on?.some((kind) => kind.event === event.name))
          await this.send(tx, definition.name, Object.fromEntries(Object.entries(event)));
      }
    }
  }

  private async work(definition: JobDefinition): Promise<void> {
    if (definition.cron) await this.boss.schedule(definition.name, definition.cron, {}, { tz: 'Europe/Prague' });
    // A worker that found something looks for more at once; it waits only once there is nothing.
    const worker: { id?: string } = {};
    worker.id = await this.boss.work<JobData>(
      definition.name,
      { batchSize: definition.batch ?? 1, pollingIntervalSeconds: 0.5 },
      async (jobs) => {
        try {
          await definition.handle(jobs.map((job) => job.data));
        } catch (error) {
          this.logger.error({ err: error, job: definition.name, ids: jobs.map((job) => job.id) }, 'a job failed');
          throw error;
        } finally {
          if (worker.id) this.boss.notifyWorker(worker.id);
        }
      },
    );
  }
}
