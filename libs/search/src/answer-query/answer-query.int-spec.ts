import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { directoryEntities } from '@navaz/directory';
import { isRefusal, type Refusal } from '@navaz/kernel';
import { testDatabase, type TestDatabase } from '@navaz/testing';
import { ostrava, publishService } from '../spec-data/published-service.support-spec.js';
import { publishShelters, type ShelterName } from '../spec-data/shelter-services.support-spec.js';
import { openSearchRoom, requestOf, type SearchRoom } from '../spec-data/search-room.support-spec.js';
import type { SearchAnswer, SearchRequest } from './answer-query.service.js';

describe('the search', () => {
  let room: SearchRoom;
  let db: TestDatabase;
  let ids: Map<string, ShelterName>;

  const names = (answer: SearchAnswer): string[] =>
    answer.hits.map((hit) => ids.get(hit.id) ?? hit.organisation?.name ?? hit.id);
  const ask = async (query: string, request?: Partial<SearchRequest>): Promise<string[]> =>
    names(await room.ask(query, request));
  const idOf = (name: ShelterName): string => [...ids].find(([, known]) => known === name)?.[0] ?? '';
  const refused = async (query: string, request?: Partial<SearchRequest>): Promise<Refusal> => {
    const answer = await room.answer.search(room.ctx, requestOf(query, request));
    if (!isRefusal(answer)) throw new Error('It was not refused.');
    return answer;
  };

  beforeAll(async () => {
    db = await testDatabase(directoryEntities);
    room = await openSearchRoom(db.database);
    ids = await publishShelters(db);
    await room.index.rebuild(room.ctx);
  }, 60_000);
  afterAll(() => db.close());

  describe('reads and ranks', () => {
    it('the kind restricts; the town, then the region, then nothing else', async () => {
      expect(await ask('azylový dům v Ostravě')).toEqual([
        expect.stringMatching(/Ostrava$/),
        expect.stringMatching(/Ostrava$/),
        'opava',
        'secretOstrava',
      ]);
    });

    it('ended services are absent', async () => {
      expect(await ask('azylový dům který skončil')).not.toContain('ended');
      const answer = await room.ask('', { filters: { kinds: ['azylove-domy'] } });
      expect(answer.total).toBe(5);
    });

    it('a known other sex is left out, an unknown one stays', async () => {
      const found = await ask('azylák pro chlapy v ostravě po vtosce');
      expect(found[0]).toBe('menOstrava');
      expect(found).not.toContain('womenOstrava');
      expect(found).toContain('opava');
    });

    it('another kind that only follows from who asks is no hit beside the kind asked for', async () => {
      expect(await ask('azylák pro chlapy v ostravě po vtosce')).not.toContain('mentoring');
      const without = await room.ask('azylák po vtosce v ostravě', { filters: { excludedKinds: ['azylove-domy'] } });
      expect(without.relaxed).toEqual(['KIND']);
      const other = without.hits.find(({ id }) => id === idOf('mentoring'));
      expect(other?.why.map(({ code }) => code)).toContain('KIND_OTHER_FOR_GROUP');
      expect(other?.why.map(({ code }) => code)).not.toContain('KIND');
      const alone = await room.ask('po vtosce ostrava');
      const implied = alone.hits.find(({ id }) => id === idOf('mentoring'));
      expect(implied?.why.map(({ code }) => code)).toContain('KIND_FOR_GROUP');
    });

    it('circumstances rank before the page is cut, and pages go on exactly', async () => {
      const circumstances = { withAnimal: true };
      const whole = names(await room.ask('ubytování ostrava', { circumstances }));
      expect(whole.indexOf('flatsWithDogs')).toBeLessThan(whole.indexOf('flatsWithout'));
      expect(whole.indexOf('menOstrava')).toBeLessThan(whole.indexOf('womenOstrava'));
      const pages: string[] = [];
      let after: string | null = null;
      for (;;) {
        const page: SearchAnswer = await room.ask('ubytování ostrava', { circumstances, first: 2, after });
        pages.push(...names(page));
        if (!page.hasNextPage) break;
        after = page.endCursor;
      }
      expect(pages).toEqual(whole);
    });

    it('who states a sex comes before who says nothing, by words and by a filter', async () => {
      const women = await room.ask('azylový dům pro ženy ostrava');
      expect(names(women)[0]).toBe('womenOstrava');
      expect(women.hits[0]?.why.map(({ code }) => code)).toContain('SEX_STATED');
      expect(women.hits.flatMap(({ why }) => why.map(({ code }) => code))).toContain('SEX_UNSAID');
      const filtered = await room.ask('', { filters: { sex: 'woman' } });
      expect(names(filtered)[0]).toBe('womenOstrava');
    });

    it('a prison in which nobody found works is said to be given up', async () => {
      const none = await room.ask('azylový dům hermanice věznice');
      expect(none.relaxed).toContain('PRISON');
      expect(none.reading.notes.map(({ code }) => code)).toContain('relaxedPrison');
      expect((await room.ask('dluhy věznice heřmanice')).relaxed).not.toContain('PRISON');
    });

    it('a chip taken away is text again', async () => {
      const answer = await room.ask('azylový dům ostrava');
      const place = answer.reading.chips.find(({ type }) => type === 'place');
      const without = await room.ask('azylový dům ostrava', { without: [place?.id ?? ''] });
      expect(without.reading.chips.map(({ type }) => type)).not.toContain('place');
      expect(names(without)).toContain('brno');
      expect(answer.total).toBeLessThan(without.total);
    });

    it('a condition: yes first, unknown in the middle, known no last with its reason', async () => {
      const answer = await room.ask('ubytování se psem ostrava');
      expect(['menOstrava', 'flatsWithDogs']).toContain(names(answer)[0]);
      expect(names(answer).at(-1)).toBe('flatsWithout');
      expect(answer.hits.at(-1)?.why).toContainEqual(
        expect.objectContaining({ code: 'CONDITION_NO', speaks: 'against' }),
      );
      expect(answer.hits.find(({ id }) => id === idOf('opava'))?.why).toContainEqual(
        expect.objectContaining({ code: 'CONDITION_UNKNOWN', speaks: 'unknown' }),
      );
    });

    it('no animals: who is known to take them is out', async () => {
      const found = await ask('ubytování bez psů ostrava');
      expect(found).not.toContain('flatsWithDogs');
      expect(found).toContain('flatsWithout');
    });

    it('speaks of a group only where the query names one', async () => {
      const codes = (answer: SearchAnswer): string[] => answer.hits.flatMap(({ why }) => why.map(({ code }) => code));
      const ofGroups = (answer: SearchAnswer): string[] => codes(answer).filter((code) => code.includes('GROUP'));
      // An age and an animal rank by groups as well; nobody asked for these.
      expect(ofGroups(await room.ask('ubytování do 26 let se psem ostrava'))).toEqual([]);
      expect(ofGroups(await room.ask('azylový dům pro propuštěné ostrava')).length).toBeGreaterThan(0);
    });

    it('writes days and words as people do', async () => {
      const answer = await room.ask('azylový dům Ostrava 5. 1. 2031 Útočiště');
      const texts = answer.hits.flatMap(({ why }) => why.map(({ text }) => text.cs));
      expect(texts.some((text) => text.includes('5. 1. 2031'))).toBe(true);
      expect(texts.join(' ')).not.toMatch(/2031-01-05|utociste/);
    });

    it('says of a demo that its facts may be invented, not that the provider said them', async () => {
      const id = idOf('flatsWithDogs');
      const texts = async (): Promise<string> => {
        const { hits } = await room.ask('ubytování se psem ostrava');
        return (hits.find((hit) => hit.id === id)?.why ?? []).map(({ text }) => text.cs).join(' ');
      };
      expect(await texts()).toContain('Podle poskytovatele platí: se psem.');
      const told = 'V ukázce (údaj může být vymyšlený) platí: se psem.';
      await db.asOwner(`update directory.admission_condition set origin = 'demo' where service_id = $1`, [id]);
      await db.asOwner(`update directory.service set demo_note = 'Ukázka.', origin = 'demo' where id = $1`, [id]);
      await room.index.refresh(room.ctx, [id]);
      expect(await texts()).toContain(told);
      // The provider entered conditions of its own: from then on they are its word, though the rest is still a demo.
      await db.asOwner(`update directory.admission_condition set origin = 'owner' where service_id = $1`, [id]);
      await room.index.refresh(room.ctx, [id]);
      expect(await texts()).toContain('Podle poskytovatele platí: se psem.');
      await db.asOwner(`update directory.service set demo_note = null, origin = 'owner' where id = $1`, [id]);
      await room.index.refresh(room.ctx, [id]);
    });

    it('says why, in Czech and English, and how far', async () => {
      const answer = await room.ask('azylový dům v Ostravě');
      const hit = answer.hits.find(({ id }) => id === idOf('opava'));
      expect(hit?.why.map(({ code }) => code)).toEqual(expect.arrayContaining(['KIND', 'PLACE_SAME_REGION']));
      expect(hit?.why.every(({ text }) => text.cs.length > 5 && text.en.length > 5)).toBe(true);
      expect(hit?.distanceKm).toBeGreaterThan(20);
    });

    it('where nothing is in the place, other places are shown and it says so', async () => {
      const answer = await room.ask('azylový dům Znojmo', { filters: { excludedKinds: ['dluhy'] } });
      expect(answer.relaxed).toEqual([]);
      expect(names(answer)).toEqual(['brno']);
      const elsewhere = await room.ask('azylový dům Karlovy Vary');
      expect(elsewhere.relaxed).toEqual(['PLACE']);
      expect(elsewhere.reading.notes.map(({ cs }) => cs)).toEqual([
        'V místě Karlovy Vary ani v jeho kraji jsme nic takového nenašli, ukazujeme jinde.',
      ]);
      const none = await room.ask('azylový dům', { filters: { excludedKinds: ['azylove-domy'] } });
      expect(none.total).toBe(0);
      expect(none.reading.notes.map(({ code }) => code)).toEqual(['nothingFound']);
      expect(answer.reading.notes).toEqual([]);
      expect(elsewhere.total).toBe(5);
      expect(elsewhere.hits[0]?.why).toContainEqual(expect.objectContaining({ code: 'PLACE_ELSEWHERE' }));
    });

    it('elsewhere, a region nearby comes first', async () => {
      const answer = await room.ask('azylový dům Uherské Hradiště');
      expect(answer.relaxed).toEqual(['PLACE']);
      const [first, second] = answer.hits.map(({ id, why }) => [ids.get(id), why.map(({ code }) => code)] as const);
      expect(first).toEqual(['brno', expect.arrayContaining(['PLACE_NEXT_REGION'])]);
      expect(second?.[1]).toContain('PLACE_ELSEWHERE');
    });

    it('words of a name find it, mistyped too', async () => {
      expect((await ask('kotva'))[0]).toBe('debts');
      expect((await ask('kotvva'))[0]).toBe('debts');
    });

    it('who works in a prison comes before the prison’s region', async () => {
      expect((await ask('kdo jezdí do věznice Heřmanice'))[0]).toMatch(/debts|Heřmanice/);
      expect(await ask('dluhy věznice Heřmanice')).toEqual(['debts', 'wholeCountry']);
    });

    it('several needs in one query are a union', async () => {
      const found = await ask('bydlení a dluhy ostrava');
      expect(found).toEqual(expect.arrayContaining(['menOstrava', 'debts']));
    });
  });

  describe('finds offices', () => {
    it.each([
      ['kurátor Třebíč kontakt', 'Sociální kurátor Třebíč'],
      ['kurátor Praha 4', /Praha 4$/],
      ['kurátor pro Prahu 10', /Praha 10$/],
      ['pms znojmo', 'Probační a mediační služba, středisko Znojmo'],
      ['věznice kuřim', 'Věznice Kuřim'],
      ['ospod tábor', /Tábor$/],
    ])('%s', async (query, name) => {
      const [first] = (await room.ask(query)).hits;
      expect(first?.organisation?.name).toEqual(name instanceof RegExp ? expect.stringMatching(name) : name);
      expect(first?.service).toBeNull();
    });
  });

  it('facets count under the other filters, and chips', async () => {
    const answer = await room.ask('azylový dům', {
      filters: { regionCode: 'CZ080', sex: 'man' },
      facets: ['regions', 'sexes', 'conditions'],
    });
    const counts = (name: 'regions' | 'sexes' | 'conditions'): object =>
      Object.fromEntries(answer.facets.get(name) ?? []);
    expect(counts('sexes')).toEqual({ man: 1, woman: 1, '?': 2 });
    expect(counts('regions')).toEqual({ CZ080: 3, CZ064: 1 });
    expect(counts('conditions')).toMatchObject({ petsAllowed: 1, noDeposit: 1 });
  });

  it('circumstances are checked against conditions, and kept nowhere', async () => {
    const answer = await room.ask('ubytování ostrava', { circumstances: { withAnimal: true } });
    const summaryOf = (name: ShelterName): object | undefined =>
      answer.hits.find(({ id }) => id === idOf(name))?.conditions?.summary;
    expect(summaryOf('flatsWithDogs')).toMatchObject({ fit: 'fits', met: 1 });
    expect(summaryOf('flatsWithout')).toMatchObject({ fit: 'obstacle' });
    expect(summaryOf('womenOstrava')).toMatchObject({ fit: 'none_published' });
  });

  it('a distance asks how far it is: whoever serves all of the region or the country is not near for that', async () => {
    const dluhy = async (distanceKm: number | null) =>
      names(await room.ask('dluhy', { filters: { municipalityCode: '554821', distanceKm } }));
    expect(await dluhy(null)).toEqual(expect.arrayContaining(['debts', 'wholeCountry']));
    expect(await dluhy(10)).toEqual(['debts']);
  });

  it('says beside each hit what speaks for or against it by the circumstances', async () => {
    const { hits } = await room.ask('ubytování ostrava', { circumstances: { withAnimal: true } });
    const whyOf = (name: ShelterName) =>
      hits.find(({ id }) => id === idOf(name))?.why.filter(({ code }) => code.startsWith('CIRCUMSTANCES'));
    expect(whyOf('flatsWithDogs')).toMatchObject([{ code: 'CIRCUMSTANCES_FITS', speaks: 'for' }]);
    expect(whyOf('flatsWithout')).toMatchObject([{ speaks: 'against' }]);
    expect(whyOf('womenOstrava')).toEqual([]);
  });

  it('whom the profile is for counts where no condition is published', async () => {
    const orderFor = async (sex: 'man' | 'woman'): Promise<(ShelterName | undefined)[]> => {
      const { hits } = await room.ask('azylový dům ostrava', { circumstances: { sex } });
      const shown = hits.map(({ id }) => ids.get(id));
      return shown.filter((name) => name === 'menOstrava' || name === 'womenOstrava');
    };
    expect(await orderFor('man')).toEqual(['menOstrava', 'womenOstrava']);
    expect(await orderFor('woman')).toEqual(['womenOstrava', 'menOstrava']);
  });

  describe('paging', () => {
    it('goes on where it was, in the question it was of', async () => {
      const first = await room.ask('azylový dům', { first: 2 });
      const second = await room.ask('azylový dům', { first: 2, after: first.endCursor });
      const third = await room.ask('azylový dům', { first: 2, after: second.endCursor });
      const all = [...names(first), ...names(second), ...names(third)];
      expect(new Set(all).size).toBe(5);
      expect([first.hasNextPage, second.hasNextPage, third.hasNextPage]).toEqual([true, true, false]);
      expect((await refused('noclehárna', { after: first.endCursor })).fields[0]?.code).toBe('CURSOR_UNKNOWN');
      expect((await refused('azylový dům', { after: 'WzFd' })).fields[0]?.code).toBe('CURSOR_UNKNOWN');
    });

    it('neither skips nor repeats when a service changes and another one comes; ended ones are not shown', async () => {
      const first = await room.ask('azylový dům ostrava', { first: 1 });
      await db.asOwner(`update directory.service set name = 'Azylový dům s jiným jménem' where id = $1`, [
        idOf('opava'),
      ]);
      await db.asOwner(
        `update directory.facility set municipality_code = '554821', district_code = 'CZ0806' where service_id = $1`,
        [idOf('opava')],
      );
      await db.asOwner(`update directory.service set ended_on = '2026-01-01' where id = $1`, [idOf('secretOstrava')]);
      const late = await publishService(db, {
        name: 'Azylový dům nový',
        kinds: ['azylove-domy'],
        facilities: [ostrava],
      });
      await room.index.refresh(room.ctx, [idOf('opava'), idOf('secretOstrava'), late.id]);
      const rest = await room.ask('azylový dům ostrava', { first: 10, after: first.endCursor });
      const seen = [...names(first), ...names(rest)];
      expect(new Set(seen)).toEqual(new Set(['menOstrava', 'womenOstrava', 'opava']));
      expect(seen).toHaveLength(3);
      expect((await room.ask('azylový dům ostrava')).hits.map(({ id }) => id)).toContain(late.id);
    });
  });

  it('no secret address is in any table of the index, nor in any answer', async () => {
    const [row] = await db.asOwner<{ all: string }>(
      `select string_agg(d::text, ' ') || (select string_agg(w::text, ' ') from search.search_word w) as all
       from search.search_document d`,
    );
    expect(row?.all).not.toMatch(/skryta|tajnov|Skrytá|Tajnov/);
    expect(JSON.stringify(await room.ask('azyl utajená adresa ostrava'))).not.toMatch(/Skrytá|Tajnov/);
  });
});
