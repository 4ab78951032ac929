import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { installCodeLists } from '@navaz/directory';
import { isRefusal, systemContext } from '@navaz/kernel';
import { Database } from '@navaz/platform';
import { roomsForSpec, type RoomsForSpec } from '../rooms.support-spec.js';
import { dropFixtureFolders, fixtureFolder } from './fixture.support-spec.js';
import { RegisterImport } from './register-import.service.js';

describe('an import into a database nobody has started with', () => {
  let spec: RoomsForSpec;
  const ctx = systemContext('import-never-started');

  beforeAll(async () => {
    spec = await roomsForSpec('2026-11-22T08:00:00Z', { codeLists: false });
  });
  afterAll(async () => {
    await spec.close();
    dropFixtureFolders();
  });

  it('says what to do first, leaves nothing, and runs after that', async () => {
    const imports = spec.rooms.get(RegisterImport);
    for (const run of [
      () => imports.run(ctx, fixtureFolder()),
      () => imports.municipalities(ctx, join(fixtureFolder(), 'rpss.json')),
    ]) {
      const answer = await run();
      expect(answer).toMatchObject({ kind: 'conflict', code: 'NOT_SET_UP' });
      expect(isRefusal(answer) && answer.text.cs).toContain('npm run navaz -- migrate');
    }
    expect(await spec.db.asOwner(`select 1 from interop.import_run`)).toEqual([]);
    await spec.rooms.get(Database).transaction(ctx, installCodeLists);
    expect(isRefusal(await imports.run(ctx, fixtureFolder()))).toBe(false);
  });
});
