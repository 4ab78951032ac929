import { describe, expect, it } from '@jest/globals';
import { ends, states } from './handover.state.js';
import { mayAsk, turnByState, turnOf, waitedFor, waitedForAfter } from './handover.turn.js';

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

describe('who is waited for', () => {
  it.each([
    // state, a written question to, a slot is agreed: waited for
    ['acknowledged', null, false, null],
    ['acknowledged', 'sender', false, 'sender'],
    ['acknowledged', 'provider', false, 'provider'],
    ['assessing', null, false, 'sender'],
    ['assessing', 'sender', false, 'sender'],
    ['assessing', 'provider', false, 'provider'],
    ['assessing', null, true, null],
    ['assessing', 'sender', true, 'sender'],
    ['waitlisted', null, true, null],
  ] as const)('in %s, with a question to %s and a slot agreed: %s, is %s', (state, writtenTo, meetingSet, side) => {
    expect(waitedFor({ state, writtenTo, meetingSet })).toBe(side);
  });

  it.each([
    // the move leads to, a written question to: waited for then
    ['acknowledged', null, null],
    ['acknowledged', 'provider', 'provider'],
    ['assessing', null, 'sender'],
    ['assessing', 'sender', 'sender'],
    ['assessing', 'provider', 'provider'],
    ['waitlisted', 'sender', 'sender'],
    ['offered', 'provider', 'provider'],
    ['confirmed', 'provider', 'provider'],
    ['arrived', 'sender', null],
    ['not_arrived', 'provider', null],
    ['declined', 'sender', null],
    ['superseded', 'provider', null],
  ] as const)('after a move to %s, with a question to %s, is %s', (to, writtenTo, side) => {
    expect(waitedForAfter({ to }, writtenTo)).toBe(side);
  });

  it.each([
    ['acknowledged', null, false, true],
    ['acknowledged', 'sender', true, false],
    ['confirmed', 'provider', false, false],
    ['assessing', 'sender', false, true],
    ['assessing', 'sender', true, false],
    ['assessing', 'provider', true, false],
  ] as const)(
    'lets a question be asked in %s, with %s waited for, in writing: %s, %s',
    (state, questionTo, written, may) => {
      expect(mayAsk({ state, questionTo }, written)).toBe(may);
    },
  );
});
