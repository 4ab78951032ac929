import { describe, expect, it } from '@jest/globals';
import { slotsIn, withSlot } from './slots';

describe('what numbered places are like', () => {
  it('is set and taken away place by place, in their order', () => {
    const one = withSlot([], 3, 'DOG');
    const two = withSlot(withSlot(one, 1), 3, 'GROUND_FLOOR');
    expect(two).toEqual([
      { number: 1, characteristics: [] },
      { number: 3, characteristics: ['DOG', 'GROUND_FLOOR'] },
    ]);
    expect(withSlot(two, 3, 'DOG', false)[1]?.characteristics).toEqual(['GROUND_FLOOR']);
    expect(withSlot(two, 3, 'DOG')[1]?.characteristics).toEqual(['GROUND_FLOOR', 'DOG']);
  });

  it('is sent of places that are there and are like something', () => {
    const slots = withSlot(withSlot(withSlot([], 1), 2, 'QUIET'), 9, 'DOG');
    expect(slotsIn(slots, 5)).toEqual([{ number: 2, characteristics: ['QUIET'] }]);
  });
});
