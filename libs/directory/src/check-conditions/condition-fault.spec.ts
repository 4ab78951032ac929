import { describe, expect, it } from '@jest/globals';
import { conditionFaults, conditionSentenceLimit, type ConditionDraft } from './condition-fault.js';

const draft = (part: Partial<ConditionDraft>): ConditionDraft => ({
  code: 'deposit',
  operator: 'at_least',
  value: 2,
  due: 'on_admission',
  dueDays: null,
  ground: null,
  sentence: 'Kauce dva nájmy.',
  ...part,
});
const found = (part: Partial<ConditionDraft>): string[] =>
  conditionFaults(draft(part)).map((fault) => `${fault.path} ${fault.code}`);

describe('a condition that comes in', () => {
  it.each([
    [{}],
    [{ operator: 'not_required', value: null }],
    [{ due: 'within_days', dueDays: 30 }],
    [{ code: 'age', operator: 'between', value: { from: 18, to: 18 } }],
    [{ code: 'age', operator: 'between', value: { from: null, to: 64 } }],
    [{ code: 'age', operator: 'at_least', value: 0 }],
    [{ code: 'sex', operator: 'in', value: ['woman'], ground: 'service_not_provided' }],
    [{ code: 'excluded_conduct', operator: 'accepted', value: ['sexual'] }],
    [{ code: 'animal', operator: 'conditional', value: null }],
    [{ sentence: 'x'.repeat(conditionSentenceLimit) }],
  ])('%j can be published', (part) => {
    expect(conditionFaults(draft(part))).toEqual([]);
  });

  it.each([
    [{ value: -1 }, 'value NUMBER_OUT_OF_RANGE'],
    [{ value: 0 }, 'value NUMBER_OUT_OF_RANGE'],
    [{ value: 13 }, 'value NUMBER_OUT_OF_RANGE'],
    [{ value: 1.5 }, 'value NUMBER_OUT_OF_RANGE'],
    [{ value: Number.NaN }, 'value NUMBER_OUT_OF_RANGE'],
    [{ value: '2' }, 'value NUMBER_OUT_OF_RANGE'],
    [{ value: null }, 'value NUMBER_OUT_OF_RANGE'],
    [{ operator: 'not_required', value: 2 }, 'value VALUE_NOT_EXPECTED'],
    [{ code: 'age', operator: 'between', value: { from: 30, to: 18 } }, 'value RANGE_REVERSED'],
    [{ code: 'age', operator: 'between', value: { from: null, to: null } }, 'value RANGE_EMPTY'],
    [{ code: 'age', operator: 'between', value: 18 }, 'value RANGE_EXPECTED'],
    [{ code: 'age', operator: 'between', value: [18, 26] }, 'value RANGE_EXPECTED'],
    [{ code: 'age', operator: 'between', value: { from: -1, to: 18 } }, 'value.from NUMBER_OUT_OF_RANGE'],
    [{ code: 'age', operator: 'between', value: { from: 18, to: 400 } }, 'value.to NUMBER_OUT_OF_RANGE'],
    [{ code: 'sex', operator: 'in', value: [] }, 'value CHOICE_MISSING'],
    [{ code: 'sex', operator: 'in', value: 'man' }, 'value CHOICE_MISSING'],
    [{ code: 'sex', operator: 'in', value: ['man', 'man'] }, 'value CHOICE_TWICE'],
    [{ code: 'region_of_return', operator: 'in', value: ['CZ042', 'CZ999'] }, 'value.1 CHOICE_UNKNOWN'],
    [{ code: 'animal', operator: 'at_least', value: 1 }, 'operator OPERATOR_DOES_NOT_FIT'],
    [{ operator: 'maybe' }, 'operator OPERATOR_DOES_NOT_FIT'],
    [{ code: 'faith' }, 'code CONDITION_UNKNOWN'],
    [{ code: 'constructor' }, 'code CONDITION_UNKNOWN'],
    [{ due: 'someday' }, 'due DUE_UNKNOWN'],
    [{ due: 'within_days', dueDays: null }, 'dueDays NUMBER_OUT_OF_RANGE'],
    [{ due: 'within_days', dueDays: 0 }, 'dueDays NUMBER_OUT_OF_RANGE'],
    [{ due: 'on_admission', dueDays: 5 }, 'dueDays DUE_DAYS_NOT_EXPECTED'],
    [{ ground: 'we_do_not_like' }, 'ground GROUND_UNKNOWN'],
    [{ ground: 'health_excludes_residence' }, 'ground GROUND_DOES_NOT_FIT'],
    [{ sentence: '  ' }, 'sentence SENTENCE_MISSING'],
    [{ sentence: 'x'.repeat(conditionSentenceLimit + 1) }, 'sentence SENTENCE_TOO_LONG'],
  ])('%j is refused: %s', (part, expected) => {
    expect(found(part)).toEqual([expected]);
  });

  it('a rule that does not fit is named in words, not by its code', () => {
    const [fault] = conditionFaults(draft({ code: 'animal', operator: 'at_most', value: 1 }));
    expect(fault?.text.cs).toBe('Pravidlo „nejvýš“ se k podmínce „zvíře“ nehodí. Vyberte z nabídky.');
  });

  it('several faults are told at once', () => {
    expect(found({ value: -1, due: 'someday', sentence: '' })).toEqual([
      'value NUMBER_OUT_OF_RANGE',
      'due DUE_UNKNOWN',
      'sentence SENTENCE_MISSING',
    ]);
  });
});
