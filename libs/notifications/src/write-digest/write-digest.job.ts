import { Injectable, type OnModuleInit } from '@nestjs/common';
import { Clock, eachInTurn, isWorkingDay, systemContext } from '@navaz/kernel';
import { Database, Jobs } from '@navaz/platform';
import { NoticeSender } from '../notice-sender.service.js';
import { Notices } from '../notices.service.js';

/** At seven on working days: one mail to everybody who wants to hear once a day. */
@Injectable()
export class WriteDigestJob implements OnModuleInit {
  constructor(
    private readonly jobs: Jobs,
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly notices: Notices,
    private readonly sender: NoticeSender,
  ) {}

  onModuleInit(): void {
    this.jobs.define({
      name: 'notifications.write-digest',
      cron: '0 7 * * 1-5',
      handle: async () => {
        await this.write();
      },
    });
  }

  /**
   * One transaction an account, and how many mails that were; on a public holiday all of it waits for the next working
   * day.
   */
  async write(): Promise<number> {
    if (!isWorkingDay(this.clock.today())) return 0;
    const ctx = systemContext('notifications.write-digest');
    let mails = 0;
    const waiting = await this.database.transaction(ctx, (tx) => this.notices.accountsWaiting(tx));
    await eachInTurn(waiting, async (accountId) => {
      if (await this.database.transaction(ctx, (tx) => this.sender.sendDigest(tx, accountId))) mails += 1;
    });
    return mails;
  }
}
