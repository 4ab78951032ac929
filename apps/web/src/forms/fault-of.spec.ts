import { describe, expect, it } from '@jest/globals';
import { faultOf } from './fault-of';

const refusal = {
  __typename: 'InvalidInput',
  code: 'INVALID_INPUT',
  message: 'Takto to přijmout nejde: Doplňte den.',
  fields: [
    { path: 'input.until', code: 'DAY_NOT_LATER', message: 'Musí končit později.' },
    { path: 'note[3-9]', code: 'NAME', message: 'Je tu jméno.' },
  ],
};

describe('what was refused of a field', () => {
  it.each([
    ['until', 'Musí končit později.'],
    ['note', 'Je tu jméno.'],
    ['at', undefined],
  ])('%s', (name, said) => {
    expect(faultOf(refusal, name)).toBe(said);
  });

  it('is nothing where nothing was refused', () => {
    expect(faultOf(null, 'until')).toBeUndefined();
  });

  it('is found under any of its names', () => {
    expect(faultOf(refusal, 'why', 'note')).toBe('Je tu jméno.');
  });
});
