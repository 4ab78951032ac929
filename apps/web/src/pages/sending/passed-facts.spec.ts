import { describe, expect, it } from '@jest/globals';
import { passedFacts } from './passed-facts';

const nothing = {
  name: null,
  birthDate: null,
  contact: null,
  sex: null,
  ageBand: null,
  languages: null,
  accessibility: null,
  documents: null,
  needKind: null,
  urgency: null,
  wishes: null,
  returnDistrict: null,
  releaseWeek: null,
  senderKind: null,
  senderRegion: null,
  guardian: null,
  meeting: null,
  conditionAnswers: null,
};

describe('what will be passed', () => {
  it('holds nothing that does not pass', () => {
    expect(passedFacts(nothing)).toEqual([]);
    expect(passedFacts({ ...nothing, languages: [] })).toEqual([]);
  });

  it('begins with the need; who the person is comes last', () => {
    const facts = passedFacts({
      ...nothing,
      name: 'Jan Vzor',
      needKind: 'azylove-domy',
      languages: ['cs', 'sk'],
      guardian: { name: 'Eva Vzorová', contact: null },
    });
    expect(facts).toEqual([
      { field: 'needKind', values: ['azylove-domy'] },
      { field: 'languages', values: ['cs', 'sk'] },
      { field: 'name', values: ['Jan Vzor'] },
      { field: 'guardian', values: ['Eva Vzorová'] },
    ]);
  });
});
