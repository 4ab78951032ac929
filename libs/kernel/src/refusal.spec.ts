import { describe, expect, it } from '@jest/globals';
import { invalidInput } from './refusal.js';

describe('several refused fields', () => {
  it('with one reason are told it once, and marked each', () => {
    const text = { cs: 'Utajené místo nemá adresu.', en: 'A secret place has no address.' };
    const refused = invalidInput([
      { path: 'street', code: 'SECRET', text },
      { path: 'houseNumber', code: 'SECRET', text },
      { path: 'name', code: 'FIELD_MISSING', text: { cs: 'Doplňte název.', en: 'Fill in the name.' } },
    ]);
    expect(refused.text.cs).toBe('Takto to přijmout nejde: Utajené místo nemá adresu. Doplňte název.');
    expect(refused.fields.map(({ path }) => path)).toEqual(['street', 'houseNumber', 'name']);
  });
});
