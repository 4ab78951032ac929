import { describe, expect, it } from '@jest/globals';
import { sameIco } from './same-ico';

describe('what the IČO says of two records', () => {
  it.each([
    ['26674432', '26674432', 'same'],
    ['26674432', '00212423', 'different'],
    ['26674432', null, 'unknown'],
    [null, '26674432', 'unknown'],
    [null, null, 'unknown'],
  ])('%p and %p: %s', (one, other, said) => expect(sameIco(one, other)).toBe(said));
});
