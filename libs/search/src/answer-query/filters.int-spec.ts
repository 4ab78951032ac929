import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { directoryEntities } from '@navaz/directory';
import { isRefusal, SystemClock, type Refusal } from '@navaz/kernel';
import { testDatabase, type TestDatabase } from '@navaz/testing';
import { openSearchRoom, requestOf, type SearchRoom } from '../spec-data/search-room.support-spec.js';
import { publishShelters, shelterServices, type ShelterName } from '../spec-data/shelter-services.support-spec.js';
import type { SearchRequest } from './answer-query.service.js';

describe('filters of the search', () => {
  let db: TestDatabase;
  let room: SearchRoom;
  let ids: Map<string, ShelterName>;

  const ask = async (query: string, request?: Partial<SearchRequest>): Promise<string[]> =>
    (await room.ask(query, request)).hits.map(({ id }) => ids.get(id) ?? id);
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

  it.each<[SearchRequest['filters'], ShelterName, string[]]>([
    [
      { kinds: ['azylove-domy'], districtCode: 'CZ0806', sex: 'man', forms: ['residential'] },
      'menOstrava',
      [
        'KIND Je vybraného druhu: Azylové domy.',
        'PLACE_HERE Je ve vybraném místě: Ostrava-město.',
        'SEX_STATED Uvádí, že je pro muže.',
        'FORM_YES Podle poskytovatele platí: forma služby pobytová.',
      ],
    ],
    [
      { groups: ['pachatele'], conditions: ['petsAllowed'], verifiedWithinDays: 30 },
      'menOstrava',
      [
        'GROUP Uvádí vybranou cílovou skupinu: pachatelé trestné činnosti.',
        'CONDITION_YES Podle poskytovatele platí: se zvířetem.',
        'CONFIRMED_WITHIN Aspoň část údajů byla ověřena v posledních 30 dnech.',
      ],
    ],
    [
      { municipalityCode: '554821', distanceKm: 40, age: 20, kinds: ['azylove-domy'] },
      'opava',
      [
        'KIND Je vybraného druhu: Azylové domy.',
        'PLACE_NEAR Je do 40 km od místa Ostrava.',
        'AGE_STATED Je pro lidi ve věku 20 let.',
      ],
    ],
    [
      { prison: 'hermanice', accreditations: ['debt_relief_accreditation'] },
      'debts',
      [
        'PRISON_WORKS_THERE Pracuje s lidmi ve vězení: Věznice Heřmanice.',
        'ACCREDITATION_YES Má ověřenou a platnou akreditaci: akreditace ke službám v oblasti oddlužení.',
      ],
    ],
    [
      { regionCode: 'CZ080', kinds: ['dluhy'] },
      'wholeCountry',
      [
        'KIND Je vybraného druhu: Dluhové poradenství a oddlužení.',
        'PLACE_SERVES_HERE Působí pro vybrané místo: Moravskoslezský kraj.',
      ],
    ],
  ])('alone say why: %j, %s', async (filters, name, reasons) => {
    const { hits } = await room.ask('', { filters });
    const why = hits.find(({ id }) => ids.get(id) === name)?.why ?? [];
    const told = why.filter(({ speaks }) => speaks === 'for').map(({ code, text }) => `${code} ${text.cs}`);
    expect(told.filter((reason) => !reason.startsWith('CONFIRMED_LATELY'))).toEqual(reasons);
  });

  it('say nothing again that the query has told', async () => {
    const { hits } = await room.ask('azylový dům pro muže Ostrava', {
      filters: { kinds: ['azylove-domy'], regionCode: 'CZ080', sex: 'man' },
    });
    const codes = hits.find(({ id }) => ids.get(id) === 'menOstrava')?.why.map(({ code }) => code) ?? [];
    expect(codes).toEqual([...new Set(codes)]);
    expect(codes).toEqual(expect.arrayContaining(['KIND', 'PLACE_HERE', 'SEX_STATED']));
  });

  it.each<[string, SearchRequest['filters'], ShelterName[]]>([
    ['kinds, any', { kinds: ['dluhy', 'azylove-domy'], municipalityCode: '582786' }, ['brno', 'wholeCountry']],
    ['a region, seated or served', { kinds: ['dluhy'], regionCode: 'CZ064' }, ['wholeCountry']],
    [
      'a district, secret places by their district',
      { kinds: ['azylove-domy'], districtCode: 'CZ0806' },
      ['menOstrava', 'womenOstrava', 'secretOstrava'],
    ],
    ['an ORP', { kinds: ['azylove-domy'], orpCode: '8119' }, ['menOstrava', 'womenOstrava']],
    [
      'an ORP served by its region and by the country',
      { kinds: ['dluhy'], orpCode: '8117' },
      ['debts', 'wholeCountry'],
    ],
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
      ['debts', 'mentoring', 'wholeCountry'],
    ],
    ['an accreditation', { accreditations: ['debt_relief_accreditation'] }, ['debts']],
    ['verified lately', { verifiedWithinDays: 30 }, ['menOstrava']],
  ])('%s', async (_, filters, expected) => {
    const found = (await ask('', { filters, first: 100 })).filter((name) => name in shelterServices);
    expect(new Set(found)).toEqual(new Set(expected));
  });

  it('a condition left out is counted as if it were not, so that one sees what leaving it out costs', async () => {
    const stated = async (excludedConditions: string[]): Promise<number | undefined> => {
      const { facets } = await room.ask('', {
        filters: { kinds: ['azylove-domy'], excludedConditions },
        facets: ['conditions'],
      });
      return facets.get('conditions')?.get('petsAllowed');
    };
    const all = await stated([]);
    expect(all).toBeGreaterThan(0);
    expect(await stated(['petsAllowed'])).toBe(all);
  });

  describe('places of a day', () => {
    const on = new SystemClock().today();
    const kinds = ['azylove-domy'];
    const why = async (filters: SearchRequest['filters'], name: ShelterName): Promise<string[]> => {
      const { hits } = await room.ask('', { filters, first: 100 });
      return hits.find(({ id }) => ids.get(id) === name)?.why.map(({ code }) => code) ?? ['not found'];
    };

    beforeAll(async () => {
      const stated: [ShelterName, admission: string, free: number, waiting: number | null][] = [
        ['menOstrava', 'direct', 2, null],
        ['womenOstrava', 'direct', 0, null],
        ['opava', 'waiting_list', 0, 5],
      ];
      for (const [name, admission, free, waiting] of stated) {
        const id = [...ids].find(([, known]) => known === name)?.[0];
        await db.asOwner(
          `with unit as (insert into capacity.unit (service_id, name, measure, admission, version)
             values ($1, 'Lůžka', 'beds', $2, 1) returning id)
           insert into capacity.statement (unit_id, free, total, waiting, as_of, valid_until, means)
           select id, $3, 10, $4, now() - interval '1 hour', now() + interval '3 days', 'profile' from unit`,
          [id, admission, free, waiting],
        );
      }
    });

    it.each<[string, SearchRequest['filters'], ShelterName[]]>([
      ['free, known full out', { freeOn: on }, ['menOstrava', 'secretOstrava', 'brno', 'opava']],
      ['free, no list', { freeOn: on, noWaitingList: true }, ['menOstrava', 'secretOstrava', 'brno']],
      ['free, certain only', { freeOn: on, includeUnknown: false }, ['menOstrava']],
      ['no list, known lists out', { noWaitingList: true }, ['menOstrava', 'womenOstrava', 'secretOstrava', 'brno']],
      ['no list, certain only', { noWaitingList: true, includeUnknown: false }, ['menOstrava', 'womenOstrava']],
    ])('%s', async (_, filters, expected) => {
      expect(new Set(await ask('', { filters: { ...filters, kinds }, first: 100 }))).toEqual(new Set(expected));
    });

    it('free on a day: places first, the unknown behind, a waiting list last with its reason', async () => {
      const { hits } = await room.ask('', { filters: { kinds, freeOn: on }, first: 100 });
      expect([ids.get(hits[0]?.id ?? ''), ids.get(hits.at(-1)?.id ?? '')]).toEqual(['menOstrava', 'opava']);
      expect(hits.at(-1)?.why).toContainEqual(
        expect.objectContaining({ code: 'ROOM_WAITING_LIST', speaks: 'against' }),
      );
      // Right beside the asker, and still behind who is far away and says nothing.
      const { hits: near } = await room.ask('azylák Opava', { filters: { freeOn: on }, first: 100 });
      expect(ids.get(near.at(-1)?.id ?? '')).toBe('opava');
    });

    it('marks what nobody knows', async () => {
      expect(await why({ kinds, freeOn: on }, 'brno')).toContain('ROOM_UNKNOWN');
      expect(await why({ kinds, freeOn: on }, 'menOstrava')).toContain('ROOM');
      expect(await why({ kinds, noWaitingList: true }, 'brno')).toContain('WAITING_LIST_UNKNOWN');
      expect(await why({ kinds, noWaitingList: true }, 'womenOstrava')).not.toContain('WAITING_LIST_UNKNOWN');
      const many = { kinds, forms: ['residential'], sex: 'man', age: 30, conditions: ['petsAllowed'] };
      expect(await why(many, 'brno')).toEqual(
        expect.arrayContaining(['FORM_UNSAID', 'SEX_UNSAID', 'AGE_UNSAID', 'CONDITION_UNSAID']),
      );
      const ofMen = await why(many, 'menOstrava');
      expect(ofMen).toContain('AGE_UNSAID');
      expect(ofMen).not.toEqual(expect.arrayContaining(['FORM_UNSAID']));
      expect(ofMen).not.toContain('CONDITION_UNSAID');
    });

    it('a wish in words puts the known full last, with its reason', async () => {
      const { hits } = await room.ask('azylový dům volné místo dnes', { first: 100 });
      const order = hits.map(({ id }) => ids.get(id));
      expect(order[0]).toBe('menOstrava');
      expect(order.at(-1)).toBe('womenOstrava');
      expect(hits.at(-1)?.why).toContainEqual(expect.objectContaining({ code: 'ROOM_FULL', speaks: 'against' }));
    });
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
