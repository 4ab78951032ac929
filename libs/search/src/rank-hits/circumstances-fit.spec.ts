import { describe, expect, it } from '@jest/globals';
import type { AdmissionCondition, AdmissionTerms } from '@navaz/directory';
import { circumstancesFit, saysAnything } from './circumstances-fit.js';

const condition = (given: Partial<AdmissionCondition>): AdmissionCondition => ({
  id: 'c',
  code: 'sex',
  operator: 'in',
  value: ['man'],
  due: 'on_admission',
  dueDays: null,
  meetableFromPrison: null,
  strict: true,
  ground: null,
  sentence: 'Podmínka.',
  ...given,
});
const papers = condition({ code: 'identity_document', operator: 'required', value: null });

const terms = (conditions: readonly AdmissionCondition[], part: Partial<AdmissionTerms> = {}): AdmissionTerms => ({
  conditionsPublished: true,
  conditions,
  sexes: null,
  ageFrom: null,
  ageTo: null,
  languages: null,
  ...part,
});

const termsOf = new Map([
  ['women', terms([condition({ value: ['woman'] })])],
  ['men', terms([condition({})])],
  ['menByProfile', terms([], { sexes: ['man'], conditionsPublished: false })],
  ['papers', terms([{ ...papers, meetableFromPrison: true }])],
  ['animals', terms([condition({ code: 'animal', operator: 'excluded', value: null })])],
]);

describe('the fit by circumstances', () => {
  it('orders who fits, who is not known, who can be made to fit and who cannot', () => {
    const woman = { sex: 'woman', hasIdentityDocument: false, daysToRelease: 300 } as const;
    const { levels, otherwise } = circumstancesFit(termsOf, woman, '2026-11-22');
    expect(Object.fromEntries(levels.map(({ code, test }) => [code, 'anyOf' in test ? test.anyOf : []]))).toEqual({
      FITS: ['women'],
      OBSTACLE_REMOVABLE: ['papers'],
      OBSTACLE_UNCERTAIN: [],
      OBSTACLE: ['men', 'menByProfile'],
    });
    const factors = [levels[0]?.factor, otherwise.factor, ...levels.slice(1).map(({ factor }) => factor)];
    expect(factors).toEqual([...factors].sort((a = 0, b = 0) => b - a));
    expect(new Set(factors).size).toBe(5);
  });

  it('is not asked for where nothing is known of the client', () => {
    expect(saysAnything({})).toBe(false);
    expect(saysAnything({ sex: null })).toBe(false);
    expect(saysAnything({ withAnimal: false })).toBe(true);
  });
});
