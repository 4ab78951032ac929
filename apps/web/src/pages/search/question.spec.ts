import { describe, expect, it } from '@jest/globals';
import {
  addressOf,
  filterCount,
  nothingAsked,
  questionOf,
  variablesOf,
  withSingle,
  withToggled,
  withoutFilters,
} from './question';

const address =
  '/hledani?q=dluhy+Brno&bez=place%3Abrno&druh=dluhy&druh=pravni-pomoc&kraj=CZ064&okres=CZ0642&volno=2027-03-26&bezporadniku=1&overeno=90&jiste=1';
const read = (text: string) => questionOf(new URLSearchParams(text.split('?')[1] ?? ''));

describe('a question in the address', () => {
  it('is written as it was read', () => {
    expect(addressOf(read(address))).toBe(address);
  });

  it('becomes what the API is asked', () => {
    expect(variablesOf(read(address))).toEqual({
      query: 'dluhy Brno',
      without: ['place:brno'],
      filters: {
        kinds: ['dluhy', 'pravni-pomoc'],
        regionCode: 'CZ064',
        districtCode: 'CZ0642',
        freeOn: '2027-03-26',
        noWaitingList: true,
        includeUnknown: false,
        verifiedWithinDays: 90,
      },
    });
  });

  it('leaves out what makes no sense', () => {
    const question = read('/hledani?volno=zitra&overeno=-3&druh=dluhy&druh=dluhy&kraj=');
    expect(addressOf(question)).toBe('/hledani?druh=dluhy');
  });

  it('of nothing asks for nothing', () => {
    expect(addressOf(nothingAsked)).toBe('/hledani');
    expect(variablesOf(nothingAsked)).toEqual({ query: null, without: [], filters: {} });
  });
});

describe('a choice', () => {
  it('is added and taken away', () => {
    const once = withToggled(nothingAsked, 'forma', 'residential');
    expect(once.lists.forma).toEqual(['residential']);
    expect(withToggled(once, 'forma', 'residential')).toEqual(nothingAsked);
  });

  it('of another region forgets the district', () => {
    expect(withSingle(read(address), 'kraj', 'CZ010').singles).toMatchObject({ kraj: 'CZ010', okres: null });
  });

  it('is counted, and all of them go at once', () => {
    expect(filterCount(read(address))).toBe(8);
    expect(addressOf(withoutFilters(read(address)))).toBe('/hledani?q=dluhy+Brno');
  });
});

describe('a place, an age and what is left out', () => {
  const around = '/hledani?nechci=free&kraj=CZ042&orp=4209&vek=17&obec=567051-B%C4%9Blu%C5%A1ice&km=25';

  it('are written as they were read, and asked of the API', () => {
    expect(addressOf(read(around))).toBe(around);
    expect(variablesOf(read(around)).filters).toEqual({
      excludedConditions: ['free'],
      regionCode: 'CZ042',
      orpCode: '4209',
      age: 17,
      municipalityCode: '567051',
      distanceKm: 25,
    });
    expect(filterCount(read(around))).toBe(5);
  });

  it.each(['/hledani?vek=-1', '/hledani?vek=121', '/hledani?vek=x', '/hledani?km=10', '/hledani?obec=Brno'])(
    '%s asks for nothing',
    (address) => expect(addressOf(read(address))).toBe('/hledani'),
  );

  it('an ORP holds only in its district and region', () => {
    expect(withSingle(read(around), 'kraj', 'CZ010').singles.orp).toBeNull();
    expect(withSingle(read(around), 'okres', 'CZ0425').singles.orp).toBeNull();
  });
});
