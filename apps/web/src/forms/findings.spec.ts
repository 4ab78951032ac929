import { describe, expect, it } from '@jest/globals';
import { findingsOf, mayBeConfirmed, pieces } from './findings';

const refusal = {
  __typename: 'InvalidInput',
  code: 'INVALID_INPUT',
  message: 'Zkontrolujte údaje.',
  fields: [
    { path: 'input.wish[5-10]', code: 'PHONE', message: 'Telefon.' },
    { path: 'wish[0-4]', code: 'HEALTH', message: 'Zdraví.' },
    { path: 'kind', code: 'UNKNOWN_CODE', message: 'Neznámý kód.' },
    { path: 'meeting.place[0-3]', code: 'PHONE' },
  ],
};

describe('places found in a text', () => {
  it('are read from the paths of the refusal, other fields left aside', () => {
    expect(findingsOf(refusal, 'wish')).toEqual([
      { from: 5, to: 10, code: 'PHONE', message: 'Telefon.' },
      { from: 0, to: 4, code: 'HEALTH', message: 'Zdraví.' },
    ]);
    expect(findingsOf(refusal, 'meeting.place')).toEqual([
      { from: 0, to: 3, code: 'PHONE', message: 'Zkontrolujte údaje.' },
    ]);
    expect(findingsOf(null, 'wish')).toEqual([]);
  });

  it('may be confirmed only where none of them is forbidden', () => {
    const found = findingsOf(refusal, 'wish');
    expect(mayBeConfirmed(found)).toBe(true);
    expect(mayBeConfirmed([...found, { from: 0, to: 1, code: 'BIRTH_NUMBER', message: '' }])).toBe(false);
    expect(mayBeConfirmed([])).toBe(false);
  });

  it('are marked in the text, in order, also where they overlap', () => {
    expect(pieces('abcdefghij', findingsOf(refusal, 'wish'))).toEqual([
      { text: 'abcd', isFound: true },
      { text: 'e', isFound: false },
      { text: 'fghij', isFound: true },
    ]);
    const overlapping = [
      { from: 2, to: 6, code: 'PHONE', message: '' },
      { from: 4, to: 8, code: 'PHONE', message: '' },
    ];
    expect(pieces('abcdefghij', overlapping)).toEqual([
      { text: 'ab', isFound: false },
      { text: 'cdef', isFound: true },
      { text: 'gh', isFound: true },
      { text: 'ij', isFound: false },
    ]);
  });
});
