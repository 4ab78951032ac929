import { describe, expect, it } from '@jest/globals';
import { namedDays } from './named-days.js';

/** Sunday 22 November 2026; a day written `…` is open. */
const today = '2026-11-22';

const cases: readonly (readonly [words: string, day: string, asked?: string])[] = [
  ['v patek', '2026-11-27'],
  ['v nedeli', '2026-11-22'],
  ['od pondeli', '2026-11-23…'],
  ['do stredy', '2026-11-22…2026-11-25'],
  ['po stredu', '2026-11-26…'],
  ['pristi patek', '2026-11-27'],
  ['pristi patek', '2026-12-04', '2026-11-23'],
  ['tento patek', '2026-11-27', '2026-11-23'],
  ['na vikend', '2026-11-28…2026-11-29', '2026-11-24'],
  ['pristi vikend', '2026-12-05…2026-12-06', '2026-11-24'],
  ['na vanoce', '2026-12-24…2026-12-26'],
  ['na vanoce', '2026-12-25…2026-12-26', '2026-12-25'],
  ['do vanoc', '2026-11-22…2026-12-24'],
  ['po vanocich', '2026-12-27…'],
  ['pred vanoci', '2026-11-22…2026-12-23'],
  ['po novem roce', '2027-01-01…'],
  ['od noveho roku', '2027-01-01…'],
  ['v lete', '2027-06-01…2027-08-31'],
  ['v zime', '2026-12-01…2027-02-28'],
  ['pres zimu', '2027-01-15…2027-02-28', '2027-01-15'],
  ['v zime', '2027-12-01…2028-02-29', '2027-03-01'],
  ['do jara', '2026-11-22…2027-03-01'],
  ['do tydne', '2026-11-22…2026-11-29'],
  ['do 14 dnu', '2026-11-22…2026-12-06'],
  ['behem mesice', '2026-11-22…2026-12-22'],
  ['za pul roku', '2027-05-22'],
  ['za rok', '2027-11-22'],
  ['za mesic', '2027-02-28', '2027-01-31'],
  ['za 3 tydny', '2026-12-13'],
];

describe('namedDays', () => {
  it.each(cases)('%s → %s', (words, day, asked = today) => {
    const found = namedDays(words.split(' '), asked);
    const { from, until } = found?.date ?? {};
    expect(until === null ? `${from}…` : from === until ? from : `${from}…${until}`).toBe(day);
    expect(found?.length).toBe(words.split(' ').length);
  });

  it.each(['patek', 'leto', 'o vikendu', 'za 2 roky trestu', 'do 26 let', 'v lese', 'do konce', 'za'])(
    '%s is no day',
    (words) => expect(namedDays(words.split(' '), today)).toBeNull(),
  );
});
