import { describe, expect, it } from '@jest/globals';
import type { SearchSource } from '@navaz/directory';
import { derivedTagNames, derivedTags, type DerivedTag } from './derived-tags.js';

type Said = Pick<SearchSource, 'cost' | 'conditions' | 'conditionsPublished' | 'prisons' | 'targetGroups'> & {
  readonly conditionTags: Pick<SearchSource['conditionTags'], 'withoutAbstinence'>;
};
type Condition = SearchSource['conditions'][number];

const condition = (part: Partial<Condition>): Condition => ({
  id: 'c1',
  code: 'region_of_residence',
  operator: 'in',
  value: ['CZ080'],
  due: 'on_admission',
  dueDays: null,
  meetableFromPrison: null,
  strict: true,
  ground: null,
  sentence: 'Podmínka.',
  ...part,
});

const source = (said: Partial<Said>): SearchSource =>
  ({
    cost: null,
    conditions: [],
    conditionsPublished: false,
    prisons: [],
    targetGroups: [],
    conditionTags: { withoutAbstinence: 'unknown' },
    ...said,
  }) as unknown as SearchSource;

const cases: readonly (readonly [DerivedTag, Partial<Said>, 'yes' | 'no' | 'unknown'])[] = [
  ['free', {}, 'unknown'],
  ['free', { cost: 'Služba je bezplatná.' }, 'yes'],
  ['free', { cost: 'První hodina zdarma, dále 200 Kč.' }, 'unknown'],
  ['free', { cost: '120 Kč za noc' }, 'unknown'],
  ['abstinenceRequired', {}, 'unknown'],
  ['abstinenceRequired', { conditionTags: { withoutAbstinence: 'no' } }, 'yes'],
  ['abstinenceRequired', { conditionTags: { withoutAbstinence: 'yes' } }, 'no'],
  ['anyResidence', {}, 'unknown'],
  ['anyResidence', { conditionsPublished: true }, 'yes'],
  ['anyResidence', { conditions: [condition({})] }, 'no'],
  ['anyResidence', { conditions: [condition({ strict: false })], conditionsPublished: true }, 'unknown'],
  ['criminalRecordAccepted', {}, 'unknown'],
  ['criminalRecordAccepted', { targetGroups: ['seniori', 'propusteni'] }, 'yes'],
  ['criminalRecordAccepted', { prisons: [{ code: 'kurim', form: 'visits', validFrom: null, validTo: null }] }, 'yes'],
  [
    'criminalRecordAccepted',
    { conditions: [condition({ code: 'excluded_conduct', operator: 'accepted', value: ['sexual'] })] },
    'yes',
  ],
];

describe('tags derived from a profile', () => {
  it.each(cases)('%s of %j is %s', (tag, said, value) => {
    expect(derivedTags(source(said))[tag]).toBe(value);
  });

  it('each has a yes and an unknown in this table', () => {
    for (const value of ['yes', 'unknown']) {
      const seen = new Set(cases.filter(([, , expected]) => expected === value).map(([tag]) => tag));
      expect(derivedTagNames.filter((tag) => !seen.has(tag))).toEqual([]);
    }
  });
});
