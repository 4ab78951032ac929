import { describe, expect, it } from '@jest/globals';
import { completed, writtenNow } from './completing';

describe('what is being written', () => {
  it.each([
    ['dluhy Br', 'Br'],
    ['azy', 'azy'],
    ['dluhy ', ''],
    ['dluhy v', ''],
    ['', ''],
  ])('in "%s" is "%s"', (text, word) => expect(writtenNow(text)).toBe(word));

  it('is replaced by the suggestion, the rest stays', () => {
    expect(completed('dluhy Br', 'Brno')).toBe('dluhy Brno ');
    expect(completed('azy', 'azylové domy')).toBe('azylové domy ');
  });
});
