import { randomBytes, randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { testContext, testDatabase, type TestDatabase } from '@navaz/testing';
import { loadConfig } from '../config/config.js';
import { KeyStore } from './key-store.js';

const drawn = (): string => randomBytes(32).toString('base64');

describe('keys of people', () => {
  let db: TestDatabase;
  const opened: KeyStore[] = [];
  const store = (master: string, previous?: string): KeyStore => {
    const made = new KeyStore(
      loadConfig({
        NODE_ENV: 'test',
        DATABASE_URL: db.url,
        NAVAZ_KEYS_DATABASE_URL: db.keysUrl,
        NAVAZ_MASTER_KEY: master,
        NAVAZ_MASTER_KEY_PREVIOUS: previous,
      }),
    );
    opened.push(made);
    return made;
  };

  beforeAll(async () => {
    db = await testDatabase();
  });
  afterAll(async () => {
    for (const one of opened) await one.onApplicationShutdown();
    await db.close();
  });

  it('seal for one person only', async () => {
    const keys = store(drawn());
    const [mine, other] = [randomUUID(), randomUUID()];
    const sealed = (await keys.create(mine)).seal('Kanárková');
    await keys.create(other);
    expect(sealed.includes('Kan')).toBe(false);
    expect((await keys.of(mine))?.open(sealed)).toBe('Kanárková');
    const foreign = await keys.of(other);
    expect(() => foreign?.open(sealed)).toThrow('cannot be opened');
    sealed[20] = (sealed[20] ?? 0) ^ 1;
    const own = await keys.of(mine);
    expect(() => own?.open(sealed)).toThrow('cannot be opened');
  });

  it('are gone for good when destroyed', async () => {
    const keys = store(drawn());
    const owner = randomUUID();
    await keys.create(owner);
    expect(await keys.destroy([owner])).toBe(1);
    expect(await keys.of(owner)).toBeNull();
  });

  it('are wrapped anew by a rotation, after which the old key from outside opens nothing', async () => {
    const [old, fresh] = [drawn(), drawn()];
    const owner = randomUUID();
    const before = store(old);
    const sealed = (await before.create(owner)).seal('zůstává čitelné');
    await db.asOwner(`delete from keys.owner_key where owner_id <> $1`, [owner]);
    expect(await store(fresh, old).rotate()).toBe(1);
    expect((await store(fresh).of(owner))?.open(sealed)).toBe('zůstává čitelné');
    await expect(before.of(owner)).rejects.toThrow('neither NAVAZ_MASTER_KEY nor NAVAZ_MASTER_KEY_PREVIOUS');
    expect(await store(fresh, old).rotate()).toBe(0);
  });

  it('stand beside secrets of the place, which stay what they were through every rotation', async () => {
    const [old, fresh, other] = [drawn(), drawn(), drawn()];
    const [first, later] = [randomBytes(32), randomBytes(32)];
    await db.asOwner(`delete from keys.owner_key`);
    const stored = await Promise.all(
      Array.from({ length: 8 }, (_, index) => store(old).secret('spec hash', index === 0 ? first : later)),
    );
    expect(new Set(stored.map((one) => one.toString('hex'))).size).toBe(1);
    const [kept = first] = stored;
    expect(await store(old).secret('another hash', randomBytes(32))).not.toEqual(kept);
    expect(await store(fresh, old).rotate()).toBe(2);
    expect(await store(fresh).secret('spec hash', later)).toEqual(kept);
    await expect(store(other).secret('spec hash', later)).rejects.toThrow('neither NAVAZ_MASTER_KEY');
  });

  it("cannot be read by the application's role", async () => {
    await expect(
      db.database.transaction(testContext({ role: 'team_lead' }), (tx) => tx.query('select * from keys.owner_key')),
    ).rejects.toThrow('permission denied for schema keys');
  });
});
