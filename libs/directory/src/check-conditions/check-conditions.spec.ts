import { describe, expect, it } from '@jest/globals';
import { refusalGrounds } from '../code-lists/refusal-grounds.js';
import { asksSomething } from './asks-something.js';
import { asPublished } from './as-published.js';
import { checkConditions } from './check-conditions.js';
import { conditionCodeNames, type AdmissionCondition } from './condition.js';
import type { ConditionAnswer } from './condition-answer.js';
import { conditionCodes, takesList } from './condition-codes.js';
import { summariseAnswers } from './summarise-answers.js';

const today = '2027-03-01';
const condition = (part: Partial<AdmissionCondition>): AdmissionCondition => ({
  id: 'c1',
  code: 'identity_document',
  operator: 'required',
  value: null,
  due: 'on_admission',
  dueDays: null,
  meetableFromPrison: null,
  strict: true,
  ground: null,
  sentence: 'Potřebujete občanský průkaz.',
  ...part,
});
const first = (answers: readonly ConditionAnswer[]): ConditionAnswer => {
  const [answer] = answers;
  if (!answer) throw new Error('no answer');
  return answer;
};

describe('what asks nothing of the person', () => {
  const every = conditionCodeNames.flatMap((code) =>
    conditionCodes[code].operators.map((operator) => ({ code, operator })),
  );

  it.each(every)('$code $operator is met by somebody of whom nothing is known only where it asks nothing', (one) => {
    const { options, limits } = conditionCodes[one.code];
    const least = limits?.min ?? 1;
    const list = takesList(one.code, one.operator) ? (options?.slice(0, 1).map(({ code }) => code) ?? []) : null;
    const number = one.operator === 'between' ? { from: least, to: least + 1 } : limits && least;
    const isMet = first(checkConditions([condition({ ...one, value: list ?? number })], {}, today)).answer === 'met';
    expect(isMet).toBe(!asksSomething(one));
  });
});

describe('what travels', () => {
  it('exactly the codes about sentence and health reveal', () => {
    expect(conditionCodeNames.filter((code) => conditionCodes[code].revealing)).toEqual([
      'medical_report',
      'security_level',
      'sentence_length',
      'supervision',
      'excluded_conduct',
      'previous_exclusion',
      'abstinence',
      'addiction',
      'therapy_completed',
      'medication',
      'substitution',
    ]);
  });

  it('a revealing answer never leaves as it is; an unknown never passes for no obstacle', () => {
    const supervised = condition({ code: 'supervision' });
    const travels = [true, false, null].map(
      (underSupervision) => first(checkConditions([supervised], { underSupervision }, today)).travels,
    );
    expect(travels).toEqual(['checked_no_obstacle', 'only_with_own_grant', 'not_checked']);
  });

  it('any other answer travels as it is', () => {
    const travels = [true, false, null].map(
      (hasIdentityDocument) => first(checkConditions([condition({})], { hasIdentityDocument }, today)).travels,
    );
    expect(travels).toEqual(['answer', 'answer', 'answer']);
  });
});

describe('what can be done before release', () => {
  const without = { hasIdentityDocument: false };

  it('the provider’s word goes before the usual course of things', () => {
    const chance = (meetableFromPrison: boolean | null): boolean | null =>
      first(checkConditions([condition({ meetableFromPrison })], { ...without, daysToRelease: 60 }, today))
        .remediableBeforeRelease;
    expect([chance(null), chance(true), chance(false)]).toEqual([true, true, false]);
  });

  it('the word of the provider does not make days longer', () => {
    const tomorrow = { ...without, daysToRelease: 1 };
    expect(
      first(checkConditions([condition({ meetableFromPrison: true })], tomorrow, today)).remediableBeforeRelease,
    ).toBe(false);
  });

  it('a condition that is met or unknown has nothing to remedy', () => {
    expect(first(checkConditions([condition({})], {}, today)).remediableBeforeRelease).toBeNull();
    expect(first(checkConditions([condition({})], { hasIdentityDocument: true }, today)).remedy).toBeNull();
  });

  it('an unknown that an agreement decides says so', () => {
    const byAgreement = condition({ code: 'animal', operator: 'conditional' });
    expect(first(checkConditions([byAgreement], { withAnimal: true }, today)).remedy?.cs).toContain('Domluvte se');
  });
});

describe('the check as a whole', () => {
  it('answers every condition in the order given and changes nothing of its input', () => {
    const conditions = Object.freeze([
      condition({ id: 'a' }),
      condition({ id: 'b', code: 'couple', operator: 'accepted' }),
    ]);
    const circumstances = Object.freeze({ hasIdentityDocument: true });
    const answers = checkConditions(conditions, circumstances, today);
    expect(answers.map((answer) => answer.conditionId)).toEqual(['a', 'b']);
    expect(checkConditions(conditions, circumstances, today)).toEqual(answers);
  });

  it.each(conditionCodeNames)('nothing known about %s is never met by a demand', (code) => {
    const { operators, options, limits } = conditionCodes[code];
    const demands = operators.filter((operator) => !['not_required', 'accepted'].includes(operator));
    for (const operator of demands) {
      const list = options ? [options[0]?.code ?? ''] : null;
      const number = operator === 'between' ? { from: limits?.min ?? 0, to: limits?.max ?? 0 } : (limits?.min ?? null);
      const value =
        operator === 'in' || (options && operator === 'excluded')
          ? list
          : operator.startsWith('at_') || operator === 'between'
            ? number
            : null;
      expect(first(checkConditions([condition({ code, operator, value })], {}, today)).answer).toBe('unknown');
    }
  });

  it('a stored value of another shape is a fault, not an answer', () => {
    expect(() =>
      checkConditions([condition({ code: 'sex', operator: 'in', value: 3 })], { sex: 'man' }, today),
    ).toThrow('shape');
  });
});

describe('summary of one service', () => {
  const answersTo = (...conditions: AdmissionCondition[]) =>
    checkConditions(conditions, { hasIdentityDocument: false, daysToRelease: 60, asCouple: true }, today);
  const summary = (...conditions: AdmissionCondition[]) => summariseAnswers(answersTo(...conditions), true);

  it('a service without published conditions is no fit, but a state of its own', () => {
    const none = summariseAnswers([], false);
    expect(none).toMatchObject({ fit: 'none_published', met: 0, removableBeforeRelease: null });
  });

  it('a service that says that it has none fits', () => {
    expect(summary()).toMatchObject({ fit: 'fits', met: 0 });
  });

  it('where there may be more conditions than published, nothing fits for certain', () => {
    const wish = answersTo(condition({ strict: false }));
    expect(summariseAnswers(wish, false).fit).toBe('open');
    expect(summariseAnswers(answersTo(condition({})), false).fit).toBe('obstacle');
  });

  it('a strict condition not met is an obstacle, a wish is not', () => {
    expect(summary(condition({}))).toMatchObject({ fit: 'obstacle', notMet: 1, removableBeforeRelease: true });
    const wish = summary(condition({ strict: false }));
    expect(wish).toMatchObject({ fit: 'fits', notMet: 1, obstacles: [] });
    expect(wish.wishesNotMet).toHaveLength(1);
  });

  it('what is due after admission does not stand in the way of coming', () => {
    const later = summary(condition({ due: 'within_days', dueDays: 30 }));
    expect(later).toMatchObject({ fit: 'fits', obstacles: [] });
    expect(later.dueLater).toHaveLength(1);
  });

  it('a strict unknown leaves it open; one obstacle that stays makes the whole not removable', () => {
    expect(summary(condition({ code: 'health_insurance' }))).toMatchObject({ fit: 'open', unknown: 1 });
    const firm = condition({ code: 'couple', operator: 'excluded', meetableFromPrison: false });
    expect(summary(condition({}), firm)).toMatchObject({ fit: 'obstacle', removableBeforeRelease: false });
    const perhaps = condition({ code: 'health_insurance' });
    expect(
      summariseAnswers(
        checkConditions(
          [condition({}), perhaps],
          { hasIdentityDocument: false, hasHealthInsurance: false, daysToRelease: 60 },
          today,
        ),
        true,
      ).removableBeforeRelease,
    ).toBeNull();
  });
});

describe('conditions of a registered service', () => {
  it('without a ground of § 91(3) a condition is shown as a wish', () => {
    expect(asPublished(condition({}), true)).toMatchObject({ strict: false, ground: null });
    expect(asPublished(condition({ ground: 'service_not_provided' }), true)).toMatchObject({
      strict: false,
      ground: null,
    });
  });

  it('with a ground that fits it stays strict; outside the act nothing changes', () => {
    const sex = condition({ code: 'sex', operator: 'in', value: ['man'], ground: 'service_not_provided' });
    expect(asPublished(sex, true)).toBe(sex);
    expect(asPublished(condition({}), false)).toEqual(condition({}));
  });

  it('an earlier exclusion holds for six months at most', () => {
    const exclusion = (value: number | null, operator: AdmissionCondition['operator'] = 'at_least'): boolean =>
      asPublished(condition({ code: 'previous_exclusion', operator, value, ground: 'contract_ended_for_breach' }), true)
        .strict;
    expect([exclusion(6), exclusion(7), exclusion(null, 'excluded')]).toEqual([true, false, false]);
  });

  it('every code leans on grounds of the act only', () => {
    const grounds = new Set(refusalGrounds.map((row) => row.code));
    for (const code of conditionCodeNames) {
      expect(conditionCodes[code].code).toBe(code);
      expect(conditionCodes[code].grounds.every((ground) => grounds.has(ground))).toBe(true);
    }
  });
});
