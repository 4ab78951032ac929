import { setTimeout as wait } from 'node:timers/promises';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { Module, type INestApplicationContext } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { SMTPServer } from 'smtp-server';
import { freePort, testContext, testDatabase, type TestDatabase } from '@navaz/testing';
import { loadConfig } from '../config/config.js';
import { Database } from '../database/database.js';
import { Jobs } from '../jobs/jobs.js';
import { PlatformModule } from '../platform.module.js';
import { sealMail } from './sealed-mail.js';
import { SentMails } from './sent-mails.js';

describe('sending mails to a server that takes its time', () => {
  let db: TestDatabase;
  const workers: INestApplicationContext[] = [];
  let server: SMTPServer;
  const offered: string[] = [];
  /** Lets the server answer; it waits for it after it took the text of a mail. */
  let answer: (() => void)[] = [];
  let slow = false;

  beforeAll(async () => {
    db = await testDatabase();
    const port = await freePort();
    server = new SMTPServer({
      disabledCommands: ['STARTTLS', 'AUTH'],
      onData: (stream, _session, done) => {
        let text = '';
        stream.on('data', (chunk: Buffer) => (text += chunk.toString()));
        stream.on('end', () => {
          offered.push(text);
          if (slow) answer.push(done);
          else done();
        });
      },
    });
    await new Promise<void>((resolve) => server.listen(port, '127.0.0.1', resolve));
    const config = loadConfig({
      DATABASE_URL: db.url,
      NODE_ENV: 'test',
      NAVAZ_LOG_LEVEL: 'silent',
      NAVAZ_SMTP_URL: `smtp://127.0.0.1:${port}?ignoreTLS=true`,
    });
    @Module({ imports: [PlatformModule.forRoot(config, { works: true })] })
    class SpecModule {}
    for (let started = 0; started < 2; started += 1)
      workers.push(await NestFactory.createApplicationContext(SpecModule, { logger: false }));
  });
  afterAll(async () => {
    await Promise.all(workers.map((worker) => worker.close()));
    server.close();
    await db.close();
  });
  beforeEach(() => {
    offered.length = 0;
    answer = [];
    slow = false;
  });

  const worker = (): INestApplicationContext => workers[0] as INestApplicationContext;
  const secret = loadConfig({ DATABASE_URL: 'postgresql://nowhere/x' }).linkSecret;
  const sealed = (subject: string): string => sealMail({ to: 'nekdo@example.cz', subject, text: 'x' }, secret);
  const handIn = (data: string) =>
    worker()
      .get(Database)
      .transaction(testContext(), (tx) => worker().get(Jobs).send(tx, 'platform.send-mail', { sealed: data }));
  const until = async (holds: () => boolean | Promise<boolean>): Promise<void> => {
    for (let tries = 0; tries < 200; tries += 1) {
      if (await holds()) return;
      await wait(50);
    }
    throw new Error('Not within ten seconds.');
  };
  const rows = () =>
    db.asOwner<{ id: string; sent: boolean }>(
      `select id, sent_at is not null as sent from platform.mail_sent order by coalesce(sent_at, claimed_until) desc`,
    );
  const allSent = async (): Promise<boolean> => (await rows()).every(({ sent }) => sent);

  it('holds no transaction and no row while the server thinks', async () => {
    slow = true;
    await handIn(sealed('Pomalu'));
    await until(() => offered.length === 1);
    const busy = await db.asOwner(
      `select state from pg_stat_activity where datname = current_database() and pid <> pg_backend_pid()
         and state like 'idle in transaction%'`,
    );
    expect(busy).toEqual([]);
    expect((await rows()).map(({ sent }) => sent)).toEqual([false]);
    answer.forEach((done) => done());
    await until(allSent);
  });

  it('does not send what another worker is sending, and knows later that it went out', async () => {
    slow = true;
    const data = sealed('Dvakrát zadaný');
    await handIn(data);
    await handIn(data);
    await until(() => offered.length === 1);
    await wait(1500);
    expect(offered).toHaveLength(1);
    slow = false;
    answer.forEach((done) => done());
    await until(async () => {
      const open = await db.asOwner(`select 1 from jobs.job where name = 'platform.send-mail' and state < 'completed'`);
      return open.length === 0;
    });
    expect(offered).toHaveLength(1);
  });

  it('sends again what a worker claimed and never noted, once its time is over', async () => {
    await handIn(sealed('Poprvé'));
    await until(async () => offered.length === 1 && (await allSent()));
    const [first] = await rows();
    // As a program leaves it that died between the server's answer and its note.
    await db.asOwner(
      `update platform.mail_sent set sent_at = null, claimed_until = now() + interval '1 minute' where id = $1`,
      [first?.id],
    );
    const sent = worker().get(SentMails);
    const soon = new Date(Date.now() + 60_000);
    expect(await sent.claim(first?.id ?? '', soon)).toBe('taken');
    await db.asOwner(`update platform.mail_sent set claimed_until = now() - interval '1 second' where sent_at is null`);
    expect(await sent.claim(first?.id ?? '', soon)).toBe('yours');
    expect(await sent.claim(first?.id ?? '', soon)).toBe('taken');
    await sent.giveBack(first?.id ?? '', new Date(Date.now() - 1000));
    expect(await sent.claim(first?.id ?? '', soon)).toBe('taken');
    await sent.note(first?.id ?? '');
    expect(await sent.claim(first?.id ?? '', soon)).toBe('sent');
  });
});
