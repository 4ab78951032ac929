import { describe, expect, it } from '@jest/globals';
import { grantStateInWords } from './statement-words.js';

describe('how an agreement stands, to the person', () => {
  it.each([
    ['subject', 'worker', 'vzali jste zpět'],
    ['guardian', 'paper', 'vzal zpět váš opatrovník'],
    ['both', 'worker', 'vzali jste zpět vy i váš opatrovník'],
    [null, 'code', 'vzato zpět kódem z lístku'],
    // Recorded before it was known that nobody knows it.
    ['subject', 'code', 'vzato zpět kódem z lístku'],
  ] as const)('taken back by %s, %s: %s', (byParty, means, said) => {
    expect(grantStateInWords('withdrawn', { state: 'withdrawn', means, byParty }).cs).toBe(said);
  });

  it('is said of what still holds as before', () => {
    expect(grantStateInWords('given', { state: 'given', means: 'paper', byParty: 'guardian' }).cs).toBe('platí');
  });
});
