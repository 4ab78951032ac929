import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { testDatabase, type TestDatabase } from '@navaz/testing';
import { PinoLogger } from 'nestjs-pino';
import { loadConfig } from '../config/config.js';
import { deadLetterQueue, Jobs } from './jobs.js';

describe('jobs of programs that start at once', () => {
  let db: TestDatabase;
  beforeAll(async () => {
    db = await testDatabase();
  });
  afterAll(() => db.close());

  const names = Array.from({ length: 12 }, (_, at) => `spec.queue-${at}`);

  /** A program that was not started yet, over a database without any queue. */
  const program = (works: boolean): Jobs => {
    const config = loadConfig({ NODE_ENV: 'test', DATABASE_URL: db.url });
    const jobs = new Jobs(config, db.database, { works }, new PinoLogger({ pinoHttp: { level: 'silent' } }));
    for (const name of names) jobs.define({ name, cron: '0 3 * * *', handle: () => Promise.resolve() });
    return jobs;
  };

  it('have each queue once, and no start ends as a deadlock', async () => {
    const programs = [program(false), program(true), program(false), program(true)];
    try {
      const starts = await Promise.allSettled(programs.map((one) => one.onApplicationBootstrap()));
      expect(starts).toEqual(programs.map(() => ({ status: 'fulfilled', value: undefined })));
      const queues = await db.asOwner<{ name: string }>(`select name from jobs.queue where name not like '\\_\\_%'`);
      expect(queues.map(({ name }) => name).toSorted()).toEqual([deadLetterQueue, ...names].toSorted());
    } finally {
      await Promise.all(programs.map((one) => one.onApplicationShutdown()));
    }
  });
});
