import { createHmac, randomUUID } from 'node:crypto';
import { Injectable, type OnModuleInit } from '@nestjs/common';
import { RateLimiterPostgres, RateLimiterRes } from 'rate-limiter-flexible';
import { DataSource } from 'typeorm';
import { Clock, systemContext } from '@navaz/kernel';
import { Config } from '../config/config.js';
import { Database } from '../database/database.js';
import { Jobs } from '../jobs/jobs.js';
import { limitKinds, type LimitKind } from './limited.decorator.js';

/** How much of one kind is let through. */
export interface Limit {
  readonly attempts: number;
  readonly minutes: number;
}

/**
 * Usual limits. Offices and prisons sit behind one address, so they are far above what people do and far below what a
 * program needs for guessing or copying.
 */
export const usualLimits: Readonly<Record<LimitKind, Limit>> = {
  login: { attempts: 300, minutes: 10 },
  publicForm: { attempts: 60, minutes: 10 },
  search: { attempts: 240, minutes: 1 },
  paper: { attempts: 60, minutes: 1 },
  enquiry: { attempts: 60, minutes: 60 },
};

/** The configured limits over the usual ones: `login=60/10,search=240/1`, attempts in minutes. */
export const limitsFrom = (configured: string | undefined): Readonly<Record<LimitKind, Limit>> => {
  const limits: Record<LimitKind, Limit> = { ...usualLimits };
  for (const part of (configured ?? '').split(',')) {
    const [, kind, attempts, minutes] = /^(\w+)=(\d+)\/(\d+)$/.exec(part) ?? [];
    if (kind) limits[kind as LimitKind] = { attempts: Number(attempts), minutes: Number(minutes) };
  }
  return limits;
};

/**
 * Counts attempts in the database, so that any number of processes count together. Who is logged in is counted by
 * account, everybody else by address; neither is stored, only a hash with a key that changes every day.
 */
@Injectable()
export class RateLimits implements OnModuleInit {
  private readonly limiters: ReadonlyMap<LimitKind, RateLimiterPostgres>;

  constructor(
    source: DataSource,
    private readonly config: Config,
    private readonly clock: Clock,
    private readonly database: Database,
    private readonly jobs: Jobs,
  ) {
    const limits = limitsFrom(config.limits);
    this.limiters = new Map(
      limitKinds.map((kind) => [
        kind,
        new RateLimiterPostgres({
          storeClient: source,
          storeType: 'typeorm',
          schemaName: 'platform',
          tableName: 'rate_limit',
          tableCreated: true,
          clearExpiredByTimeout: false,
          keyPrefix: kind,
          points: limits[kind].attempts,
          duration: limits[kind].minutes * 60,
        }),
      ]),
    );
  }

  onModuleInit(): void {
    this.jobs.define({ name: 'platform.forget-attempts', cron: '*/30 * * * *', handle: () => this.forget() });
  }

  /**
   * Counts one attempt. Null where it is let through; else the seconds until the next one is. A limit of requests of 0
   * (measurements) switches these off as well.
   */
  async attempt(kind: LimitKind, who: string): Promise<number | null> {
    if (this.config.requestsPerMinute === 0) return null;
    try {
      await this.limiters.get(kind)?.consume(this.hash(who));
      return null;
    } catch (refused) {
      if (!(refused instanceof RateLimiterRes)) throw refused;
      return Math.max(1, Math.ceil(refused.msBeforeNext / 1000));
    }
  }

  /** Forgets counters whose time has passed, and with them the hashes. */
  async forget(): Promise<void> {
    await this.database.transaction(systemContext(randomUUID()), (tx) =>
      tx.query(`delete from platform.rate_limit where expire <= $1`, [Date.now()]),
    );
  }

  private hash(who: string): string {
    const key = createHmac('sha256', this.config.linkSecret).update(`attempts ${this.clock.today()}`).digest();
    return createHmac('sha256', key).update(who).digest('base64url');
  }
}
