import { describe, expect, it } from '@jest/globals';
import { chosenIn, keptOf } from './chosen-for-need';

const need = '01890000-0000-7000-8000-000000000001';
const one = '01890000-0000-7000-8000-00000000000a';
const other = '01890000-0000-7000-8000-00000000000b';

describe('services chosen for a need', () => {
  it('are there again, in their order', () => {
    expect(chosenIn(keptOf(need, [other, one]), need)).toEqual([other, one]);
  });

  it('are of one need: another has none', () => {
    expect(chosenIn(keptOf(need, [one]), other)).toEqual([]);
  });

  it.each([null, '', need, `${need}:`, `${need}:nic,jiného`])('are none in %p', (kept) => {
    expect(chosenIn(kept, need)).toEqual([]);
  });

  it('that are none keep nothing', () => {
    expect(keptOf(need, [])).toBeNull();
  });
});
