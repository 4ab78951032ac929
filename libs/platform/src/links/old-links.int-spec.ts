import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Module, type INestApplicationContext } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { testDatabase, type TestDatabase } from '@navaz/testing';
import { loadConfig } from '../config/config.js';
import { PlatformModule } from '../platform.module.js';
import { OldLinks } from './old-links.job.js';

describe('links that are over', () => {
  let db: TestDatabase;
  let rooms: INestApplicationContext;

  beforeAll(async () => {
    db = await testDatabase();
    const config = loadConfig({ DATABASE_URL: db.url, NODE_ENV: 'test', NAVAZ_LOG_LEVEL: 'silent' });
    @Module({ imports: [PlatformModule.forRoot(config, { works: false })] })
    class SpecModule {}
    rooms = await NestFactory.createApplicationContext(SpecModule, { logger: false });
  });
  afterAll(async () => {
    await rooms.close();
    await db.close();
  });

  it.each([
    ['ended five weeks ago', `now() - interval '35 days'`, 'null', false],
    ['ended three weeks ago', `now() - interval '21 days'`, 'null', true],
    ['revoked five weeks ago, ending later', `now() + interval '1 day'`, `now() - interval '35 days'`, false],
    ['revoked yesterday, ended later', `now() + interval '1 day'`, `now() - interval '1 day'`, true],
    ['open', `now() + interval '1 day'`, 'null', true],
  ])('%s', async (_name, expires, revoked, stays) => {
    const id = randomUUID();
    await db.asOwner(
      `insert into platform.signed_link (id, token_hash, purpose, organisation_id, created_at, expires_at, revoked_at)
       values ($1, sha256(uuid_send($1)), 'spec', $1, now() - interval '60 days', ${expires}, ${revoked})`,
      [id],
    );
    await rooms.get(OldLinks).forget();
    const left = await db.asOwner(`select 1 from platform.signed_link where id = $1`, [id]);
    expect(left.length > 0).toBe(stays);
  });
});
