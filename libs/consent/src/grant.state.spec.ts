import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { grantMoves, grantStates, stateAt, validFor, type StoredState } from './grant.state.js';

const stored = Object.keys(grantMoves) as StoredState[];
const grant = (state: StoredState, validUntil: string) => ({ state, validUntil });

describe('whether a grant holds', () => {
  // The last day, an instant, whether a given or renewed grant holds then.
  it.each<[string, string, string, boolean]>([
    ['on the day before', '2026-11-30', '2026-11-29T10:00:00Z', true],
    ['in the last millisecond of the last day', '2026-11-30', '2026-11-30T22:59:59.999Z', true],
    ['at the midnight that ends the last day', '2026-11-30', '2026-11-30T23:00:00.000Z', false],
    ['in summer, in the last millisecond', '2026-07-15', '2026-07-15T21:59:59.999Z', true],
    ['in summer, at midnight', '2026-07-15', '2026-07-15T22:00:00.000Z', false],
    ['on the day the clocks go forward, last millisecond', '2027-03-28', '2027-03-28T21:59:59.999Z', true],
    ['on the day the clocks go forward, at midnight', '2027-03-28', '2027-03-28T22:00:00.000Z', false],
    ['in the first of the two hours at 2:30', '2026-10-25', '2026-10-25T00:30:00.000Z', true],
    ['in the second of the two hours at 2:30', '2026-10-25', '2026-10-25T01:30:00.000Z', true],
    ['on the day the clocks go back, last millisecond', '2026-10-25', '2026-10-25T22:59:59.999Z', true],
    ['on the day the clocks go back, at midnight', '2026-10-25', '2026-10-25T23:00:00.000Z', false],
    ['on the eve of 29 February', '2028-02-29', '2028-02-28T23:00:00.000Z', true],
    ['on 29 February, last millisecond', '2028-02-29', '2028-02-29T22:59:59.999Z', true],
    ['on 1 March of a leap year', '2028-02-29', '2028-02-29T23:00:00.000Z', false],
    ['on a 29 February that does not exist', '2027-02-29', '2027-02-01T10:00:00.000Z', false],
    ['on New Year’s Eve', '2026-12-31', '2026-12-31T22:59:59.999Z', true],
    ['in the new year', '2026-12-31', '2026-12-31T23:00:00.000Z', false],
    ['at no instant at all', '2026-12-31', 'never', false],
    ['with no day at all', '', '2026-12-31T10:00:00.000Z', false],
  ])('%s', (_when, until, instant, holds) => {
    const now = new Date(instant);
    for (const state of stored) {
      const holding = holds && (state === 'given' || state === 'renewed');
      expect([state, validFor(grant(state, until), now)]).toEqual([state, holding]);
    }
    expect(stateAt(grant('given', until), now)).toBe(holds ? 'given' : 'expired');
    expect(stateAt(grant('renewed', until), now)).toBe(holds ? 'renewed' : 'expired');
    expect(stateAt(grant('refused', until), now)).toBe('refused');
  });

  it('is answered for whatever is asked, and only given and renewed ever hold', () => {
    fc.assert(
      fc.property(
        fc.oneof(fc.constantFrom(...grantStates), fc.string()),
        fc.oneof(fc.string(), fc.constantFrom('2026-11-30', '2028-02-29', '9999-12-31')),
        fc.date({ noInvalidDate: false }),
        (state, validUntil, now) => {
          const holds = validFor({ state: state as StoredState, validUntil }, now);
          expect(typeof holds).toBe('boolean');
          if (holds) expect(['given', 'renewed']).toContain(state);
        },
      ),
    );
  });

  it('never begins to hold again by time alone', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...stored),
        fc.date({ min: new Date('2026-01-01'), max: new Date('2030-01-01'), noInvalidDate: true }),
        fc.nat({ max: 90 * 86_400_000 }),
        (state, now, later) => {
          const held = { state, validUntil: '2027-12-31' };
          if (!validFor(held, now)) expect(validFor(held, new Date(now.getTime() + later))).toBe(false);
        },
      ),
    );
  });
});

describe('the table of moves', () => {
  it('reaches every state, and what has ended stays ended', () => {
    const reached = new Set<StoredState>(['requested']);
    for (let size = 0; size < reached.size;) {
      size = reached.size;
      for (const state of [...reached]) grantMoves[state].forEach((next) => reached.add(next));
    }
    expect([...reached].sort()).toEqual([...stored].sort());
    expect(stored.filter((state) => grantMoves[state].length === 0)).toEqual(['refused', 'withdrawn', 'invalidated']);
  });
});
