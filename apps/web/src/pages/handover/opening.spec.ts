import { describe, expect, it } from '@jest/globals';
import { confirmsByOpening } from './opening';

const move = (act: string) => ({ act, operation: act, reasonList: null });

describe('confirming receipt by opening', () => {
  it('the service that opens what was just sent confirms it', () => {
    expect(confirmsByOpening({ side: 'provider', moves: [move('decline'), move('acknowledge')] })).toBe(true);
  });

  it('once it is confirmed, opening does nothing more', () => {
    expect(confirmsByOpening({ side: 'provider', moves: [move('offer')] })).toBe(false);
  });

  it('the sender confirms nothing, even where its own unit was asked', () => {
    expect(confirmsByOpening({ side: 'sender', moves: [move('acknowledge')] })).toBe(false);
  });
});
