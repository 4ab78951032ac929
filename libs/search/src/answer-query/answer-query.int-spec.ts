import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { isRefusal, type Refusal } from '@navaz/kernel';
import {
  brno,
  opava,
  ostrava,
  publishService,
  secretInOstrava,
  type ServiceGiven,
} from '../spec-data/published-service.js';
import { openSearchRoom, requestOf, type SearchRoom } from '../spec-data/search-room.js';
import type { SearchAnswer, SearchRequest } from './answer-query.service.js';

const services = {
  menOstrava: {
    name: 'Azylový dům pro muže',
    kinds: ['azylove-domy'],
    groups: ['bez-pristresi', 'pachatele'],
    facilities: [ostrava],
    sexes: ['man'],
    forms: ['residential'],
    conditionsPublished: true,
    conditions: [['animal', 'accepted', null]],
    confirmedDaysAgo: 3,
  },
  womenOstrava: {
    name: 'Azylový dům pro ženy',
    kinds: ['azylove-domy'],
    groups: ['rodiny-s-detmi'],
    facilities: [ostrava],
    sexes: ['woman'],
    forms: ['residential'],
  },
  // Outside the act: what it refuses is no mere wish.
  flatsWithDogs: {
    name: 'Byty i se psem',
    kinds: ['bydleni-mimo-108'],
    facilities: [ostrava],
    conditionsPublished: true,
    conditions: [['animal', 'accepted', null]],
  },
  flatsWithout: {
    name: 'Byty bez zvířat',
    kinds: ['bydleni-mimo-108'],
    facilities: [ostrava],
    conditionsPublished: true,
    conditions: [
      ['animal', 'excluded', null],
      ['deposit', 'at_most', 1],
    ],
  },
  secretOstrava: { name: 'Azyl na utajené adrese', kinds: ['azylove-domy'], facilities: [secretInOstrava] },
  opava: { name: 'Azylový dům Opava', kinds: ['azylove-domy'], facilities: [opava], ageFrom: 18, ageTo: 26 },
  brno: { name: 'Azylový dům Brno', kinds: ['azylove-domy'], facilities: [brno] },
  ended: { name: 'Azylový dům, který skončil', kinds: ['azylove-domy'], facilities: [ostrava], endedOn: '2020-01-01' },
  debts: {
    name: 'Dluhová poradna Kotva',
    kinds: ['dluhy'],
    facilities: [ostrava],
    areas: [['region', 'CZ080']],
    forms: ['ambulatory'],
    prisons: ['hermanice'],
    accreditation: 'debt_relief_accreditation',
  },
  wholeCountry: { name: 'Dluhy na dálku', kinds: ['dluhy'], areas: [['country', 'CZ']], forms: ['remote'] },
} as const satisfies Record<string, ServiceGiven>;

type Name = keyof typeof services;

describe('the search', () => {
  let room: SearchRoom;
  const ids = new Map<string, Name>();

  const names = (answer: SearchAnswer): (Name | string)[] =>
    answer.hits.map((hit) => ids.get(hit.id) ?? hit.organisation?.name ?? hit.id);
  const ask = async (query: string, request?: Partial<SearchRequest>): Promise<(Name | string)[]> =>
    names(await room.ask(query, request));
  const idOf = (name: Name): string => [...ids].find(([, known]) => known === name)?.[0] ?? '';
  const refused = async (query: string, request?: Partial<SearchRequest>): Promise<Refusal> => {
    const answer = await room.answer.search(room.ctx, requestOf(query, request));
    if (!isRefusal(answer)) throw new Error('It was not refused.');
    return answer;
  };

  beforeAll(async () => {
    room = await openSearchRoom();
    for (const [name, given] of Object.entries(services)) {
      ids.set((await publishService(room.db, given)).id, name as Name);
    }
    await room.index.rebuild(room.ctx);
  }, 60_000);
  afterAll(() => room.db.close());

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
      expect(elsewhere.total).toBe(5);
      expect(elsewhere.hits[0]?.why).toContainEqual(expect.objectContaining({ code: 'PLACE_ELSEWHERE' }));
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
      ['pms znojmo', 'Probační a mediační služba, středisko Znojmo'],
      ['věznice kuřim', 'Věznice Kuřim'],
      ['ospod tábor', /Tábor$/],
    ])('%s', async (query, name) => {
      const [first] = (await room.ask(query)).hits;
      expect(first?.organisation?.name).toEqual(name instanceof RegExp ? expect.stringMatching(name) : name);
      expect(first?.service).toBeNull();
    });
  });

  describe('filters', () => {
    it.each<[string, SearchRequest['filters'], Name[]]>([
      ['kinds, any', { kinds: ['dluhy', 'azylove-domy'], municipalityCode: '582786' }, ['brno', 'wholeCountry']],
      ['a region, seated or served', { kinds: ['dluhy'], regionCode: 'CZ064' }, ['wholeCountry']],
      [
        'a district, secret places by their district',
        { kinds: ['azylove-domy'], districtCode: 'CZ0806' },
        ['menOstrava', 'womenOstrava', 'secretOstrava'],
      ],
      ['an ORP', { kinds: ['azylove-domy'], orpCode: '8119' }, ['menOstrava', 'womenOstrava']],
      [
        'a distance',
        { kinds: ['azylove-domy'], municipalityCode: '554821', distanceKm: 40 },
        ['menOstrava', 'womenOstrava', 'opava'],
      ],
      ['a prison', { prison: 'hermanice' }, ['debts']],
      [
        'a form, unknown included',
        { kinds: ['azylove-domy'], forms: ['ambulatory'] },
        ['secretOstrava', 'opava', 'brno'],
      ],
      ['a form, unknown left out', { forms: ['ambulatory'], includeUnknown: false }, ['debts']],
      ['a sex', { kinds: ['azylove-domy'], sex: 'woman', includeUnknown: false }, ['womenOstrava']],
      ['an age in the range', { kinds: ['azylove-domy'], age: 20, includeUnknown: false }, ['opava']],
      [
        'an age out of it',
        { kinds: ['azylove-domy'], age: 50, regionCode: 'CZ080' },
        ['menOstrava', 'womenOstrava', 'secretOstrava'],
      ],
      [
        'a condition, known no left out',
        { kinds: ['bydleni-mimo-108', 'azylove-domy'], conditions: ['noDeposit'], regionCode: 'CZ080' },
        ['menOstrava', 'womenOstrava', 'flatsWithDogs', 'secretOstrava', 'opava'],
      ],
      [
        'a condition, certain only',
        { kinds: ['azylove-domy'], conditions: ['petsAllowed'], includeUnknown: false },
        ['menOstrava'],
      ],
      [
        'an excluded condition is a set difference',
        { kinds: ['azylove-domy'], excludedConditions: ['petsAllowed'], districtCode: 'CZ0806' },
        ['womenOstrava', 'secretOstrava'],
      ],
      [
        'excluded kinds',
        { excludedKinds: ['azylove-domy', 'bydleni-mimo-108'], regionCode: 'CZ080' },
        ['debts', 'wholeCountry'],
      ],
      ['an accreditation', { accreditations: ['debt_relief_accreditation'] }, ['debts']],
      ['verified lately', { verifiedWithinDays: 30 }, ['menOstrava']],
    ])('%s', async (_, filters, expected) => {
      const found = (await ask('', { filters, first: 100 })).filter((name) => name in services);
      expect(new Set(found)).toEqual(new Set(expected));
    });

    it.each<[string, SearchRequest['filters'], string, string]>([
      ['a region that does not exist', { regionCode: 'CZ999' }, 'filters.regionCode', 'REGION_UNKNOWN'],
      ['a kind', { kinds: ['azylove-domy', 'hotel'] }, 'filters.kinds', 'KIND_UNKNOWN'],
      ['a prison', { prison: 'alcatraz' }, 'filters.prison', 'PRISON_UNKNOWN'],
      ['an age', { age: -1 }, 'filters.age', 'AGE_IMPOSSIBLE'],
      ['a distance from nowhere', { distanceKm: 10 }, 'filters.distanceKm', 'DISTANCE_FROM_NOWHERE'],
      ['a day that does not exist', { freeOn: '2027-02-31' }, 'filters.freeOn', 'DAY_IMPOSSIBLE'],
      ['a day that is over', { freeOn: '2020-01-01' }, 'filters.freeOn', 'DAY_PAST'],
      ['a condition', { conditions: ['veryNice'] }, 'filters.conditions', 'CONDITION_UNKNOWN'],
    ])('refuses by name: %s', async (_, filters, path, code) => {
      expect((await refused('', { filters })).fields).toEqual([expect.objectContaining({ path, code })]);
    });

    it('refuses a query of 201 letters', async () => {
      expect((await refused('a'.repeat(201))).fields[0]?.code).toBe('QUERY_TOO_LONG');
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
    const summaryOf = (name: Name): object | undefined =>
      answer.hits.find(({ id }) => id === idOf(name))?.conditions?.summary;
    expect(summaryOf('flatsWithDogs')).toMatchObject({ fit: 'fits', met: 1 });
    expect(summaryOf('flatsWithout')).toMatchObject({ fit: 'obstacle' });
    expect(summaryOf('womenOstrava')).toMatchObject({ fit: 'none_published' });
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
      await room.db.asOwner(`update directory.service set name = 'Azylový dům s jiným jménem' where id = $1`, [
        idOf('opava'),
      ]);
      await room.db.asOwner(
        `update directory.facility set municipality_code = '554821', district_code = 'CZ0806' where service_id = $1`,
        [idOf('opava')],
      );
      await room.db.asOwner(`update directory.service set ended_on = '2026-01-01' where id = $1`, [
        idOf('secretOstrava'),
      ]);
      const late = await publishService(room.db, {
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
    const [row] = await room.db.asOwner<{ all: string }>(
      `select string_agg(d::text, ' ') || (select string_agg(w::text, ' ') from search.search_word w) as all
       from search.search_document d`,
    );
    expect(row?.all).not.toMatch(/skryta|tajnov|Skrytá|Tajnov/);
    expect(JSON.stringify(await room.ask('azyl utajená adresa ostrava'))).not.toMatch(/Skrytá|Tajnov/);
  });
});
