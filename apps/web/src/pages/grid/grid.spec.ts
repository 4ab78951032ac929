import { describe, expect, it } from '@jest/globals';
import { gapsOf, onlyKinds, searchOf } from './grid';

const kind = (code: string) => ({ code, name: code, nameEn: code });
const lines = [
  {
    place: { code: 'CZ010', name: 'Praha' },
    counts: [
      { kind: kind('a'), services: 2 },
      { kind: kind('b'), services: 0 },
    ],
  },
  {
    place: { code: 'CZ020', name: 'Střed' },
    counts: [
      { kind: kind('a'), services: 0 },
      { kind: kind('b'), services: 0 },
    ],
  },
];

describe('the grid of coverage', () => {
  it('counts what is missing', () => {
    expect(gapsOf(lines)).toEqual({ count: 3, of: 4 });
  });

  it('shows the chosen kinds only', () => {
    expect(gapsOf(onlyKinds(lines, (code) => code === 'a'))).toEqual({ count: 1, of: 2 });
  });

  it('leads to the search', () => {
    expect(searchOf('REGION', 'CZ010', 'a')).toBe('/hledani?druh=a&kraj=CZ010');
    expect(searchOf('PRISON', 'kurim', 'a')).toBe('/hledani?druh=a&veznice=kurim');
  });
});
