import { Injectable, type OnModuleInit } from '@nestjs/common';
import { systemContext } from '@navaz/kernel';
import { Database, Jobs } from '@navaz/platform';
import { NoticeSender } from '../notice-sender.service.js';

/** Every five minutes: what had to wait for its step goes out, whatever it was. */
@Injectable()
export class SendDueJob implements OnModuleInit {
  constructor(
    private readonly jobs: Jobs,
    private readonly database: Database,
    private readonly sender: NoticeSender,
  ) {}

  onModuleInit(): void {
    this.jobs.define({ name: 'notifications.send-due', cron: '*/5 * * * *', handle: () => this.sendAll() });
  }

  /** Sends in small steps until nothing is due; each step commits by itself. */
  async sendAll(): Promise<void> {
    for (let taken = 1; taken > 0;) {
      taken = await this.database.transaction(systemContext('notifications.send-due'), (tx) => this.sender.sendDue(tx));
    }
  }
}
