import { Injectable, type OnModuleInit } from '@nestjs/common';
import { Clock, systemContext } from '@navaz/kernel';
import { Database } from '../database/database.js';
import { Jobs } from '../jobs/jobs.js';

/** How long it is remembered that a mail was sent; jobs are gone long before. */
const rememberedDays = 30;

/** What a mail is to who asks for it: theirs to send now, sent before, or taken by somebody who is at it. */
export type Claim = 'yours' | 'sent' | 'taken';

/** Which mails were sent and which are on their way, by their names. No transaction lasts longer than its one statement. */
@Injectable()
export class SentMails implements OnModuleInit {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly jobs: Jobs,
  ) {}

  onModuleInit(): void {
    this.jobs.define({ name: 'platform.forget-sent-mails', cron: '50 2 * * *', handle: () => this.forget() });
  }

  /** Takes a mail until an instant; one whose sender did not come back by then is taken again. */
  async claim(name: string, until: Date): Promise<Claim> {
    const [found] = await this.run<{ claimed: boolean; sent: boolean }>(
      `with claimed as (
         insert into platform.mail_sent as mail (id, claimed_until) values ($1, $2)
         on conflict (id) do update set claimed_until = excluded.claimed_until where mail.claimed_until <= $3
         returning id)
       select exists (select from claimed) as claimed,
         exists (select from platform.mail_sent where id = $1 and sent_at is not null) as sent`,
      [name, until, this.clock.now()],
    );
    if (found?.claimed) return 'yours';
    return found?.sent ? 'sent' : 'taken';
  }

  /** Notes that the server took it. */
  async note(name: string): Promise<void> {
    await this.run(
      `insert into platform.mail_sent (id, sent_at) values ($1, $2)
       on conflict (id) do update set sent_at = excluded.sent_at, claimed_until = null`,
      [name, this.clock.now()],
    );
  }

  /** Gives a claim back where the server did not take the mail, so that the next attempt need not wait. */
  async giveBack(name: string, until: Date): Promise<void> {
    await this.run(`delete from platform.mail_sent where id = $1 and claimed_until = $2`, [name, until]);
  }

  private async forget(): Promise<void> {
    const before = new Date(this.clock.now().getTime() - rememberedDays * 86_400_000);
    await this.run(`delete from platform.mail_sent where coalesce(sent_at, claimed_until) < $1`, [before]);
  }

  private run<Row extends object>(sql: string, given: readonly unknown[]): Promise<Row[]> {
    return this.database.transaction(systemContext('mail'), (tx) => tx.query<Row>(sql, [...given]));
  }
}
