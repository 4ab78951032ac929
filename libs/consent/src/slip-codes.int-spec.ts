import { randomBytes } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { KeyStore, loadConfig } from '@navaz/platform';
import { FakeClock, testDatabase, type TestDatabase } from '@navaz/testing';
import { SlipCodes } from './slip-codes.service.js';

const drawn = (): string => randomBytes(32).toString('base64');

describe('the hash of a code on a slip', () => {
  let db: TestDatabase;
  const opened: KeyStore[] = [];
  const program = (secrets: Readonly<Record<string, string>>): { keys: KeyStore; codes: SlipCodes } => {
    const urls = { DATABASE_URL: db.url, NAVAZ_KEYS_DATABASE_URL: db.keysUrl };
    const config = loadConfig({ NODE_ENV: 'test', ...urls, ...secrets });
    const keys = new KeyStore(config);
    opened.push(keys);
    return { keys, codes: new SlipCodes(config, FakeClock.at('2026-11-22T09:00:00Z'), keys) };
  };

  beforeAll(async () => {
    db = await testDatabase();
  });
  afterAll(async () => {
    for (const one of opened) await one.onApplicationShutdown();
    await db.close();
  });

  it('is the same after both secrets from outside were changed: a slip lies in a drawer for years', async () => {
    const [old, fresh] = [drawn(), drawn()];
    const before = await program({ NAVAZ_MASTER_KEY: old, NAVAZ_LINK_SECRET: 'a'.repeat(40) }).codes.hash(
      'ACDEF HJKMN',
    );
    await program({ NAVAZ_MASTER_KEY: fresh, NAVAZ_MASTER_KEY_PREVIOUS: old }).keys.rotate();
    const after = program({ NAVAZ_MASTER_KEY: fresh, NAVAZ_LINK_SECRET: 'b'.repeat(40) });
    expect(await after.codes.hash('acdef-hjkmn')).toEqual(before);
  });
});
