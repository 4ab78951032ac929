import { describe, expect, it } from '@jest/globals';
import { together } from './together';

const look = {
  organisation: 'Věznice Kuřim',
  function: 'pracovník',
  what: ['jméno'],
  why: 'aby pomohli',
  ground: 'vede případ',
  own: true,
};

describe('lines of a statement', () => {
  it('that say the same within an hour are one, with how often', () => {
    const rows = ['09:44', '09:20', '08:50', '08:30'].map((time) => ({ ...look, at: `2026-11-22T${time}:00Z` }));
    expect(together(rows).map(({ at, from, times }) => [at, from, times])).toEqual([
      ['2026-11-22T09:44:00Z', '2026-11-22T08:50:00Z', 3],
      ['2026-11-22T08:30:00Z', '2026-11-22T08:30:00Z', 1],
    ]);
  });

  it('that differ in anything stay apart', () => {
    const at = '2026-11-22T09:44:00Z';
    const rows = [
      { ...look, at },
      { ...look, at, what: ['jméno', 'kontakt'] },
      { ...look, at, own: false },
    ];
    expect(together(rows)).toHaveLength(3);
  });
});
