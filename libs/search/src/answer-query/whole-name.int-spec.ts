import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { directoryEntities } from '@navaz/directory';
import { testDatabase, type TestDatabase } from '@navaz/testing';
import { brno, ostrava, publishService } from '../spec-data/published-service.support-spec.js';
import { openSearchRoom, type SearchRoom } from '../spec-data/search-room.support-spec.js';

describe('a service typed by its whole name', () => {
  let room: SearchRoom;
  let db: TestDatabase;
  const names = async (query: string, filters = {}): Promise<(string | undefined)[]> =>
    (await room.ask(query, { filters })).hits.map(({ service }) => service?.name);

  beforeAll(async () => {
    db = await testDatabase(directoryEntities);
    room = await openSearchRoom(db.database);
    for (const summary of ['Noclehárna pro muže v Brně, přijímáme i se psem', 'Muži, Brno']) {
      await publishService(db, {
        name: 'Noclehárna pro muže, městské středisko Brno',
        kinds: ['nocleharny'],
        facilities: [brno],
        sexes: ['man'],
        summary,
        confirmedDaysAgo: 1,
      });
    }
    // Neither of the kind, nor in the town, nor for whom its name says.
    await publishService(db, {
      name: 'Noclehárna pro muže (Brno)',
      kinds: ['dluhy'],
      facilities: [ostrava],
      sexes: ['woman'],
    });
    await room.index.rebuild(room.ctx);
  }, 60_000);
  afterAll(() => db.close());

  it.each(['Noclehárna pro muže (Brno)', 'nocleharna pro muze brno', '  Noclehárna pro muže, Brno '])(
    '%j: is first, the others follow',
    async (query) => {
      const found = await names(query);
      expect(found[0]).toBe('Noclehárna pro muže (Brno)');
      expect(found).toHaveLength(3);
    },
  );

  it('filters hold for it as for any', async () => {
    expect(await names('Noclehárna pro muže (Brno)', { regionCode: 'CZ064' })).not.toContain(
      'Noclehárna pro muže (Brno)',
    );
  });

  it('pages go on behind it', async () => {
    const first = await room.ask('Noclehárna pro muže (Brno)', { first: 1 });
    const rest = await room.ask('Noclehárna pro muže (Brno)', { first: 5, after: first.endCursor });
    expect(new Set([...first.hits, ...rest.hits].map(({ id }) => id)).size).toBe(3);
  });

  it('a part of the name leads nobody', async () => {
    expect((await names('noclehárna pro muže'))[0]).not.toBe('Noclehárna pro muže (Brno)');
  });
});
