import { describe, expect, it } from '@jest/globals';
import { answersIn, reasonActOf } from './recorded-answers';

describe('answers that are written down', () => {
  it('nothing is answered before sending and after the end', () => {
    expect(answersIn('draft')).toEqual([]);
    expect(answersIn('declined')).toEqual([]);
  });

  it('who waits for the person says whether they came', () => {
    expect(answersIn('confirmed')).toEqual(expect.arrayContaining(['arrived', 'not_arrived']));
  });

  it('a refusal has a reason, an arrival has none', () => {
    expect(reasonActOf('declined')).toBe('decline');
    expect(reasonActOf('arrived')).toBeNull();
  });
});
