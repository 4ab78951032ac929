import { createHash } from 'node:crypto';
import { Injectable, type OnModuleInit } from '@nestjs/common';
import { createTransport, type Transporter } from 'nodemailer';
import { PinoLogger } from 'nestjs-pino';
import { Clock, Fault } from '@navaz/kernel';
import { Config } from '../config/config.js';
import type { Transaction } from '../database/transaction.js';
import { Jobs, type JobData } from '../jobs/jobs.js';
import type { Mail } from './mail-text.js';
import { openMail, sealMail } from './sealed-mail.js';
import { SentMails } from './sent-mails.js';

const job = 'platform.send-mail';

/** Milliseconds in which a mail server answers; one that is silent for longer is asked again later. */
const patience = { connectionTimeout: 10_000, greetingTimeout: 10_000, socketTimeout: 20_000 };

/** Seconds after which a mail whose sender died goes out again; so long is it claimed. */
const lostAfter = 60;

/** The one name of a mail: told from its sealed text, which no other mail has, so every attempt has the same. */
const nameOf = (sealed: string): string => createHash('sha256').update(sealed).digest('hex').slice(0, 32);

/**
 * Hands mails in inside a transaction; the worker sends them after the commit, again until the server takes them.
 *
 * A job may be done more than once, a mail is sent once: it is claimed before the server is spoken to, which happens
 * outside of every transaction, and noted after. Who finds it claimed fails and tries again later: the claim may be one
 * of a sender that died. Where a program dies between the server's answer and the note the mail goes out again, under the
 * same Message-ID, by which mailboxes can tell (RFC 5322, 3.6.4); SMTP knows no more.
 */
@Injectable()
export class Mailer implements OnModuleInit {
  private readonly transport: Transporter | null;

  constructor(
    private readonly config: Config,
    private readonly jobs: Jobs,
    private readonly logger: PinoLogger,
    private readonly sent: SentMails,
    private readonly clock: Clock,
  ) {
    this.transport = config.smtpUrl ? createTransport({ url: config.smtpUrl, ...patience }) : null;
    this.logger.setContext('mail');
  }

  onModuleInit(): void {
    this.jobs.define({ name: job, lostAfterSeconds: lostAfter, handle: (jobs) => this.deliver(jobs) });
  }

  /** Sends when the transaction commits. */
  async send(tx: Transaction, mail: Mail): Promise<void> {
    await this.jobs.send(tx, job, { sealed: sealMail(mail, this.config.linkSecret) });
  }

  private async deliver(jobs: readonly JobData[]): Promise<void> {
    for (const { sealed } of jobs) {
      if (typeof sealed !== 'string') throw new Fault('A mail in the queue is not whole.');
      await this.sendOnce(sealed);
    }
  }

  private async sendOnce(sealed: string): Promise<void> {
    const name = nameOf(sealed);
    const until = new Date(this.clock.now().getTime() + lostAfter * 1000);
    const claim = await this.sent.claim(name, until);
    if (claim === 'sent') return;
    if (claim === 'taken') throw new Fault('Somebody is sending this mail; whether it went out is not known yet.');
    try {
      await this.sendOut(sealed);
    } catch (error) {
      await this.sent.giveBack(name, until);
      throw error;
    }
    await this.sent.note(name);
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
