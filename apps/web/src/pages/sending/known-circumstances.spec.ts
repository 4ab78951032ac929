import { describe, expect, it, jest } from '@jest/globals';

jest.unstable_mockModule('../../words/dates', () => ({ today: () => '2026-01-01' }));
const { knownCircumstances } = await import('./known-circumstances');

const typed = {
  givenName: 'Z',
  familyName: 'Z',
  birthDate: '1990-06-15',
  ageBand: '27-40',
  sex: 'man',
  contact: null,
  languages: [],
  accessibility: [],
  documents: [],
  guardian: null,
  restricted: false,
  version: 1,
};
const release = { earliest: '2026-03-02', latest: '2026-03-04', certain: true };
const returnDistrict = { code: 'CZ0323', name: 'Plzeň-město', nameEn: 'Plzeň-město' };

describe('what conditions are checked against before a request', () => {
  it('is the case and what was typed about the person, also after the window forgot the search', () => {
    expect(knownCircumstances({ release, returnDistrict }, typed, {})).toEqual({
      releaseOn: '2026-03-02',
      districtOfReturn: 'CZ0323',
      sex: 'man',
      age: 35,
    });
  });

  it('holds the word of the search where the two differ', () => {
    expect(knownCircumstances({ release: null, returnDistrict: null }, typed, { age: 36, withAnimal: true })).toEqual({
      sex: 'man',
      age: 36,
      withAnimal: true,
    });
  });

  it('does without the person where the reader may not see them', () => {
    expect(knownCircumstances({ release, returnDistrict: null }, null, {})).toEqual({ releaseOn: '2026-03-02' });
  });
});
