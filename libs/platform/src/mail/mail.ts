import { Injectable, type OnModuleInit } from '@nestjs/common';
import { createTransport, type Transporter } from 'nodemailer';
import { PinoLogger } from 'nestjs-pino';
import { Fault } from '@navaz/kernel';
import { Config } from '../config/config.js';
import type { Transaction } from '../database/transaction.js';
import { Jobs, type JobData } from '../jobs/jobs.js';
import type { Mail } from './mail-text.js';
import { openMail, sealMail } from './sealed-mail.js';

const job = 'platform.send-mail';

/** Hands mails in inside a transaction; the worker sends them after the commit, again until the server takes them. */
@Injectable()
export class Mailer implements OnModuleInit {
  private readonly transport: Transporter | null;

  constructor(
    private readonly config: Config,
    private readonly jobs: Jobs,
    private readonly logger: PinoLogger,
  ) {
    this.transport = config.smtpUrl ? createTransport(config.smtpUrl) : null;
    this.logger.setContext('mail');
  }

  onModuleInit(): void {
    this.jobs.define({ name: job, handle: (jobs) => this.deliver(jobs) });
  }

  /** Sends when the transaction commits. */
  async send(tx: Transaction, mail: Mail): Promise<void> {
    await this.jobs.send(tx, job, { sealed: sealMail(mail, this.config.linkSecret) });
  }

  private async deliver(jobs: readonly JobData[]): Promise<void> {
    for (const { sealed } of jobs) {
      if (typeof sealed !== 'string') throw new Fault('A mail in the queue is not whole.');
      const { to, subject, text } = openMail(sealed, this.config.linkSecret);
      if (this.transport) {
        await this.transport.sendMail({ from: this.config.mailFrom, to, subject, text });
      } else {
        // Development without a mail server: the text goes to the console of the one who started it.
        this.logger.warn(`no NAVAZ_SMTP_URL; the mail would read:\n${subject}\n${text}`);
      }
    }
  }
}
