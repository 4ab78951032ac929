import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { directoryEntities } from '@navaz/directory';
import { testDatabase, type TestDatabase } from '@navaz/testing';
import { brno, ostrava, publishService } from '../spec-data/published-service.support-spec.js';
import { openSearchRoom, type SearchRoom } from '../spec-data/search-room.support-spec.js';

describe('one of two places', () => {
  let room: SearchRoom;
  let db: TestDatabase;

  beforeAll(async () => {
    db = await testDatabase(directoryEntities);
    room = await openSearchRoom(db.database);
    await publishService(db, { name: 'Dům Brno', kinds: ['azylove-domy'], facilities: [brno] });
    await publishService(db, { name: 'Dům Ostrava', kinds: ['azylove-domy'], facilities: [ostrava] });
    await room.index.rebuild(room.ctx);
  }, 60_000);
  afterAll(() => db.close());

  it('is the one a reason names, and the one a distance is measured from', async () => {
    const { hits } = await room.ask('azylový dům Ostrava nebo Brno');
    const told = hits.map(({ service, distanceKm, why }) => [
      service?.name,
      distanceKm,
      why.find(({ code }) => code === 'PLACE_HERE')?.text.cs,
    ]);
    expect(new Map(told.map((row) => [row[0], row]))).toEqual(
      new Map([
        ['Dům Brno', ['Dům Brno', 0, 'Je přímo v hledaném místě: Brno.']],
        ['Dům Ostrava', ['Dům Ostrava', 0, 'Je přímo v hledaném místě: Ostrava.']],
      ]),
    );
  });
});
