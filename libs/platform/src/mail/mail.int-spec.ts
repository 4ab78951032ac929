import { once } from 'node:events';
import { setTimeout as wait } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Module, type INestApplicationContext } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { SMTPServer } from 'smtp-server';
import { freePort, testContext, testDatabase, type TestDatabase } from '@navaz/testing';
import { loadConfig } from '../config/config.js';
import { Database } from '../database/database.js';
import { PlatformModule } from '../platform.module.js';
import { Mailer } from './mail.js';
import { openMail, sealMail } from './sealed-mail.js';

const mail = { to: 'canary@example.cz', subject: 'Potvrďte prosím údaje', text: 'https://navaz.example/#canary-token' };

describe('mails', () => {
  let db: TestDatabase;
  let rooms: INestApplicationContext;
  let catcher: SMTPServer;
  const caught: string[] = [];

  beforeAll(async () => {
    db = await testDatabase();
    const port = await freePort();
    catcher = new SMTPServer({
      disabledCommands: ['STARTTLS', 'AUTH'],
      onData: (stream, _session, done) => {
        let text = '';
        stream.on('data', (chunk: Buffer) => (text += chunk.toString()));
        stream.on('end', () => {
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

  it('open only with the secret they were sealed with', () => {
    const sealed = sealMail(mail, 'a'.repeat(32));
    expect(openMail(sealed, 'a'.repeat(32))).toEqual(mail);
    expect(() => openMail(sealed, 'b'.repeat(32))).toThrow('another NAVAZ_LINK_SECRET');
    expect(() => openMail(`${sealed.slice(0, -2)}AA`, 'a'.repeat(32))).toThrow('cannot be opened');
  });
});
