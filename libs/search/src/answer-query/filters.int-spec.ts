import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { directoryEntities } from '@navaz/directory';
import { isRefusal, type Refusal } from '@navaz/kernel';
import { testDatabase, type TestDatabase } from '@navaz/testing';
import { openSearchRoom, requestOf, type SearchRoom } from '../spec-data/search-room.js';
import { publishShelters, shelterServices, type ShelterName } from '../spec-data/shelter-services.js';
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
    const found = (await ask('', { filters, first: 100 })).filter((name) => name in shelterServices);
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
