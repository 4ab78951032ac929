import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import type { JobDefinition, Jobs } from '@navaz/platform';
import { FakeClock, testContext, testDatabase, type TestDatabase } from '@navaz/testing';
import { ConsentRoom } from '../room-for-spec.js';
import { ForgetSkeletonsJob } from './forget-skeletons.job.js';

jest.setTimeout(60_000);

describe('the record is proof for three years', () => {
  let db: TestDatabase;
  const defined: JobDefinition[] = [];
  const jobs = { define: (definition: JobDefinition) => defined.push(definition) } as unknown as Jobs;

  beforeAll(async () => {
    db = await testDatabase();
  });
  afterAll(() => db.close());

  // When the content was destroyed, when the job finds it too young, when it forgets it.
  it.each([
    ['2026-11-22T12:00:00Z', '2029-11-22T12:00:00Z', '2029-11-22T12:00:00.001Z'],
    ['2028-02-29T12:00:00Z', '2031-02-28T12:00:00Z', '2031-03-01T12:00:00Z'],
    ['2029-03-01T10:00:00Z', '2032-02-29T23:00:00Z', '2032-03-01T10:00:00.001Z'],
  ])('of %s: not yet at %s, gone at %s', async (destroyed, tooYoung, old) => {
    const clock = FakeClock.at(destroyed);
    const room = new ConsentRoom(db, clock);
    const job = new ForgetSkeletonsJob(jobs, db.database, clock);
    const { form } = await room.given([room.item()]);
    await room.as((tx) => room.desk.destroyContent(tx, form.subjectId), testContext());
    const left = async () => (await db.asOwner(`select 1 from consent.signing where id = $1`, [form.id])).length;
    clock.moveTo(tooYoung);
    await job.forget();
    expect(await left()).toBe(1);
    clock.moveTo(old);
    await job.forget();
    expect(await left()).toBe(0);
  });

  it('runs every night', () => {
    new ForgetSkeletonsJob(jobs, db.database, FakeClock.at('2026-11-22T12:00:00Z')).onModuleInit();
    expect(defined.map(({ name, cron }) => [name, cron])).toEqual([['consent.forget-skeletons', '10 3 * * *']]);
  });
});
