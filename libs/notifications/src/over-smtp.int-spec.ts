import { once } from 'node:events';
import { setTimeout as wait } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Module, type INestApplicationContext } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { SMTPServer } from 'smtp-server';
import { HandoverNews } from '@navaz/handover';
import { Database, loadConfig, PlatformModule } from '@navaz/platform';
import { freePort, testContext, testDatabase, type TestDatabase } from '@navaz/testing';
import { NotificationsModule } from './notifications.module.js';

const reference = 'P-7KMQ-4XHT';

/** As the room that knows the requests tells it. */
const newRequest = (organisationId: string): HandoverNews =>
  new HandoverNews(reference, organisationId, null, 'new_request', null);

describe('news on their way', () => {
  let db: TestDatabase;
  let rooms: INestApplicationContext;
  let catcher: SMTPServer;
  const caught: string[] = [];
  const organisationId = '00000000-0000-7000-8000-000000000042';

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
    @Module({ imports: [PlatformModule.forRoot(config, { works: true }), NotificationsModule] })
    class SpecModule {}
    rooms = await NestFactory.createApplicationContext(SpecModule, { logger: false });
    await db.asOwner(
      `with account as (insert into identity.account (issuer, subject, display_name, email)
         values ('spec', 'one', 'Pracovník', 'pracovnik@example.cz') returning id)
       insert into identity.membership (account_id, organisation_id, role) select id, $1, 'worker' from account`,
      [organisationId],
    );
  });
  afterAll(async () => {
    await rooms.close();
    catcher.close();
    await db.close();
  });

  it('arrive over SMTP once the transaction that made them commits; the address lies nowhere meanwhile', async () => {
    await rooms.get(Database).transaction(testContext(), (tx) => {
      tx.publish(newRequest(organisationId));
      return Promise.resolve();
    });
    for (let tries = 0; caught.length === 0 && tries < 200; tries += 1) await wait(50);
    expect(caught).toHaveLength(1);
    expect(caught[0]).toContain('To: pracovnik@example.cz');
    expect(caught[0]).toContain(reference);
    const stored = JSON.stringify(
      await db.asOwner(`select data::text from jobs.job union all select data::text from jobs.archive
        union all select row_to_json(notice)::text from notifications.notice
        union all select row_to_json(act)::text from audit.act`),
    );
    expect(stored).toContain(reference);
    expect(stored).not.toContain('pracovnik@example.cz');
  });

  it('of a transaction that failed reach nobody', async () => {
    caught.length = 0;
    await rooms
      .get(Database)
      .transaction(testContext(), (tx) => {
        tx.publish(newRequest(organisationId));
        return Promise.reject(new Error('no'));
      })
      .catch(() => undefined);
    await wait(1500);
    expect(caught).toEqual([]);
  });
});
