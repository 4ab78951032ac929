import { once } from 'node:events';
import { setTimeout as wait } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Module, type INestApplicationContext } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { SMTPServer } from 'smtp-server';
import { freePort, testContext, testDatabase, type TestDatabase } from '@navaz/testing';
import { loadConfig } from '../config/config.js';
import { Database } from '../database/database.js';
import { Jobs } from '../jobs/jobs.js';
import { PlatformModule } from '../platform.module.js';
import { Mailer } from './mail.js';
import { openMail, sealMail } from './sealed-mail.js';

const mail = { to: 'canary@example.cz', subject: 'Potvrďte prosím údaje', text: 'https://navaz.example/#canary-token' };

describe('mails', () => {
  let db: TestDatabase;
  let rooms: INestApplicationContext;
  let catcher: SMTPServer;
  const caught: string[] = [];
  /** Answers of the server before it takes a mail, and what it was offered meanwhile. */
  let refusals = 0;
  const offered: string[] = [];

  beforeAll(async () => {
    db = await testDatabase();
    const port = await freePort();
    catcher = new SMTPServer({
      disabledCommands: ['STARTTLS', 'AUTH'],
      onData: (stream, _session, done) => {
        let text = '';
        stream.on('data', (chunk: Buffer) => (text += chunk.toString()));
        stream.on('end', () => {
          offered.push(text);
          if (refusals > 0) {
            refusals -= 1;
            done(Object.assign(new Error('try later'), { responseCode: 451 }));
            return;
          }
          caught.push(text);
          done();
        });
      },
    });
    catcher.listen(port, '127.0.0.1');
    await once(catcher.server, 'listening');
    const config = loadConfig({
      DATABASE_URL: db.url,
      NODE_ENV: 'test',
      NAVAZ_LOG_LEVEL: 'silent',
      NAVAZ_SMTP_URL: `smtp://127.0.0.1:${port}?ignoreTLS=true`,
    });
    @Module({ imports: [PlatformModule.forRoot(config, { works: true })] })
    class SpecModule {}
    rooms = await NestFactory.createApplicationContext(SpecModule, { logger: false });
  });
  afterAll(async () => {
    await rooms.close();
    catcher.close();
    await db.close();
  });

  it('leave after the commit, over SMTP, and lie sealed in the queue until then', async () => {
    await rooms.get(Database).transaction(testContext(), (tx) => rooms.get(Mailer).send(tx, mail));
    for (let tries = 0; caught.length === 0 && tries < 200; tries += 1) await wait(50);
    expect(caught).toHaveLength(1);
    expect(caught[0]).toContain('To: canary@example.cz');
    expect(caught[0]).toContain('canary-token');
    const stored = await db.asOwner<{ data: object }>(
      `select data from jobs.job union all select data from jobs.archive`,
    );
    expect(stored.length).toBeGreaterThan(0);
    expect(JSON.stringify(stored)).not.toContain('canary');
  });

  it('are not sent by a transaction that refuses', async () => {
    await rooms
      .get(Database)
      .transaction(testContext(), async (tx) => {
        await rooms.get(Mailer).send(tx, { ...mail, subject: 'never' });
        throw new Error('no');
      })
      .catch(() => undefined);
    await wait(1200);
    expect(caught.join()).not.toContain('never');
  });

  const messageIdOf = (text: string | undefined): string => /^Message-ID: (<.+>)$/imu.exec(text ?? '')?.[1] ?? 'none';

  it('are sent once however often the job is done, and every attempt has the same Message-ID', async () => {
    caught.length = 0;
    offered.length = 0;
    refusals = 1;
    const data = { sealed: sealMail({ ...mail, subject: 'Jednou' }, loadConfig({ DATABASE_URL: db.url }).linkSecret) };
    const handIn = () =>
      rooms.get(Database).transaction(testContext(), (tx) => rooms.get(Jobs).send(tx, 'platform.send-mail', data));
    await handIn();
    for (let tries = 0; caught.length === 0 && tries < 200; tries += 1) await wait(50);
    await handIn();
    await handIn();
    await wait(2500);
    expect(offered).toHaveLength(2);
    expect(caught).toHaveLength(1);
    expect(messageIdOf(offered[0])).toMatch(/^<[0-9a-f]{32}@localhost>$/u);
    expect(messageIdOf(offered[1])).toBe(messageIdOf(offered[0]));
    const rows = await db.asOwner<{ id: string }>(`select id from platform.mail_sent`);
    expect(rows.map(({ id }) => id.replaceAll('-', ''))).toContain(messageIdOf(caught[0]).slice(1, 33));
  });

  it('open only with the secret they were sealed with', () => {
    const sealed = sealMail(mail, 'a'.repeat(32));
    expect(openMail(sealed, 'a'.repeat(32))).toEqual(mail);
    expect(() => openMail(sealed, 'b'.repeat(32))).toThrow('another NAVAZ_LINK_SECRET');
    expect(() => openMail(`${sealed.slice(0, -2)}AA`, 'a'.repeat(32))).toThrow('cannot be opened');
  });
});
