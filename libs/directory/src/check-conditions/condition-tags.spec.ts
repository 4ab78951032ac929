import { describe, expect, it } from '@jest/globals';
import type { AdmissionCondition } from './condition.js';
import { conditionTagNames, conditionTags, type ConditionTag, wishesAgainst } from './condition-tags.js';

const condition = (part: Partial<AdmissionCondition>): AdmissionCondition => ({
  id: 'c1',
  code: 'deposit',
  operator: 'at_least',
  value: null,
  due: 'on_admission',
  dueDays: null,
  meetableFromPrison: null,
  strict: true,
  ground: null,
  sentence: 'Podmínka.',
  ...part,
});

describe('tags for the search', () => {
  it('a service that published nothing is unknown everywhere', () => {
    const tags = conditionTags([], false);
    expect(conditionTagNames.map((name) => tags[name])).toEqual(conditionTagNames.map(() => 'unknown'));
  });

  it('complete conditions: silence means no demand, but no invitation either', () => {
    const tags = conditionTags([], true);
    expect(conditionTagNames.filter((name) => tags[name] === 'unknown')).toEqual([
      'remoteInterview',
      'petsAllowed',
      'couplesAccepted',
      'childrenAccepted',
      'wheelchairAccepted',
    ]);
    expect(conditionTagNames.filter((name) => tags[name] === 'no')).toEqual([]);
  });

  const cases: readonly (readonly [ConditionTag, Partial<AdmissionCondition>, 'yes' | 'no' | 'unknown'])[] = [
    ['noDeposit', { value: 2 }, 'no'],
    ['noDeposit', { value: 2, strict: false }, 'unknown'],
    ['noDeposit', { value: 2, due: 'within_days', dueDays: 30 }, 'no'],
    ['noDeposit', { operator: 'not_required' }, 'yes'],
    ['withoutDocuments', { code: 'identity_document', operator: 'required' }, 'no'],
    ['withoutDocuments', { code: 'identity_document', operator: 'required', due: 'within_days', dueDays: 30 }, 'yes'],
    ['withoutDocuments', { code: 'identity_document', operator: 'not_required' }, 'yes'],
    ['withoutInsurance', { code: 'health_insurance', operator: 'required' }, 'no'],
    ['withoutIncome', { code: 'monthly_income', operator: 'required' }, 'no'],
    ['municipalDebtAccepted', { code: 'no_municipal_debt', operator: 'required' }, 'no'],
    ['withoutMedicalReport', { code: 'medical_report', operator: 'required' }, 'no'],
    ['withoutAbstinence', { code: 'abstinence', value: 30 }, 'no'],
    ['addictionAccepted', { code: 'addiction', operator: 'accepted' }, 'yes'],
    ['addictionAccepted', { code: 'addiction', operator: 'excluded' }, 'no'],
    ['addictionAccepted', { code: 'addiction', operator: 'conditional' }, 'unknown'],
    ['substitutionAccepted', { code: 'substitution', operator: 'excluded' }, 'no'],
    ['medicationAccepted', { code: 'medication', operator: 'excluded' }, 'no'],
    ['withoutTherapy', { code: 'therapy_completed', operator: 'required' }, 'no'],
    ['withoutSupervision', { code: 'supervision', operator: 'required' }, 'no'],
    ['withoutSupervision', { code: 'supervision', operator: 'excluded' }, 'yes'],
    ['acceptsLongSentences', { code: 'sentence_length', operator: 'at_most', value: 119 }, 'no'],
    ['acceptsLongSentences', { code: 'sentence_length', operator: 'at_most', value: 120 }, 'yes'],
    ['acceptsLongSentences', { code: 'sentence_length', operator: 'at_least', value: 12 }, 'yes'],
    ['acceptsLongSentences', { code: 'sentence_length', operator: 'between', value: { from: 6, to: 60 } }, 'no'],
    ['doesNotExcludeSexualConduct', { code: 'excluded_conduct', operator: 'excluded', value: ['sexual'] }, 'no'],
    ['doesNotExcludeSexualConduct', { code: 'excluded_conduct', operator: 'accepted', value: ['sexual'] }, 'yes'],
    ['doesNotExcludeSexualConduct', { code: 'excluded_conduct', operator: 'excluded', value: ['arson'] }, 'unknown'],
    ['doesNotExcludeViolence', { code: 'excluded_conduct', operator: 'excluded', value: ['violence'] }, 'no'],
    ['remoteInterview', { code: 'interview', operator: 'in', value: ['in_person'] }, 'no'],
    ['remoteInterview', { code: 'interview', operator: 'in', value: ['in_person', 'remote'] }, 'yes'],
    ['petsAllowed', { code: 'animal', operator: 'accepted' }, 'yes'],
    ['petsAllowed', { code: 'animal', operator: 'excluded' }, 'no'],
    ['petsAllowed', { code: 'animal', operator: 'excluded', strict: false }, 'unknown'],
    ['couplesAccepted', { code: 'couple', operator: 'accepted' }, 'yes'],
    ['childrenAccepted', { code: 'children', operator: 'at_most', value: 3 }, 'yes'],
    ['childrenAccepted', { code: 'children', operator: 'excluded' }, 'no'],
    ['wheelchairAccepted', { code: 'wheelchair', operator: 'accepted' }, 'yes'],
  ];

  it.each(cases)('%s with %j: %s', (tag, part, value) => {
    expect(conditionTags([condition(part)], false)[tag]).toBe(value);
  });

  it('every tag has a case in this table', () => {
    const seen = new Set(cases.map(([tag]) => tag));
    expect(conditionTagNames.filter((tag) => !seen.has(tag))).toEqual([]);
  });

  it('where two conditions speak of one tag, the stricter one decides', () => {
    const both = [
      condition({ code: 'excluded_conduct', operator: 'accepted', value: ['sexual'] }),
      condition({ id: 'c2', code: 'excluded_conduct', operator: 'excluded', value: ['sexual'] }),
    ];
    expect(conditionTags(both, true).doesNotExcludeSexualConduct).toBe('no');
  });

  it('a no that is a mere wish is told apart from silence', () => {
    const wish = condition({ code: 'animal', operator: 'excluded', strict: false });
    expect([...wishesAgainst([wish], true)]).toEqual(['petsAllowed']);
    expect([...wishesAgainst([{ ...wish, strict: true }], true)]).toEqual([]);
    expect([...wishesAgainst([], true)]).toEqual([]);
  });
});
