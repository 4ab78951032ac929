import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { directoryEntities } from '@navaz/directory';
import { testDatabase, type TestDatabase } from '@navaz/testing';
import { openSearchRoom, type SearchRoom } from '../spec-data/search-room.support-spec.js';
import { publishShelters } from '../spec-data/shelter-services.support-spec.js';

describe('what stays of a search', () => {
  let db: TestDatabase;
  let room: SearchRoom;

  beforeAll(async () => {
    db = await testDatabase(directoryEntities);
    room = await openSearchRoom(db.database);
    await publishShelters(db);
    await room.index.rebuild(room.ctx);
  }, 60_000);
  afterAll(() => db.close());

  it('is one more of its kind, region and bucket of hits, and nothing of what was typed', async () => {
    const page = await room.ask('azylák pro Nováka v Ostravě', { first: 1 });
    await room.ask('azylák pro Nováka v Ostravě', { first: 1, after: page.endCursor });
    await room.ask('po vtosce', {});
    await room.ask('', { filters: { kinds: ['dluhy'], regionCode: 'CZ042' } });
    const figures = await room.counters.registry.metrics();
    expect(figures.split('\n').filter((line) => line.startsWith('navaz_searches_total'))).toEqual([
      'navaz_searches_total{kind="azylove-domy",region="CZ080",found="1-9"} 1',
      expect.stringMatching(/^navaz_searches_total\{kind="none",region="none",found="[^"]+"\} 1$/),
      'navaz_searches_total{kind="dluhy",region="CZ042",found="1-9"} 1',
    ]);
    expect(figures.toLowerCase()).not.toContain('nov');
  });
});
