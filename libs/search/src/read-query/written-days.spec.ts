import { describe, expect, it } from '@jest/globals';
import { fewRows } from '../spec-data/few-rows.support-spec.js';
import { readQuery } from './read-query.js';
import { compileVocabulary } from './vocabulary.js';

const vocabulary = compileVocabulary(fewRows);
const read = (text: string) => readQuery(text, vocabulary, '2026-11-22');
const days = (text: string): readonly string[] =>
  read(text).chips.flatMap(({ payload }) =>
    payload.type === 'date' ? [`${payload.date.from}..${payload.date.until ?? ''}`] : [],
  );

describe('a day as written', () => {
  it.each([
    ['azyl 2026-12-01', '2026-12-01..2026-12-01'],
    ['azyl od 2026-12-01', '2026-12-01..'],
    ['azyl do 2026-12-24', '2026-11-22..2026-12-24'],
    ['2026-12-01 až 2026-12-10', '2026-12-01..2026-12-10'],
    ['azyl 1. 12. 2026 - 5. 12. 2026', '2026-12-01..2026-12-05'],
    ['azyl 1. 12. až 5. 1.', '2026-12-01..2027-01-05'],
    ['azyl od 3. do 10. 12.', '2026-12-03..2026-12-10'],
    ['azyl od 3. 12. do 10.', '2026-12-03..2026-12-10'],
    ['azyl od 30. 11. do 2.', '2026-11-30..2026-12-02'],
    ['azyl 3.-10. 12.', '2026-12-03..2026-12-10'],
    ['azyl 3. – 10. prosince', '2026-12-03..2026-12-10'],
    ['azyl od 30. do 2. 12.', '2026-11-30..2026-12-02'],
    ['Praha 3 - 10. 12.', '2026-12-10..2026-12-10'],
    ['noclehárna dnes 24 hodin', '2026-11-22..2026-11-22'],
  ])('%s: %s', (text, day) => {
    expect(days(text)).toEqual([day]);
    expect(read(text).notes).toEqual([]);
  });

  it.each([
    ...['bydlení 30. února', 'bydlení 29. 2. 2027', 'od 2026-13-01 azyl', 'noclehárna 32.13.'],
    ...['azyl 1.1.2500', 'azyl od 1. 1. 99999', 'azyl 1. 1. 202'],
  ])('%s: there is no such day; a note says so, and no text is searched for it', (text) => {
    expect(days(text)).toEqual([]);
    expect(read(text).notes.map(({ code }) => code)).toEqual(['impossibleDate']);
    expect(read(text).words).toEqual([]);
  });
});

describe('a distance', () => {
  it.each([
    ['bydlení do 50 km od Brna', 'do 50 km'],
    ['v okruhu 30 km od Plzně', 'v okruhu 30 km'],
    ['50km Brno', '50km'],
    ['do 20 minut od Ostravy', 'do 20 minut'],
  ])('%s: „%s“ is read over, and said so', (text, shown) => {
    const { notes, words } = read(text);
    expect(notes.map(({ code, from, to }) => `${code} ${text.slice(from, to)}`)).toEqual([
      `distanceNotSearched ${shown}`,
    ]);
    expect(words).toEqual([]);
  });
});
