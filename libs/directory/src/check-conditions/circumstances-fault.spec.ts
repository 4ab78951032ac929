import { describe, expect, it } from '@jest/globals';
import type { Circumstances } from './circumstances.js';
import { circumstancesFaults } from './circumstances-fault.js';

const found = (circumstances: Circumstances): string[] =>
  circumstancesFaults(circumstances).map((fault) => `${fault.path} ${fault.code}`);

describe('circumstances that come with a query', () => {
  it.each<[Circumstances]>([
    [{}],
    [{ age: null, releaseOn: null, languages: [] }],
    [{ age: 0, children: 0, daysToRelease: 0 }],
    [{ sentenceMonths: 'life', monthsSinceExclusion: 'never' }],
    [{ releaseOn: '2028-02-29' }],
    [{ regionOfReturn: 'CZ042', districtOfReturn: 'CZ0425' }],
    [{ languages: ['cs', 'rom'], conduct: ['arson'], sex: 'man', securityLevel: 'low' }],
  ])('%j can be checked', (circumstances) => {
    expect(found(circumstances)).toEqual([]);
  });

  it.each<[Circumstances, string]>([
    [{ age: -1 }, 'age NUMBER_OUT_OF_RANGE'],
    [{ age: 121 }, 'age NUMBER_OUT_OF_RANGE'],
    [{ age: 18.5 }, 'age NUMBER_OUT_OF_RANGE'],
    [{ monthlyIncome: Number.NaN }, 'monthlyIncome NUMBER_OUT_OF_RANGE'],
    [{ daysToRelease: -1 }, 'daysToRelease NUMBER_OUT_OF_RANGE'],
    [{ releaseOn: '2027-02-29' }, 'releaseOn DAY_DOES_NOT_EXIST'],
    [{ releaseOn: '2027-02-31' }, 'releaseOn DAY_DOES_NOT_EXIST'],
    [{ releaseOn: '31. 3. 2027' }, 'releaseOn DAY_DOES_NOT_EXIST'],
    [{ regionOfReturn: 'CZ999' }, 'regionOfReturn CHOICE_UNKNOWN'],
    [{ languages: ['cs', 'xx'] }, 'languages CHOICE_UNKNOWN'],
    [{ regionOfReturn: 'CZ072', districtOfReturn: 'CZ0425' }, 'districtOfReturn DISTRICT_OUTSIDE_REGION'],
  ])('%j is refused: %s', (circumstances, expected) => {
    expect(found(circumstances)).toEqual([expected]);
  });
});
