import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { invalidInput, isRefusal, type RequestContext } from '@navaz/kernel';
import { FakeClock, testContext, testDatabase, type TestDatabase } from '@navaz/testing';
import { loadConfig } from '../config/config.js';
import type { Jobs } from '../jobs/jobs.js';
import { Commands, type CommandResult } from './commands.js';

let db: TestDatabase;
let commands: Commands;
let done: number;

beforeAll(async () => {
  db = await testDatabase();
  // Only its timed sweep needs jobs, which no spec of this file waits for.
  const config = loadConfig({ NODE_ENV: 'test', DATABASE_URL: db.url, NAVAZ_KEYS_DATABASE_URL: db.keysUrl });
  commands = new Commands(db.database, FakeClock.at('2026-11-23T09:00:00Z'), undefined as unknown as Jobs, config);
  done = 0;
});

afterAll(() => db.close());

const ask = (ctx: RequestContext, key: string, operation = 'test.do', more: object = {}) =>
  db.database.transaction(ctx, (tx) =>
    commands.once<CommandResult>(tx, { operation, input: { key, ...more } }, () =>
      Promise.resolve({ number: (done += 1) }),
    ),
  );

describe('commands with a key', () => {
  it('are done once, however often and however many at a time they are asked for', async () => {
    const ctx = testContext({ role: 'worker' });
    const answers = await Promise.all(Array.from({ length: 8 }, () => ask(ctx, 'the-same-key')));
    expect(new Set(answers.map((answer) => JSON.stringify(answer))).size).toBe(1);
    expect(done).toBe(1);
  });

  it('belong to one account in one unit, and to one operation', async () => {
    const ctx = testContext({ role: 'worker' });
    const before = done;
    await ask(ctx, 'another-key');
    await ask(testContext({ role: 'worker' }), 'another-key');
    expect(done).toBe(before + 2);
    expect(await ask(ctx, 'another-key', 'test.else')).toMatchObject({ code: 'KEY_USED' });
    expect(await ask(ctx, 'short')).toMatchObject({ code: 'KEY_NOT_VALID' });
  });

  it('belong to one input: another record, text or part of it is another command', async () => {
    const ctx = testContext({ role: 'worker' });
    const about = { caseId: 'one', items: [1, 2], at: new Date(0), note: { text: 'Kanárková', confirmed: true } };
    const done = await ask(ctx, 'key-of-one-input', 'test.do', about);
    const again = { note: { confirmed: true, text: 'Kanárková' }, at: new Date(0), items: [1, 2], caseId: 'one' };
    expect(await ask(ctx, 'key-of-one-input', 'test.do', { ...again, left: undefined })).toEqual(done);
    for (const other of [
      { ...about, caseId: 'two' },
      { ...about, items: [2, 1] },
      { ...about, at: new Date(1) },
      { ...about, note: { ...about.note, text: 'Jiná' } },
      { ...about, left: null },
      {},
    ])
      expect(await ask(ctx, 'key-of-one-input', 'test.do', other)).toMatchObject({ code: 'KEY_USED' });
    const kept = await db.asOwner<{ operation: string }>(
      `select operation from platform.command where key = 'key-of-one-input'`,
    );
    expect(kept).toHaveLength(1);
    expect(kept[0]?.operation).toMatch(/^test\.do [\w-]{43}$/);
  });

  it('use no key up when they are refused', async () => {
    const ctx = testContext({ role: 'worker' });
    const refused = await db.database.transaction(ctx, (tx) =>
      commands.once(tx, { operation: 'test.do', input: { key: 'refused-first' } }, () =>
        Promise.resolve(invalidInput([])),
      ),
    );
    expect(isRefusal(refused)).toBe(true);
    const before = done;
    expect(await ask(ctx, 'refused-first')).toEqual({ number: before + 1 });
  });

  it('are forgotten by the sweep alone', async () => {
    await expect(
      db.database.transaction(testContext({ role: 'worker' }), (tx) => tx.query('delete from platform.command')),
    ).rejects.toThrow('permission denied');
    const [row] = await db.database.transaction(testContext(), (tx) =>
      tx.query<{ forgotten: number }>(`select platform.forget_commands('2027-01-01') as forgotten`),
    );
    expect(row?.forgotten).toBeGreaterThan(0);
  });
});
