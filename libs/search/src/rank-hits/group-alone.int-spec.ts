import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { directoryEntities } from '@navaz/directory';
import { testDatabase, type TestDatabase } from '@navaz/testing';
import { brno, opava, ostrava, publishService } from '../spec-data/published-service.support-spec.js';
import { openSearchRoom, type SearchRoom } from '../spec-data/search-room.support-spec.js';

describe('a group that is all the query asks for', () => {
  let db: TestDatabase;
  let room: SearchRoom;
  const found = async (query: string): Promise<readonly (string | undefined)[]> =>
    (await room.ask(query)).hits.map(({ service }) => service?.name);

  beforeAll(async () => {
    db = await testDatabase(directoryEntities);
    room = await openSearchRoom(db.database);
    const migrants = ['imigranti-azylanti'];
    const counselling = ['odborne-socialni-poradenstvi'];
    await publishService(db, { name: 'Jurta', kinds: ['azylove-domy'], groups: migrants, facilities: [brno] });
    await publishService(db, { name: 'Agora', kinds: counselling, groups: migrants, facilities: [brno] });
    await publishService(db, { name: 'Most', kinds: counselling, groups: ['etnicke-mensiny'], facilities: [brno] });
    await publishService(db, { name: 'Strop', kinds: counselling, groups: ['seniori'], facilities: [brno] });
    await publishService(db, { name: 'Kruh', kinds: counselling, facilities: [brno] });
    await publishService(db, {
      name: 'Lano',
      kinds: ['azylove-domy'],
      groups: ['do-26-ustavni-pece'],
      facilities: [opava],
    });
    await publishService(db, { name: 'Kotva', kinds: ['domy-na-pul-cesty'], facilities: [ostrava] });
    await publishService(db, { name: 'Dvojka', kinds: ['azylove-domy'], groups: ['par'], facilities: [brno] });
    await publishService(db, {
      name: 'Tandem',
      kinds: ['azylove-domy'],
      facilities: [brno],
      conditions: [['couple', 'accepted', null]],
    });
    await publishService(db, {
      name: 'Kotec',
      kinds: ['azylove-domy'],
      facilities: [opava],
      conditions: [['animal', 'excluded', null]],
    });
    await room.index.rebuild(room.ctx);
  }, 60_000);
  afterAll(() => db.close());

  it('who names it comes before who is merely of a kind that follows from it', async () => {
    expect(await found('služby pro cizince')).toEqual(['Agora', 'Jurta', 'Kruh', 'Most', 'Strop']);
  });

  it('so too in a place, where the place still counts for more', async () => {
    expect((await found('ukrajinec Brno')).slice(0, 2)).toEqual(['Agora', 'Jurta']);
    expect(await found('z dětského domova Ostrava')).toEqual(['Kotva', 'Lano']);
  });

  it('beside a kind it only compares', async () => {
    expect((await found('poradna pro cizince'))[0]).toBe('Agora');
    expect(await found('poradna pro cizince')).not.toContain('Jurta');
  });

  it('asked for as a condition it is whoever publishes that they meet it, and no reason speaks of a group', async () => {
    expect(await found('kam s manželkou')).toEqual(['Tandem', 'Dvojka']);
    const inBrno = await found('Brno kam s manželkou');
    expect(inBrno.slice(0, 2)).toEqual(['Tandem', 'Dvojka']);
    // Who does not say is there, too, behind who does.
    expect(inBrno).toContain('Kruh');
    const { hits } = await room.ask('azylový dům, kam můžou i páry');
    expect(hits.flatMap(({ why }) => why.map(({ code }) => code)).filter((code) => code.includes('GROUP'))).toEqual([]);
  });

  it('of a registered house a no is a wish: it is said, and hides nobody', async () => {
    const asked = await room.ask('azylový dům Opava se psem');
    const kotec = asked.hits.find(({ service }) => service?.name === 'Kotec');
    expect(kotec?.why.map(({ text }) => text.cs)).toContainEqual(expect.stringMatching(/^Spíš neplatí: .*psem/));
    const filtered = await room.ask('azylový dům Opava', { filters: { conditions: ['petsAllowed'] } });
    const told = filtered.hits.find(({ service }) => service?.name === 'Kotec');
    expect(told?.why.map(({ code }) => code)).toContain('CONDITION_RATHER_NOT');
    const silent = filtered.hits.find(({ service }) => service?.name === 'Lano');
    expect(silent?.why.map(({ code }) => code)).toContain('CONDITION_UNSAID');
  });
});
