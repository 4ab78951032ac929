import { describe, expect, it } from '@jest/globals';
import { allowedEdits, editDistance, NearWords, onlyNear, sound } from './index.js';

describe('editDistance', () => {
  it.each([
    ['komunita', 'komuita', 1],
    ['terapeuticka', 'teraputicka', 1],
    ['brno', 'bnro', 1],
    ['ostrava', 'otroava', 2],
    ['cheb', 'cheb', 0],
    ['cheb', 'praha', 3],
  ])('%s – %s = %i', (a, b, distance) => expect(editDistance(a, b, 2)).toBe(distance));
});

describe('allowedEdits', () => {
  it('none under 4 letters, one for 4 to 7, two for longer', () => {
    expect([3, 4, 7, 8, 12].map(allowedEdits)).toEqual([0, 1, 1, 2, 2]);
  });
});

describe('NearWords', () => {
  const words = new NearWords();
  for (const word of ['azylovy', 'komunita', 'terapeuticka', 'brno', 'noclehárna'.normalize('NFC'), 'olomouc'])
    words.add(word, 1);

  it.each([
    ['azilovi', 'azylovy'],
    ['komuita', 'komunita'],
    ['teraputycka', 'terapeuticka'],
    ['bnro', 'brno'],
    ['holomouc', 'olomouc'],
  ])('%s → %s', (typed, meant) => expect(words.find(typed)[0]?.word).toBe(meant));

  it.each(['brn', '12345', 'kolobezka', 'bratr', 'azurit'])('%s → nothing', (typed) =>
    expect(words.find(typed)).toEqual([]),
  );

  it('counts i/y and s/z as no edit', () => {
    expect(sound('azilovi')).toBe(sound('azylovy'));
    expect(words.find('azilovi')[0]?.edits).toBe(0);
  });
});

describe('onlyNear', () => {
  it('finds the one city two edits away, and none where two are as near', () => {
    expect(onlyNear('otroava', ['ostrava', 'opava', 'jihlava'])).toBe('ostrava');
    expect(onlyNear('ostrxva', ['ostrava', 'ostruva'])).toBeNull();
    expect(onlyNear('otrova', ['ostrava'])).toBeNull();
  });

  it.each([
    ['brmo', 'brno'],
    ['prha', 'praha'],
    ['plzn', 'plzen'],
    ['brmy', null],
    ['bram', null],
    ['krno', null],
  ])('of four letters %s is one edit away from %s', (typed, city) =>
    expect(onlyNear(typed, ['brno', 'praha', 'plzen'])).toBe(city),
  );
});
