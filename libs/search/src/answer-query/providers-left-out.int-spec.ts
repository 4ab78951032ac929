import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { directoryEntities } from '@navaz/directory';
import { testDatabase, type TestDatabase } from '@navaz/testing';
import { brno, publishService } from '../spec-data/published-service.support-spec.js';
import { openSearchRoom, type SearchRoom } from '../spec-data/search-room.support-spec.js';

describe('a provider left out of a search', () => {
  let room: SearchRoom;
  let db: TestDatabase;
  const ask = async (query: string): Promise<string[]> =>
    (await room.ask(query)).hits.map((hit) => hit.service?.name ?? '').sort();

  beforeAll(async () => {
    db = await testDatabase(directoryEntities);
    room = await openSearchRoom(db.database);
    const shelter = { kinds: ['azylove-domy'], facilities: [brno] };
    await publishService(db, { ...shelter, name: 'Azylový dům sv. Rafaela', organisation: 'Diecézní charita Brno' });
    await publishService(db, { ...shelter, name: 'Charitní azylový dům', organisation: 'Oblastní charita Rajhrad' });
    await publishService(db, { ...shelter, name: 'Azylový dům pro muže', organisation: 'Armáda spásy' });
    await publishService(db, { ...shelter, name: 'Domov Zvonek', organisation: 'Město Brno' });
    await room.index.rebuild(room.ctx);
  }, 60_000);
  afterAll(() => db.close());

  it.each(['kromě Charity', 'bez Charity', 'mimo Charitu', 'ne Charita', 'kromě charity'])('%s', async (words) => {
    expect(await ask(`azylový dům Brno ${words}`)).toEqual(['Azylový dům pro muže', 'Domov Zvonek']);
  });

  it('an organisation of the vocabulary in another case', async () => {
    expect(await ask('azylový dům Brno bez Armády spásy')).not.toContain('Azylový dům pro muže');
    expect(await ask('azylový dům Brno bez Armády spásy')).toHaveLength(3);
  });

  it('who is not left out is all there', async () => {
    expect(await ask('azylový dům Brno')).toHaveLength(4);
  });
});
