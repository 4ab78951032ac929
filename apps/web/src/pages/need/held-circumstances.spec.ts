import { afterEach, describe, expect, it } from '@jest/globals';
import { forget, heldFor, hold } from './held-circumstances';

describe('circumstances held in memory', () => {
  afterEach(() => forget());

  it('are added to, and an answer can be taken back', () => {
    hold('one', { age: 35, sex: 'man' });
    hold('one', { sex: undefined, hasAddiction: false });
    expect(heldFor('one')).toEqual({ age: 35, hasAddiction: false });
  });

  it('of one person never show beside another one', () => {
    hold('one', { age: 35 });
    hold('other', { sex: 'woman' });
    expect(heldFor('other')).toEqual({ sex: 'woman' });
    expect(heldFor('one')).toEqual({});
  });
});
