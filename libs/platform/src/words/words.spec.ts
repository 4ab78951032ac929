import { describe, expect, it } from '@jest/globals';
import { tooManyAttempts, words } from './words.js';

describe('words of the ground', () => {
  it.each([
    [1, 'za minutu.', 'in a minute.'],
    [60, 'za minutu.', 'in a minute.'],
    [61, 'za 2 minuty.', 'in 2 minutes.'],
    [240, 'za 4 minuty.', 'in 4 minutes.'],
    [241, 'za 5 minut.', 'in 5 minutes.'],
  ])('%d seconds', (seconds, cs, en) => {
    expect(tooManyAttempts(seconds).cs).toContain(cs);
    expect(tooManyAttempts(seconds).en).toContain(en);
  });

  it.each(Object.entries(words))('%s is said in both languages', (_name, text) => {
    expect(text.cs).toMatch(/[ěščřžýáíéůú]/);
    expect(text.en).not.toMatch(/[ěščřžýáíéůú]/);
  });
});
