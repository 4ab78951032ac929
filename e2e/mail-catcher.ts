import { once } from 'node:events';
import { setTimeout as wait } from 'node:timers/promises';
import { SMTPServer } from 'smtp-server';
import { freePort } from '@navaz/testing';

/** A mail as it came over the wire. */
export interface CaughtMail {
  readonly to: string;
  readonly raw: string;
}

/** The text of a mail as somebody reads it: quoted-printable of UTF-8 undone. */
export const readable = (raw: string): string => {
  const bytes = raw
    .replaceAll(/=\r?\n/g, '')
    .replaceAll(/=([0-9A-F]{2})/g, (_, hex: string) => String.fromCharCode(parseInt(hex, 16)));
  return Buffer.from(bytes, 'latin1').toString('utf8');
};

/** Where a server can fall silent: when it is told for whom a mail is, or when it has taken all of it. */
export type Silence = 'envelope' | 'answer';

/** An SMTP server that keeps what it is sent. */
export class MailCatcher {
  readonly caught: CaughtMail[] = [];
  /** Where it says nothing any more, whoever waits; null where it answers. */
  silentAt: Silence | null = null;
  /** How many were left without an answer so far. */
  unanswered = 0;

  private constructor(
    readonly url: string,
    private readonly server: SMTPServer,
  ) {}

  /** Listens on a port of its own. */
  static async open(): Promise<MailCatcher> {
    const port = await freePort();
    const server = new SMTPServer({
      disabledCommands: ['STARTTLS', 'AUTH'],
      onRcptTo: (_address, _session, done) => catcher.answer('envelope', done),
      onData: (stream, session, done) => {
        const parts: Buffer[] = [];
        stream.on('data', (chunk: Buffer) => parts.push(chunk));
        stream.on('end', () => {
          const raw = Buffer.concat(parts).toString('utf8');
          for (const { address } of session.envelope.rcptTo) catcher.caught.push({ to: address, raw });
          catcher.answer('answer', done);
        });
      },
    });
    // Who is killed in the middle of a mail leaves its connection as it is.
    server.on('error', (fault: NodeJS.ErrnoException) => {
      if (fault.code !== 'ECONNRESET') throw fault;
    });
    const catcher = new MailCatcher(`smtp://127.0.0.1:${port}?ignoreTLS=true`, server);
    server.listen(port, '127.0.0.1');
    await once(server.server, 'listening');
    return catcher;
  }

  /** The mails to an address that hold a text, once there is one; none within ten seconds is a failure. */
  async to(address: string, text: string): Promise<CaughtMail[]> {
    for (let tries = 0; tries < 200; tries += 1) {
      const fitting = this.caught.filter((mail) => mail.to === address && readable(mail.raw).includes(text));
      if (fitting.length > 0) return fitting;
      await wait(50);
    }
    throw new Error(`No mail to ${address} with ${text}.`);
  }

  private answer(at: Silence, done: () => void): void {
    if (this.silentAt === at) this.unanswered += 1;
    else done();
  }

  /** Ends it. */
  async close(): Promise<void> {
    await new Promise<void>((resolve) => this.server.close(resolve));
  }
}
