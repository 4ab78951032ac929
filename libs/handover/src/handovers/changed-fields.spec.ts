import { describe, expect, it } from '@jest/globals';
import { changedFields } from './changed-fields.js';

const all = new Set(['name', 'contact', 'birthDate']);

describe('what an update changed', () => {
  it('is what says something else, what came and what is gone', () => {
    const before = { name: 'Jana Nová', contact: 'telefon', sex: 'woman' };
    expect(changedFields(before, { name: 'Jana Stará', birthDate: '1990-01-01', sex: 'woman' }, all)).toEqual([
      'name',
      'contact',
      'birthDate',
    ]);
  });

  it('is nothing that may not be read', () => {
    expect(changedFields({ name: 'Jana Nová' }, { name: 'Jana Stará' }, new Set(['contact']))).toEqual([]);
  });
});
