import { randomBytes } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { installCodeLists } from '@navaz/directory';
import { systemContext } from '@navaz/kernel';
import { Database, loadConfig } from '@navaz/platform';
import { testDatabase, type TestDatabase } from '@navaz/testing';
import { withRooms } from '../cli.module.js';
import { inviteUser } from './invite.command.js';

describe('the first member of an organisation', () => {
  let db: TestDatabase;
  let settings: Record<string, string>;
  const before = { ...process.env };
  const coordinator = { organisation: 'coordinator:aoov', role: 'coordinator' };

  beforeAll(async () => {
    db = await testDatabase();
    settings = {
      NODE_ENV: 'test',
      DATABASE_URL: db.url,
      NAVAZ_MASTER_KEY: randomBytes(32).toString('base64'),
      NAVAZ_LOG_LEVEL: 'silent',
    };
    Object.assign(process.env, settings);
    await withRooms(loadConfig(settings), (rooms) =>
      rooms.get(Database).transaction(systemContext('spec-code-lists'), installCodeLists),
    );
  }, 60_000);
  afterAll(async () => {
    for (const name of Object.keys(settings)) {
      if (before[name] === undefined) Reflect.deleteProperty(process.env, name);
      else process.env[name] = before[name];
    }
    await db.close();
  });

  const invitations = (): Promise<unknown> =>
    db.asOwner(
      `select o.register_key as key, i.role, i.email, i.invited_by as by from identity.invitation i
       join directory.organisation o on o.id = i.organisation_id`,
    );

  it('is invited by the operator, once, and the trail says so', async () => {
    await inviteUser('prvni@navaz.example', coordinator);
    expect(await invitations()).toEqual([
      { key: 'coordinator:aoov', role: 'coordinator', email: 'prvni@navaz.example', by: null },
    ]);
    expect(await db.asOwner(`select operation from audit.act where operation like 'identity.%'`)).toEqual([
      { operation: 'identity.inviteMember' },
    ]);
    await expect(inviteUser('prvni@navaz.example', coordinator)).rejects.toThrow(/pozván/iu);
  }, 60_000);

  it.each([
    ['an unknown role', 'x@navaz.example', { ...coordinator, role: 'machine' }, /Roli „machine“ neznáme/u],
    ['no address', 'x', coordinator, /není e-mailová adresa/u],
    ['an unknown key', 'x@navaz.example', { ...coordinator, organisation: 'prison:nikde' }, /v adresáři nemáme/u],
    [
      'an unknown id',
      'x@navaz.example',
      { ...coordinator, organisation: '019abcde-0000-7000-8000-000000000009' },
      /v adresáři nemáme/u,
    ],
  ])(
    'is refused with %s, and nothing is stored',
    async (_, email, options, words) => {
      const stored = await invitations();
      await expect(inviteUser(email, options)).rejects.toThrow(words);
      expect(await invitations()).toEqual(stored);
    },
    60_000,
  );
});
