import { describe, expect, it } from '@jest/globals';
import { fewRows } from '../spec-data/few-rows.support-spec.js';
import { intentOf } from './intent.js';
import { readQuery } from './read-query.js';
import { compileVocabulary } from './vocabulary.js';

const vocabulary = compileVocabulary(fewRows);
const firstDay = (text: string) => intentOf(readQuery(text, vocabulary, '2026-11-22')).dates[0]?.from;

describe('of a day of release and a day of a place', () => {
  it.each([
    'výstup 12. ledna, volné místo od 1. února',
    'volné místo od 1. února, výstup 12. ledna',
    'výstup 12. ledna volné místo od 1. února',
    'od 1. února bydlení, 12. ledna ho pustí',
    'končí mu trest 12. 1., nastoupit může 1. 2.',
    'propuštění bude 12. ledna, azylový dům od 1. února do 31. března',
  ])('%s: the place counts', (text) => expect(firstDay(text)).toBe('2027-02-01'));

  it.each(['výstup 12. ledna, bydlení Brno', 'azylový dům od 12. ledna'])('%s: the only day counts', (text) =>
    expect(firstDay(text)).toBe('2027-01-12'),
  );

  it('of two that nothing is said of, the first counts', () => {
    expect(firstDay('bydlení 12. ledna nebo od 1. února')).toBe('2027-01-12');
  });
});
