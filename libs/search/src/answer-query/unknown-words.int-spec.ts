import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { directoryEntities } from '@navaz/directory';
import { testDatabase, type TestDatabase } from '@navaz/testing';
import { brno, opava, ostrava, publishService } from '../spec-data/published-service.support-spec.js';
import { openSearchRoom, type SearchRoom } from '../spec-data/search-room.support-spec.js';

describe('words that nobody in the place has', () => {
  let room: SearchRoom;
  let db: TestDatabase;

  beforeAll(async () => {
    db = await testDatabase(directoryEntities);
    room = await openSearchRoom(db.database);
    await publishService(db, { name: 'Pokoje Brno', kinds: ['bydleni-mimo-108'], facilities: [brno] });
    await publishService(db, { name: 'Pokoje Opava', kinds: ['bydleni-mimo-108'], facilities: [opava] });
    await publishService(db, {
      name: 'Dům Rovnováha',
      kinds: ['azylove-domy'],
      facilities: [ostrava],
      summary: 'Potřebujeme potvrzení o zaměstnání, zeptáme se na trampolínu.',
    });
    await room.index.rebuild(room.ctx);
  }, 60_000);
  afterAll(() => db.close());

  const ask = async (query: string) => {
    const { hits, relaxed, reading } = await room.ask(query);
    return {
      names: hits.flatMap(({ service }) => service?.name ?? []),
      relaxed,
      notes: reading.notes.map(({ cs }) => cs),
    };
  };

  it('do not push the place out, and the answer says which they are', async () => {
    expect(await ask('bez kauce trampolínu Brno')).toEqual({
      names: ['Pokoje Brno'],
      relaxed: ['TEXT'],
      notes: [
        'Co nevíme, jak hledat: „trampolínu“. V místě Brno a jeho kraji to nikdo nemá v názvu ani popisu, hledáme bez toho.',
      ],
    });
    expect((await ask('trampolínu Brno')).names).not.toContain('Dům Rovnováha');
  });

  it('are given up without a place, too, where something else was read', async () => {
    const { names, relaxed, notes } = await ask('bez kauce krasobruslení');
    expect(names).toContain('Pokoje Brno');
    expect({ relaxed, notes }).toEqual({
      relaxed: ['TEXT'],
      notes: ['Co nevíme, jak hledat: „krasobruslení“. To nikdo nemá v názvu ani popisu, hledáme bez toho.'],
    });
    expect(await ask('krasobruslení')).toMatchObject({ names: [], relaxed: [] });
  });

  it('are not given up before it is tried whether they are mistyped', async () => {
    expect(await ask('bez kauce trampplínu')).toMatchObject({ names: ['Dům Rovnováha'], relaxed: [] });
  });

  it('words of degree are none', async () => {
    expect((await room.ask('pobyt aspoň rok')).reading.words).toEqual([]);
  });

  it('a name that is somewhere else is found there', async () => {
    expect(await ask('Rovnováha Brno')).toMatchObject({ names: ['Dům Rovnováha'], relaxed: ['PLACE'] });
  });

  it('behind „bez“ they are not searched for at all', async () => {
    const { names, relaxed, notes } = await ask('bez kauce a bez trampolíny Brno');
    expect({ names, relaxed }).toEqual({ names: ['Pokoje Brno'], relaxed: [] });
    expect(notes).toEqual(['Podle „bez trampolíny“ vybírat neumíme, hledáme bez toho. Podmínky najdete u služby.']);
  });

  it('a proof of income is a condition', async () => {
    const { hits, reading } = await room.ask('bez kauce a bez potvrzení o příjmu Brno');
    expect(hits.map(({ service }) => service?.name)).toEqual(['Pokoje Brno']);
    expect(reading.chips.map(({ id }) => id)).toContain('condition:acceptsWithoutIncome');
    expect(reading.words).toEqual([]);
  });

  it('beside a kind they are told not to be found, and found they are not', async () => {
    expect(await ask('azylový dům Kocourkov a Vesmírov')).toEqual({
      names: ['Dům Rovnováha'],
      relaxed: [],
      notes: ['Slova „Kocourkov“, „Vesmírov“ nemá v názvu ani popisu nikdo z nalezených, hledáme bez nich.'],
    });
    expect((await ask('azylový dům trampolínu')).notes).toEqual([]);
  });

  it('one that somebody behind the page has is not told to be missing', async () => {
    const { reading, hits } = await room.ask('azylový dům nebo ubytovna v Opavě, trampolínu', { first: 1 });
    expect(hits.map(({ service }) => service?.name)).toEqual(['Pokoje Opava']);
    expect(reading.notes).toEqual([]);
  });

  it('more than hits are compared by are told', async () => {
    expect((await ask('azylový dům potvrzení zeptáme trampolínu Rovnováha Kocourkov')).notes).toEqual([
      'Podle „Kocourkov“ už neřadíme: slov, která neznáme, porovnáváme nejvýš 4.',
    ]);
  });

  it('are looked for as mistyped ones beside a place and beside a kind', async () => {
    expect(await ask('Rovnovaaha Ostrava')).toEqual({ names: ['Dům Rovnováha'], relaxed: [], notes: [] });
    const besideKind = await ask('bydlení Trampplínu Ostrava');
    expect(besideKind).toMatchObject({ relaxed: [], notes: [] });
    expect(besideKind.names[0]).toBe('Dům Rovnováha');
    expect((await ask('bydlení Xyzovou Ostrava')).notes).toEqual([
      'Slovo „Xyzovou“ nemá v názvu ani popisu nikdo z nalezených, hledáme bez něj.',
    ]);
  });
});
