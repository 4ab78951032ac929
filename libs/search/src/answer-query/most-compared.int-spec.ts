import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { directoryEntities } from '@navaz/directory';
import { isRefusal } from '@navaz/kernel';
import { testDatabase, type TestDatabase } from '@navaz/testing';
import { openSearchRoom, requestOf, type SearchRoom } from '../spec-data/search-room.support-spec.js';
import { mostCompared } from './most-compared.js';

describe('circumstances against many services', () => {
  let room: SearchRoom;
  let db: TestDatabase;

  beforeAll(async () => {
    db = await testDatabase(directoryEntities);
    room = await openSearchRoom(db.database);
    await db.asOwner(
      `insert into search.search_document (id, born, what, kinds, groups, reach, places, secret_places, areas, prisons, marks,
         words, fingerprint)
       select gen_random_uuid(), (select number from search.generation), 'service', '{nocleharny}', '{}',
         case when n = 1 then '{CZ064}'::text[] else '{CZ080}' end, '{}', '{}', '{}', '{}', '{}', '', n::text
       from generate_series(1, $1) n`,
      [mostCompared + 1],
    );
  }, 60_000);
  afterAll(() => db.close());

  const circumstances = { withAnimal: true };

  it('are refused with what to do', async () => {
    const answer = await room.answer.search(room.ctx, requestOf('noclehárna', { circumstances }));
    if (!isRefusal(answer)) throw new Error('It was not refused.');
    expect(answer.fields[0]).toMatchObject({ path: 'circumstances', code: 'TOO_MANY_TO_COMPARE' });
    expect(answer.fields[0]?.text.cs).toContain('Přidejte kraj nebo druh služby.');
  });

  it('a region fewer are compared in is searched, and so is the country without circumstances', async () => {
    const near = await room.ask('noclehárna', { circumstances, filters: { regionCode: 'CZ064' } });
    expect(near.total).toBe(1);
    expect((await room.ask('noclehárna')).total).toBe(mostCompared + 1);
  });
});
