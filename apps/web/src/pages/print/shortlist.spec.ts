import { describe, expect, it } from '@jest/globals';
import { idsOf, mostChosen, sharedAddress, toggled } from './shortlist';

const id = (number: number): string => `01a2023b-1526-7d98-9fe1-${String(number).padStart(12, '0')}`;

describe('a shortlist', () => {
  it('is read from an address as it was written', () => {
    const ids = [id(1), id(2)];
    expect(idsOf(new URLSearchParams(sharedAddress(ids).split('?')[1]).get('s'))).toEqual(ids);
  });

  it('leaves out what is no id and what is there twice', () => {
    expect(idsOf(`${id(1)},nonsense,${id(1)},<b>`)).toEqual([id(1)]);
    expect(idsOf(null)).toEqual([]);
  });

  it('holds no more than fits on a sheet', () => {
    const many = Array.from({ length: mostChosen }, (_, at) => id(at));
    expect(toggled(many, id(99))).toEqual(many);
    expect(idsOf([...many, id(99)].join(','))).toHaveLength(mostChosen);
  });

  it('takes a service away where it is there', () => {
    expect(toggled([id(1), id(2)], id(1))).toEqual([id(2)]);
  });
});
