import { Injectable, type OnModuleInit } from '@nestjs/common';
import { Clock, systemContext } from '@navaz/kernel';
import { Database } from '../database/database.js';
import { Jobs } from '../jobs/jobs.js';

/** Days a link that ended or was revoked is kept: while somebody may still ask why theirs no longer opens. */
const keptDays = 30;

/** Forgets links that are long over. */
@Injectable()
export class OldLinks implements OnModuleInit {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly jobs: Jobs,
  ) {}

  onModuleInit(): void {
    this.jobs.define({ name: 'platform.forget-links', cron: '45 2 * * *', handle: () => this.forget() });
  }

  /** Forgets those that ended or were revoked more than {@link keptDays} days ago. */
  async forget(): Promise<void> {
    const before = new Date(this.clock.now().getTime() - keptDays * 86_400_000);
    await this.database.transaction(systemContext('forget-links'), (tx) =>
      tx.query('select platform.forget_links($1)', [before]),
    );
  }
}
