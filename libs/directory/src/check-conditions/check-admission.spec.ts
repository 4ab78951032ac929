import { describe, expect, it } from '@jest/globals';
import { checkAdmission, type AdmissionTerms } from './check-admission.js';
import type { AdmissionCondition } from './condition.js';
import { contradicts } from './profile-conditions.js';

const today = '2027-03-01';
const condition = (part: Partial<AdmissionCondition>): AdmissionCondition => ({
  id: 'c1',
  code: 'animal',
  operator: 'accepted',
  value: null,
  due: 'on_admission',
  dueDays: null,
  meetableFromPrison: null,
  strict: true,
  ground: null,
  sentence: 'Podmínka.',
  ...part,
});
const termsOf = (part: Partial<AdmissionTerms>): AdmissionTerms => ({
  conditionsPublished: true,
  conditions: [],
  sexes: null,
  ageFrom: null,
  ageTo: null,
  languages: null,
  ...part,
});
const codesOf = (terms: AdmissionTerms): string[] =>
  checkAdmission(terms, {}, today).answers.map(({ code, answer, conditionId }) => `${code} ${answer} ${conditionId}`);

describe('whom a profile is for', () => {
  const grownUpMen = termsOf({ sexes: ['man'], ageFrom: 18 });

  it.each([
    [{ age: 17, sex: 'man' }, 'obstacle'],
    [{ age: 18, sex: 'man' }, 'fits'],
    [{ age: 30, sex: 'woman' }, 'obstacle'],
    [{ age: 30 }, 'open'],
  ] as const)('%o against a service for men from 18: %s', (circumstances, fit) => {
    expect(checkAdmission(grownUpMen, circumstances, today).summary.fit).toBe(fit);
  });

  it('stands in the way also where no condition is published', () => {
    const silent = { ...grownUpMen, conditionsPublished: false };
    expect(checkAdmission(silent, { age: 17 }, today).summary).toMatchObject({
      fit: 'obstacle',
      obstacles: [{ conditionId: null, code: 'age' }],
    });
    expect(checkAdmission(silent, { age: 30, sex: 'man' }, today).summary.fit).toBe('none_published');
  });

  it('says when somebody will be old enough', () => {
    const { answers } = checkAdmission(grownUpMen, { age: 17, daysToRelease: 800 }, today);
    expect(answers.find(({ code }) => code === 'age')).toMatchObject({
      answer: 'not_met',
      remediableBeforeRelease: true,
      remedy: { cs: 'Požadovaný věk bude splněn nejpozději za 1 rok.' },
    });
  });

  it('is not asked twice where a condition says the same or more', () => {
    const said = [
      condition({ id: 'sex', code: 'sex', operator: 'in', value: ['man'] }),
      condition({ id: 'age', code: 'age', operator: 'between', value: { from: 18, to: 60 } }),
    ];
    expect(codesOf({ ...grownUpMen, conditions: said })).toEqual(['sex unknown sex', 'age unknown age']);
  });

  it('is asked beside a condition that says less, or only wishes', () => {
    const upTo = termsOf({ ageFrom: 18, ageTo: 26 });
    const from = condition({ id: 'age', code: 'age', operator: 'at_least', value: 18 });
    expect(codesOf({ ...upTo, conditions: [from] })).toEqual(['age unknown age', 'age unknown null']);
    const wish = condition({ id: 'sex', code: 'sex', operator: 'in', value: ['man'], strict: false });
    expect(codesOf({ ...grownUpMen, conditions: [wish], ageFrom: null })).toEqual([
      'sex unknown sex',
      'sex unknown null',
    ]);
  });

  it('a service for men and women asks nobody, and a language is only a wish', () => {
    expect(codesOf(termsOf({ sexes: ['man', 'woman'] }))).toEqual([]);
    const czech = checkAdmission(termsOf({ languages: ['cs'] }), { languages: ['uk'] }, today);
    expect(czech.summary).toMatchObject({ fit: 'fits', notMet: 1, wishesNotMet: [{ code: 'language' }] });
  });
});

describe('a condition against the profile', () => {
  const forMenTo26 = { sexes: ['man'], ageFrom: 18, ageTo: 26 } as const;

  it.each([
    [condition({ code: 'sex', operator: 'in', value: ['woman'] }), true],
    [condition({ code: 'sex', operator: 'in', value: ['woman', 'man'] }), false],
    [condition({ code: 'sex', operator: 'in', value: ['woman'], strict: false }), false],
    [condition({ code: 'age', operator: 'at_least', value: 27 }), true],
    [condition({ code: 'age', operator: 'at_least', value: 26 }), false],
    [condition({ code: 'age', operator: 'at_most', value: 17 }), true],
    [condition({ code: 'age', operator: 'between', value: { from: 16, to: 20 } }), false],
    [condition({ code: 'animal', operator: 'excluded' }), false],
  ])('%o takes nobody the service is for: %s', (one, isContradiction) => {
    expect(contradicts(one, forMenTo26)).toBe(isContradiction);
    expect(contradicts(one, { sexes: null, ageFrom: null, ageTo: null })).toBe(false);
  });
});

describe('what a service does not say', () => {
  it.each([
    [{ withAnimal: true }, 'animal'],
    [{ asCouple: true }, 'couple'],
    [{ children: 2 }, 'children'],
    [{ usesWheelchair: true }, 'wheelchair'],
  ] as const)(
    '%o is no invitation, though the service says that these are all its conditions',
    (circumstances, code) => {
      expect(checkAdmission(termsOf({}), circumstances, today).summary).toMatchObject({
        fit: 'open',
        toFindOut: [{ conditionId: null, code, answer: 'unknown' }],
      });
    },
  );

  it('is not asked of who brings nobody along, nor where a condition speaks of it', () => {
    const alone = { withAnimal: false, asCouple: false, children: 0, usesWheelchair: false };
    expect(checkAdmission(termsOf({}), alone, today).answers).toEqual([]);
    const said = checkAdmission(termsOf({ conditions: [condition({})] }), { withAnimal: true }, today);
    expect(said.summary).toMatchObject({ fit: 'fits', met: 1, unknown: 0 });
  });
});
