import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { testContext, testDatabase, type TestDatabase } from '@navaz/testing';
import { PinoLogger } from 'nestjs-pino';
import { loadConfig } from '../config/config.js';
import { deadLetterQueue, Jobs } from './jobs.js';

describe('a line of jobs', () => {
  let db: TestDatabase;
  beforeAll(async () => {
    db = await testDatabase();
  });
  afterAll(() => db.close());

  it('is worked off whole, and one that fails waits alone', async () => {
    const config = loadConfig({ NODE_ENV: 'test', DATABASE_URL: db.url });
    const jobs = new Jobs(config, db.database, { works: true }, new PinoLogger({ pinoHttp: { level: 'silent' } }));
    const done: unknown[] = [];
    const length = 40;
    let finish: () => void = () => undefined;
    const isOver = new Promise<void>((resolve) => (finish = resolve));
    jobs.define({
      name: 'spec.line',
      handle: ([job]) => {
        if (job?.['at'] === 0) return Promise.reject(new Error('always'));
        done.push(job?.['at']);
        if (done.length === length - 1) finish();
        return Promise.resolve();
      },
    });
    await jobs.onApplicationBootstrap();
    try {
      await db.database.transaction(testContext(), async (tx) => {
        for (let at = 0; at < length; at += 1) await jobs.send(tx, 'spec.line', { at });
      });
      await isOver;
      expect(new Set(done).size).toBe(length - 1);
    } finally {
      await jobs.onApplicationShutdown();
    }
  });
});

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
