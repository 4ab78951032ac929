import { describe, expect, it } from '@jest/globals';
import { profileParts, type ProfilePartCode } from '../code-lists/profile-parts.js';
import type { VerificationResultCode } from '../code-lists/verification-results.js';
import {
  askAgainAt,
  defaultFreshnessPolicy,
  freshnessOf,
  freshnessPolicyFault,
  type Freshness,
  type VerificationMoment,
} from './freshness.js';
import { freshnessTable } from './freshness-labels.js';

const now = new Date('2027-03-01T12:00:00Z');
const day = 86_400_000;
const before = (days: number, milliseconds = 0): Date => new Date(now.getTime() - days * day - milliseconds);
const act = (part: ProfilePartCode, result: VerificationResultCode, at: Date): VerificationMoment => ({
  part,
  result,
  at,
});
const stateOf = (part: ProfilePartCode, ...history: VerificationMoment[]): Freshness =>
  freshnessOf(part, history, defaultFreshnessPolicy, now);

describe('freshness of a part', () => {
  it.each(profileParts.map((row) => row.code))('%s without any act is never confirmed', (part) => {
    expect(stateOf(part)).toBe('never_confirmed');
  });

  it.each(Object.entries(defaultFreshnessPolicy) as [ProfilePartCode, (typeof defaultFreshnessPolicy)['areas']][])(
    '%s turns at its own limits, to the millisecond',
    (part, { freshDays, ageingDays }) => {
      expect(stateOf(part, act(part, 'confirmed', now))).toBe('fresh');
      expect(stateOf(part, act(part, 'confirmed', before(freshDays)))).toBe('fresh');
      expect(stateOf(part, act(part, 'confirmed', before(freshDays, 1)))).toBe('ageing');
      expect(stateOf(part, act(part, 'confirmed', before(ageingDays)))).toBe('ageing');
      expect(stateOf(part, act(part, 'confirmed', before(ageingDays, 1)))).toBe('stale');
    },
  );

  it('a correction confirms, an attempt that reached nobody does not', () => {
    expect(stateOf('contacts', act('contacts', 'corrected', before(1)))).toBe('fresh');
    expect(stateOf('contacts', act('contacts', 'not_reached', before(1)))).toBe('never_confirmed');
    expect(stateOf('contacts', act('contacts', 'error_reported', before(1)))).toBe('never_confirmed');
  });

  it('the verification of one part says nothing about another', () => {
    expect(stateOf('conditions', act('contacts', 'confirmed', before(1)))).toBe('never_confirmed');
  });

  it('the latest confirmation counts, in whatever order the acts come', () => {
    const acts = [act('contacts', 'confirmed', before(10)), act('contacts', 'confirmed', before(400))];
    expect(stateOf('contacts', ...acts)).toBe('fresh');
    expect(stateOf('contacts', ...acts.reverse())).toBe('fresh');
  });

  it('a later report of an error makes it at most ageing, and a later confirmation heals it', () => {
    const confirmed = act('contacts', 'confirmed', before(10));
    const report = act('contacts', 'error_reported', before(5));
    expect(stateOf('contacts', confirmed, report)).toBe('ageing');
    expect(stateOf('contacts', act('contacts', 'confirmed', before(200)), report)).toBe('stale');
    expect(stateOf('contacts', confirmed, report, act('contacts', 'confirmed', before(1)))).toBe('fresh');
    expect(stateOf('contacts', confirmed, act('contacts', 'error_reported', before(20)))).toBe('fresh');
  });

  it('a part found wrong is stale until it is confirmed again', () => {
    const confirmed = act('contacts', 'confirmed', before(10));
    const wrong = act('contacts', 'wrong', before(5));
    expect(stateOf('contacts', wrong)).toBe('never_confirmed');
    expect(stateOf('contacts', confirmed, wrong)).toBe('stale');
    expect(stateOf('contacts', confirmed, wrong, act('contacts', 'error_reported', before(4)))).toBe('stale');
    expect(stateOf('contacts', confirmed, wrong, act('contacts', 'corrected', before(1)))).toBe('fresh');
  });

  it('an attempt that reached nobody changes nothing', () => {
    expect(
      stateOf('contacts', act('contacts', 'confirmed', before(10)), act('contacts', 'not_reached', before(1))),
    ).toBe('fresh');
  });

  it('an act of tomorrow is not counted today', () => {
    expect(stateOf('contacts', act('contacts', 'confirmed', before(-1)))).toBe('never_confirmed');
  });

  it('knows from when the owner is asked again', () => {
    expect(askAgainAt(null, 'capacity', defaultFreshnessPolicy)).toBeNull();
    expect(askAgainAt(before(7), 'capacity', defaultFreshnessPolicy)).toEqual(now);
  });
});

describe('freshness policy', () => {
  it('accepts the default and refuses limits that make no sense', () => {
    expect(freshnessPolicyFault(defaultFreshnessPolicy)).toBeNull();
    const broken = (freshDays: number, ageingDays: number): string | null =>
      freshnessPolicyFault({ ...defaultFreshnessPolicy, capacity: { freshDays, ageingDays } });
    expect(broken(7, 7)).toBeNull();
    expect(broken(8, 7)).toContain('capacity');
    expect(broken(0, 7)).toContain('capacity');
    expect(broken(1.5, 7)).toContain('capacity');
  });

  it('every state has words in both languages', () => {
    expect([...freshnessTable.keys()]).toEqual(['fresh', 'ageing', 'stale', 'never_confirmed']);
  });
});
