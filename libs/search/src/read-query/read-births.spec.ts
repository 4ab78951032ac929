import { describe, expect, it } from '@jest/globals';
import { tokenize } from '../analysis/index.js';
import { readBirths } from './read-births.js';

const read = (text: string) =>
  readBirths(tokenize(text), '2026-11-22').map(({ start, end, age }) => {
    const tokens = tokenize(text);
    return [text.slice(tokens[start]?.from ?? 0, tokens[end - 1]?.to), age.from, age.to];
  });

describe('a birth', () => {
  it.each([
    ['muž nar. 1985 Brno', 'nar. 1985', 40, 41],
    ['ročník 1990', 'ročník 1990', 35, 36],
    ['ročník 90, azylák', 'ročník 90', 35, 36],
    ['ročník 08', 'ročník 08', 17, 18],
    ['narozená v roce 1979', 'narozená v roce 1979', 46, 47],
    ['nar. 12. 3. 1979', 'nar. 12. 3. 1979', 47, 47],
    ['narozen 23.11.1979', 'narozen 23.11.1979', 46, 46],
    ['narozen 22.11.1979', 'narozen 22.11.1979', 47, 47],
    ['nar. 5. května 2003', 'nar. 5. května 2003', 23, 23],
    ['datum narození 1. 1. 1960', 'datum narození 1. 1. 1960', 66, 66],
    ['rok narození: 1960', 'rok narození: 1960', 65, 66],
    ['r. nar. 1960', 'r. nar. 1960', 65, 66],
    ['žena *1985 bydlení', '1985', 40, 41],
  ] as const)('%s: „%s“ is somebody of %i to %i', (text, shown, from, to) =>
    expect(read(text)).toEqual([[shown, from, to]]),
  );

  it.each([
    'narozeniny 12. 3.',
    'v roce 1985',
    '1985',
    '1. ročník',
    'nar. 1799',
    'nar. 2031',
    'narozené děti',
    'nar. 31. 2. 1980',
  ])('%s is none', (text) => expect(read(text)).toEqual([]));
});
