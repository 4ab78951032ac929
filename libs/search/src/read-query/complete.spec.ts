import { describe, expect, it } from '@jest/globals';
import { fewRows } from '../spec-data/few-rows.support-spec.js';
import { complete } from './complete.js';
import { compileVocabulary } from './vocabulary.js';

const vocabulary = compileVocabulary(fewRows);

describe('complete', () => {
  it.each([
    ['azyl', 'kind:azylove-domy'],
    ['nocl', 'kind:nocleharny'],
    ['půlc', 'kind:domy-na-pul-cesty'],
    ['ostr', 'place:municipality:554821'],
    ['bez kau', 'condition:noDeposit'],
    ['věznice ku', 'prison:kurim'],
    ['rubik', 'organisation:org-1'],
    ['ustecky', 'place:region:CZ042'],
    ['kurát', 'organisationKind:municipal_department'],
  ])('%s → %s', (prefix, id) => expect(complete(prefix, vocabulary).map((s) => s.id)).toContain(id));

  it.each([
    ['kur', 'kurátor'],
    ['dluh', 'dluhové poradenství a oddlužení'],
    ['v ost', 'Ostrava'],
    ['do br', 'Brno'],
    ['se ps', 'se psem'],
    ['čes b', 'České Budějovice'],
    ['v čes bud', 'České Budějovice'],
    ['azyl dů', 'azylový dům'],
  ])('%s → %s first', (prefix, text) => expect(complete(prefix, vocabulary)[0]?.cs).toBe(text));

  it('gives each once and no more than asked for', () => {
    const found = complete('p', vocabulary);
    expect(found).toEqual([]);
    const many = complete('po', vocabulary, 5);
    expect(many).toHaveLength(5);
    expect(new Set(many.map((suggestion) => suggestion.id)).size).toBe(5);
  });
});
