import { describe, expect, it } from '@jest/globals';
import { rowsTogether } from './rows-together.js';

const row = (time: string, what = ['jméno'], own = true) => ({
  at: new Date(`2026-11-22T${time}:00Z`),
  organisation: 'Věznice Kuřim',
  function: 'pracovník',
  what,
  why: 'aby pomohli',
  ground: 'vede případ',
  own,
});

describe('rows of a statement on paper', () => {
  it('that say the same within an hour are one, with the first moment and how often', () => {
    const rows = rowsTogether([row('09:44'), row('09:20'), row('08:50'), row('08:30')]);
    expect(rows.map(({ from, times }) => [from.toISOString().slice(11, 16), times])).toEqual([
      ['08:50', 3],
      ['08:30', 1],
    ]);
  });

  it('that differ in anything, or have something between them, stay apart', () => {
    const rows = [row('09:44'), row('09:43', ['kontakt']), row('09:42'), row('09:41', ['jméno'], false)];
    expect(rowsTogether(rows)).toHaveLength(4);
  });
});
