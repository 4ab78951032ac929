import { describe, expect, it } from '@jest/globals';
import { configuredFreshnessPolicy } from './configured-policy.js';
import { defaultFreshnessPolicy } from './freshness.js';

describe('freshness limits of a deployment', () => {
  it('replaces the limits of the parts it names and of no other', () => {
    expect(configuredFreshnessPolicy('contacts=60/120,capacity=3/14')).toEqual({
      ...defaultFreshnessPolicy,
      contacts: { freshDays: 60, ageingDays: 120 },
      capacity: { freshDays: 3, ageingDays: 14 },
    });
    expect(configuredFreshnessPolicy(undefined)).toEqual(defaultFreshnessPolicy);
  });

  it.each([
    ['an unknown part', 'weather=1/2'],
    ['a part twice', 'areas=1/2,areas=2/3'],
    ['ageing that ends before fresh', 'areas=10/5'],
    ['no day at all', 'areas=0/5'],
    ['half of the limits', 'areas=5'],
  ])('refuses %s', (_what, text) => {
    expect(() => configuredFreshnessPolicy(text)).toThrow('NAVAZ_FRESHNESS_DAYS');
  });
});
