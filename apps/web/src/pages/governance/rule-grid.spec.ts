import { describe, expect, it } from '@jest/globals';
import { gridOf } from './rule-grid';

const [prison, curator, ngo] = [{ code: 'prison' }, { code: 'curator' }, { code: 'ngo' }];

describe('rules in a grid', () => {
  const rules = [
    { id: '1', sender: ngo, recipient: curator },
    { id: '2', sender: prison, recipient: ngo },
  ];

  it('has every institution once, in the order a person passes them', () => {
    expect(gridOf(rules).kinds.map(({ code }) => code)).toEqual(['prison', 'curator', 'ngo']);
  });

  it('finds the rule of a pair, in its direction', () => {
    const { at } = gridOf(rules);
    expect(at(prison, ngo)?.id).toBe('2');
    expect(at(ngo, prison)).toBeUndefined();
  });
});
