import { describe, expect, it } from '@jest/globals';
import { revealsHealth } from './map-service-facts.js';

describe('whether asking a service tells something about health or addiction', () => {
  /** kinds, groups, whether it does, why */
  const cases: readonly (readonly [readonly string[], readonly string[], boolean, string])[] = [
    [['azylove-domy'], ['bez-pristresi'], false, 'a shelter for people without a home'],
    [['azylove-domy'], [], false, 'a shelter that names no group'],
    [['terapeuticke-komunity'], ['bez-pristresi'], true, 'a therapeutic community, whatever its groups'],
    [['kontaktni-centra'], [], true, 'a contact centre for people who use drugs'],
    [['adiktologie'], [], true, 'addiction treatment outside the act'],
    [['psychiatrie', 'mentoring'], ['propusteni'], true, 'one of its kinds is psychiatry'],
    [['terenni-programy'], ['zavislost'], true, 'outreach for people with addiction alone'],
    [['terenni-programy'], ['zavislost', 'chron-dusevni'], true, 'everybody it is for has such a reason'],
    [['terenni-programy'], ['zavislost', 'bez-pristresi'], false, 'some come without an addiction'],
    [['dluhy'], ['s-exekuci'], false, 'debt counselling'],
    [[], ['bez-pristresi'], true, 'nobody knows what it offers'],
    [['kind-that-left-the-list'], [], true, 'a kind the list does not have any more'],
    [['nocleharny'], ['group-that-left-the-list'], true, 'a group the list does not have any more'],
  ];

  it.each(cases)('kinds %j, groups %j: %s (%s)', (kinds, groups, expected) => {
    expect(revealsHealth(kinds, groups)).toBe(expected);
  });
});
