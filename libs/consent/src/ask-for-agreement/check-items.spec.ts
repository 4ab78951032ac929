import { describe, expect, it } from '@jest/globals';
import type { GrantItem } from '../grant.js';
import { categories, purposes } from '../grant.js';
import { categoriesOf, itemFaults } from './check-items.js';

const today = '2026-11-22';
const about = '019abcde-0000-7000-8000-000000000001';
const service = '019abcde-0000-7000-8000-000000000002';
const organisation = '019abcde-0000-7000-8000-000000000003';
const item = (given: Partial<GrantItem> = {}): GrantItem => ({
  aboutId: about,
  fields: [],
  recipient: { kind: 'service', id: service, organisationId: organisation },
  purpose: 'hand_over',
  category: 'name',
  until: '2027-03-01',
  ...given,
});
const faults = (items: readonly GrantItem[]): string[] =>
  itemFaults(items, today).map((fault) => `${fault.path} ${fault.code}`);

describe('what may be asked for', () => {
  it.each<[string, Partial<GrantItem>, string[]]>([
    ['a name to hand over', {}, []],
    ['until today', { until: today }, []],
    ['until yesterday', { until: '2026-11-21' }, ['items.0.until DAY_PAST']],
    ['until a day that does not exist', { until: '2027-02-29' }, ['items.0.until DAY_PAST']],
    ['until 29 February', { until: '2028-02-29' }, []],
    ['for two years', { until: '2028-11-22' }, []],
    ['for two years and a day', { until: '2028-11-23' }, ['items.0.until DAY_TOO_FAR']],
    ['a name to assess', { purpose: 'assess' }, ['items.0.category CATEGORY_NOT_FOR_PURPOSE']],
    [
      'a birth date to report',
      { purpose: 'report_back', category: 'birth_date' },
      ['items.0.category CATEGORY_NOT_FOR_PURPOSE'],
    ],
    ['a purpose nobody knows', { purpose: 'marketing' as never }, ['items.0.purpose PURPOSE_UNKNOWN']],
    ['a purpose of once', { purpose: 'tell_others' as never }, ['items.0.purpose PURPOSE_UNKNOWN']],
    ['a category nobody knows', { category: 'offence' as never }, ['items.0.category CATEGORY_NOT_FOR_PURPOSE']],
    ['a topic without saying which', { purpose: 'report_back', category: 'topic' }, ['items.0.detail DETAIL_MISSING']],
    ['a topic', { purpose: 'report_back', category: 'topic', detail: 'housing' }, []],
    [
      'a topic in words',
      { purpose: 'report_back', category: 'topic', detail: 'pan X pije' },
      ['items.0.detail DETAIL_NOT_CODE'],
    ],
    ['a name with a detail', { detail: 'first' }, ['items.0.detail DETAIL_NOT_CODE']],
    ['about nothing', { aboutId: '' }, ['items.0.aboutId ABOUT_UNKNOWN']],
    [
      'for the network',
      { recipient: { kind: 'service', id: '*', organisationId: '*' } },
      ['items.0.recipient RECIPIENT_UNKNOWN'],
    ],
    ['for a unit', { recipient: { kind: 'unit', id: organisation, organisationId: organisation } }, []],
    [
      'for a unit of another organisation',
      { recipient: { kind: 'unit', id: service, organisationId: organisation } },
      ['items.0.recipient RECIPIENT_UNKNOWN'],
    ],
  ])('%s', (_what, given, expected) => {
    expect(faults([item(given)])).toEqual(expected);
  });

  it('nothing, too much, or the same twice is refused', () => {
    expect(faults([])).toEqual(['items NO_ITEMS']);
    expect(faults(Array.from({ length: 51 }, () => item()))).toEqual(['items TOO_MANY_ITEMS']);
    expect(faults([item(), item({ category: 'contact' }), item()])).toEqual(['items.2 ITEM_TWICE']);
  });

  it('every purpose has a use for something, and every category for some purpose', () => {
    expect(purposes.filter((purpose) => categoriesOf[purpose].length === 0)).toEqual([]);
    const used = new Set(purposes.flatMap((purpose) => categoriesOf[purpose]));
    expect(categories.filter((category) => !used.has(category))).toEqual([]);
  });
});
