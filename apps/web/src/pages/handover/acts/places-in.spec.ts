import { describe, expect, it } from '@jest/globals';
import { placesIn } from './places-in';

const refusal = {
  __typename: 'InvalidInput',
  code: 'INVALID_INPUT',
  message: 'Opravte text.',
  fields: [
    { path: 'text[4-11]', code: 'NAME', message: 'Jméno sem nepatří.' },
    { path: 'input.text[20-29]', code: 'NUMBER' },
    { path: 'meeting.place[0-3]', code: 'NAME', message: 'Jméno sem nepatří.' },
    { path: 'text', code: 'TOO_LONG', message: 'Příliš dlouhé.' },
  ],
};

describe('places of a text that was refused', () => {
  it('are those of that text, with their reason', () => {
    expect(placesIn(refusal, 'text')).toEqual([
      { from: 4, to: 11, message: 'Jméno sem nepatří.' },
      { from: 20, to: 29, message: 'Opravte text.' },
    ]);
    expect(placesIn(refusal, 'meeting.place')).toHaveLength(1);
  });

  it('none without a refusal', () => {
    expect(placesIn(null, 'text')).toEqual([]);
  });
});
