import { randomBytes } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { KeyStore, loadConfig, type Config } from '@navaz/platform';
import { testDatabase, type TestDatabase } from '@navaz/testing';
import type { SubjectIdentity } from './subject-identity.js';
import { PersonHash } from './person-hash.service.js';

const drawn = (): string => randomBytes(32).toString('base64');

describe('the hash of a person', () => {
  let db: TestDatabase;
  const opened: KeyStore[] = [];
  const program = (master: string, previous?: string): { keys: KeyStore; hash: PersonHash } => {
    const config: Config = loadConfig({
      NODE_ENV: 'test',
      DATABASE_URL: db.url,
      NAVAZ_KEYS_DATABASE_URL: db.keysUrl,
      NAVAZ_MASTER_KEY: master,
      NAVAZ_MASTER_KEY_PREVIOUS: previous,
    });
    const keys = new KeyStore(config);
    opened.push(keys);
    return { keys, hash: new PersonHash(config, keys) };
  };
  const person = { givenName: 'Alena', familyName: 'Kanárková', birthDate: '1990-01-01' } as SubjectIdentity;

  beforeAll(async () => {
    db = await testDatabase();
  });
  afterAll(async () => {
    for (const one of opened) await one.onApplicationShutdown();
    await db.close();
  });

  it('is the same after the key from outside was changed', async () => {
    const [old, fresh] = [drawn(), drawn()];
    const before = await program(old).hash.of(person);
    expect(before).toHaveLength(32);
    await program(fresh, old).keys.rotate();
    expect(await program(fresh).hash.of({ ...person, familyName: ' KANARKOVA' })).toEqual(before);
  });
});
