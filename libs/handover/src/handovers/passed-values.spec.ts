import { describe, expect, it } from '@jest/globals';
import { fields, type Decision, type FieldCode } from '@navaz/disclosure';
import {
  grantDetailOf,
  passedValues,
  stillPassing,
  weekOf,
  type ConditionAnswered,
  type PassingSources,
} from './passed-values.js';

const condition = (code: string, revealing: boolean, answer: ConditionAnswered['answer']): ConditionAnswered => ({
  conditionId: `id-${code}`,
  code,
  sentence: `Podmínka ${code}.`,
  revealing,
  answer,
});

const sources: PassingSources = {
  identity: {
    givenName: 'Alena',
    familyName: 'Kanárková',
    birthDate: '1988-05-04',
    sex: 'woman',
    ageBand: '27-40',
    contact: 'přes sociální pracovnici',
    languages: ['cs'],
    accessibility: [],
    documents: ['identity_card'],
    guardian: null,
  },
  reference: 'P-ABCD-EFGH',
  kind: 'azylove-domy',
  senderKind: 'prison',
  senderRegion: 'CZ064',
  urgency: 'urgent',
  returnDistrict: 'CZ0806',
  releaseEarliest: '2026-12-17',
  wish: null,
  conditions: [condition('identity_document', false, 'not_met'), condition('abstinence', true, 'met')],
  meeting: null,
};

const decided = (allowed: readonly FieldCode[], details: readonly string[] = []): Decision => ({
  stage: 'request',
  decidedAt: new Date('2026-11-23T09:00:00Z'),
  matrixVersion: 1,
  regime: 'gdpr',
  reviewed: false,
  allowed: new Set(allowed),
  fields: allowed.map((field) => ({
    field,
    allowed: true,
    code: 'AGREEMENT',
    text: { cs: '', en: '' },
    ...(field === 'conditionAnswers' ? { details } : {}),
  })),
});

describe('what passes', () => {
  it('is exactly the fields of the decision that there is something to say for', () => {
    const all = fields.map(({ code }) => code);
    for (const field of all)
      expect(Object.keys(passedValues(decided([field]), sources))).toEqual(
        [
          'accessibility',
          'wishes',
          'meeting',
          'guardian',
          'dates',
          'ownAnswers',
          'arrival',
          'topics',
          'nextStep',
          'ending',
        ].includes(field)
          ? []
          : [field],
      );
    expect(passedValues(decided([]), sources)).toEqual({});
  });

  it('names the week of release and never the day', () => {
    expect(passedValues(decided(['releaseWeek']), sources)).toEqual({ releaseWeek: '2026-12-14' });
    expect(weekOf('2026-12-14')).toBe('2026-12-14');
    expect(weekOf('2026-12-20')).toBe('2026-12-14');
    expect(weekOf('2027-01-01')).toBe('2026-12-28');
  });

  it.each([
    [false, 'met', [], 'met'],
    [false, 'not_met', [], 'not_met'],
    [false, null, [], 'unknown'],
    [true, 'met', [], 'no_obstacle'],
    [true, 'met', ['abstinence'], 'no_obstacle'],
    [true, 'not_met', [], 'not_checked'],
    [true, 'not_met', ['therapy_completed'], 'not_checked'],
    [true, 'not_met', ['abstinence'], 'not_checked'],
    [true, 'not_met', [grantDetailOf(condition('abstinence', true, null))], 'not_met'],
    [true, 'unknown', ['abstinence'], 'not_checked'],
    [true, null, [], 'not_checked'],
  ] as const)('an answer (revealing %s, %s, agreed %j) travels as %s', (revealing, answer, agreed, travels) => {
    const asked = { ...sources, conditions: [condition('abstinence', revealing, answer)] };
    expect(passedValues(decided(['conditionAnswers'], agreed), asked).conditionAnswers?.[0]?.answer).toBe(travels);
  });

  it('tells a revealing answer only while the person agrees to that very answer', () => {
    const asked = { ...sources, conditions: [condition('abstinence', true, 'not_met')] };
    const agreed = [grantDetailOf(condition('abstinence', true, null))];
    const frozen = passedValues(decided(['conditionAnswers'], agreed), asked);
    const answer = (details: readonly string[]) =>
      stillPassing(frozen, decided(['conditionAnswers'], details)).conditionAnswers?.[0]?.answer;
    expect([answer(agreed), answer([]), answer(['abstinence.ofanother'])]).toEqual([
      'not_met',
      'not_checked',
      'not_checked',
    ]);
  });

  it('shrinks with the decision of the moment and never grows beyond what was frozen', () => {
    const frozen = passedValues(decided(['needKind', 'name']), sources);
    expect(stillPassing(frozen, decided(['needKind']))).toEqual({ needKind: 'azylove-domy' });
    expect(stillPassing(frozen, decided(['needKind', 'name', 'contact']))).toEqual(frozen);
    expect(stillPassing(frozen, decided([]))).toEqual({});
  });
});
