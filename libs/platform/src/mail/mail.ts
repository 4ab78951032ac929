import { createHash } from 'node:crypto';
import { Injectable, type OnModuleInit } from '@nestjs/common';
import { createTransport, type Transporter } from 'nodemailer';
import { PinoLogger } from 'nestjs-pino';
import { Clock, Fault, systemContext } from '@navaz/kernel';
import { Config } from '../config/config.js';
import { Database } from '../database/database.js';
import type { Transaction } from '../database/transaction.js';
import { Jobs, type JobData } from '../jobs/jobs.js';
import type { Mail } from './mail-text.js';
import { openMail, sealMail } from './sealed-mail.js';

const job = 'platform.send-mail';

/** Milliseconds in which a mail server answers; one that is silent for longer is asked again later. */
const patience = { connectionTimeout: 10_000, greetingTimeout: 10_000, socketTimeout: 20_000 };

/** Seconds after which a mail whose sender died goes out again. */
const lostAfter = 60;

/** How long it is remembered that a mail was sent; jobs are gone long before. */
const rememberedDays = 30;

/** The one name of a mail: told from its sealed text, which no other mail has, so every attempt has the same. */
const nameOf = (sealed: string): string => createHash('sha256').update(sealed).digest('hex').slice(0, 32);

/**
 * Hands mails in inside a transaction; the worker sends them after the commit, again until the server takes them.
 *
 * A job may be done more than once, a mail is sent once: that it was sent is written in the transaction in which the
 * server takes it, and who comes second waits for that transaction. What remains is the moment between the server's
 * answer and the commit. Where the program dies in it the mail goes out again, under the same Message-ID, by which
 * mailboxes can tell (RFC 5322, 3.6.4); SMTP knows no more.
 */
@Injectable()
export class Mailer implements OnModuleInit {
  private readonly transport: Transporter | null;

  constructor(
    private readonly config: Config,
    private readonly jobs: Jobs,
    private readonly logger: PinoLogger,
    private readonly database: Database,
    private readonly clock: Clock,
  ) {
    this.transport = config.smtpUrl ? createTransport({ url: config.smtpUrl, ...patience }) : null;
    this.logger.setContext('mail');
  }

  onModuleInit(): void {
    this.jobs.define({ name: job, lostAfterSeconds: lostAfter, handle: (jobs) => this.deliver(jobs) });
    this.jobs.define({
      name: 'platform.forget-sent-mails',
      cron: '50 2 * * *',
      handle: async () => {
        const before = new Date(this.clock.now().getTime() - rememberedDays * 86_400_000);
        await this.database.transaction(systemContext('forget-sent-mails'), (tx) =>
          tx.query(`delete from platform.mail_sent where sent_at < $1`, [before]),
        );
      },
    });
  }

  /** Sends when the transaction commits. */
  async send(tx: Transaction, mail: Mail): Promise<void> {
    await this.jobs.send(tx, job, { sealed: sealMail(mail, this.config.linkSecret) });
  }

  private async deliver(jobs: readonly JobData[]): Promise<void> {
    for (const { sealed } of jobs) {
      if (typeof sealed !== 'string') throw new Fault('A mail in the queue is not whole.');
      await this.database.transaction(systemContext(job), async (tx) => {
        const first = await tx.query(
          `insert into platform.mail_sent (id, sent_at) values ($1, $2) on conflict (id) do nothing returning id`,
          [nameOf(sealed), this.clock.now()],
        );
        if (first.length > 0) await this.sendOut(sealed);
      });
    }
  }

  private async sendOut(sealed: string): Promise<void> {
    const { to, subject, text } = openMail(sealed, this.config.linkSecret);
    if (!this.transport) {
      // Development without a mail server: the text goes to the console of the one who started it.
      this.logger.warn(`no NAVAZ_SMTP_URL; the mail would read:\n${subject}\n${text}`);
      return;
    }
    const messageId = `<${nameOf(sealed)}@${new URL(this.config.publicUrl).hostname}>`;
    await this.transport.sendMail({ from: this.config.mailFrom, to, subject, text, messageId });
  }
}
