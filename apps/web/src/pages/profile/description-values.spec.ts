import { describe, expect, it } from '@jest/globals';
import { changesOf, type DescriptionValues } from './description-values';

const before: DescriptionValues = {
  name: 'Azylový dům',
  plainSummary: 'Můžete u nás bydlet.',
  summary: '',
  notFor: '',
  cost: '',
  documents: 'občanský průkaz',
  contactWindow: '',
  ageFrom: '18',
  ageTo: '',
  leadTimeMonths: '',
  lengthMonths: '',
  pausedUntil: '',
  pauseReason: '',
  sexes: ['man'],
  languages: [],
  targetGroups: ['a', 'b'],
  accessibility: [],
  ageNote: '',
  offeredActs: '',
  why: '',
};

describe('changes of a description', () => {
  it('are only what is something else than before', () => {
    expect(changesOf(before, { ...before, targetGroups: ['b', 'a'], why: 'nic' })).toEqual({});
    expect(changesOf(before, { ...before, cost: ' 130 Kč za den ', why: 'nový ceník' })).toEqual({
      cost: '130 Kč za den',
      why: 'nový ceník',
    });
  });

  it('clear what was emptied', () => {
    expect(changesOf(before, { ...before, plainSummary: ' ', ageFrom: '', sexes: [] })).toEqual({
      plainSummary: null,
      ageFrom: null,
      sexes: null,
    });
  });

  it('read one document a line', () => {
    expect(changesOf(before, { ...before, documents: 'občanský průkaz\n\n rodný list ' })).toEqual({
      documents: ['občanský průkaz', 'rodný list'],
    });
  });
});
