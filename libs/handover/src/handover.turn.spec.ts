import { describe, expect, it } from '@jest/globals';
import { ends, states } from './handover.state.js';
import { turnByState, turnOf } from './handover.turn.js';

const today = '2026-11-23';

describe('whose turn it is', () => {
  it.each(states)('in %s follows from state, question and pause', (state) => {
    const by = (questionTo: 'sender' | 'provider' | null, pausedUntil: string | null) =>
      turnOf({ state, questionTo, pausedUntil, agreementRanOut: false, today });
    if (ends.has(state)) {
      for (const question of [null, 'sender', 'provider'] as const) expect(by(question, null)).toBe('nobody');
      return;
    }
    expect(by(null, null)).toBe(turnByState[state]);
    expect(by(null, null)).not.toBe('nobody');
    expect(by('sender', null)).toBe('sender');
    expect(by('provider', null)).toBe('provider');
    for (const question of [null, 'sender', 'provider'] as const) {
      expect(by(question, '2026-11-24')).toBe('nobody');
      expect(by(question, today)).toBe(by(question, null));
    }
  });

  it.each(states)('in %s is the sender’s once the agreement has run out, question and pause or not', (state) => {
    for (const questionTo of [null, 'sender', 'provider'] as const)
      for (const pausedUntil of [null, '2026-11-24'])
        expect(turnOf({ state, questionTo, pausedUntil, agreementRanOut: true, today })).toBe(
          ends.has(state) ? 'nobody' : 'sender',
        );
  });

  it('is the sender’s only for a draft and an offer', () => {
    expect(states.filter((state) => turnByState[state] === 'sender')).toEqual(['draft', 'offered']);
  });
});
