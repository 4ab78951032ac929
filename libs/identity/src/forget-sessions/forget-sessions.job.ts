import { randomUUID } from 'node:crypto';
import { Injectable, type OnModuleInit } from '@nestjs/common';
import { systemContext } from '@navaz/kernel';
import { Database, Jobs } from '@navaz/platform';
import { Sessions } from '../sessions.js';

/** Forgets ended sessions every night: who was logged in when is nobody's business later. */
@Injectable()
export class ForgetSessions implements OnModuleInit {
  constructor(
    private readonly jobs: Jobs,
    private readonly database: Database,
    private readonly sessions: Sessions,
  ) {}

  onModuleInit(): void {
    this.jobs.define({ name: 'identity.forget-sessions', cron: '17 3 * * *', handle: () => this.forget() });
  }

  /** Deletes every session whose time has passed. */
  async forget(): Promise<void> {
    await this.database.transaction(systemContext(randomUUID()), (tx) => this.sessions.forgetExpired(tx));
  }
}
