import { sexes as everySex, type SexCode } from '../code-lists/sexes.js';
import type { AdmissionCondition, CheckableCondition, ConditionRange } from './condition.js';
import { listOf, rangeOf } from './condition-value.js';

/** Whom a profile says the service is for; null = it does not say. */
export interface ForWhom {
  readonly sexes: readonly SexCode[] | null;
  /** Completed years, the end counts as inside. */
  readonly ageFrom: number | null;
  readonly ageTo: number | null;
  /** Codes of languages spoken. */
  readonly languages: readonly string[] | null;
}

const ofProfile = (part: Pick<CheckableCondition, 'code' | 'operator' | 'value' | 'strict'>): CheckableCondition => ({
  id: null,
  due: 'on_admission',
  dueDays: null,
  meetableFromPrison: null,
  ...part,
});

const strictOnes = (conditions: readonly AdmissionCondition[], code: AdmissionCondition['code']) =>
  conditions.filter((condition) => condition.strict && condition.code === code);

const sexCondition = ({ sexes }: ForWhom, conditions: readonly AdmissionCondition[]): CheckableCondition[] => {
  if (sexes === null || sexes.length === 0 || everySex.every(({ code }) => sexes.includes(code))) return [];
  const isSaid = strictOnes(conditions, 'sex').some((one) =>
    listOf(one).every((code) => sexes.some((sex) => sex === code)),
  );
  return isSaid ? [] : [ofProfile({ code: 'sex', operator: 'in', value: sexes, strict: true })];
};

const lies = (inner: ConditionRange, outer: ConditionRange): boolean =>
  (outer.from === null || (inner.from !== null && inner.from >= outer.from)) &&
  (outer.to === null || (inner.to !== null && inner.to <= outer.to));

const ageCondition = ({ ageFrom, ageTo }: ForWhom, conditions: readonly AdmissionCondition[]): CheckableCondition[] => {
  if (ageFrom === null && ageTo === null) return [];
  const value = { from: ageFrom, to: ageTo };
  if (strictOnes(conditions, 'age').some((one) => lies(rangeOf(one), value))) return [];
  return [ofProfile({ code: 'age', operator: 'between', value, strict: true })];
};

const languageCondition = ({ languages }: ForWhom, conditions: readonly AdmissionCondition[]): CheckableCondition[] =>
  (languages ?? []).length === 0 || conditions.some(({ code }) => code === 'language')
    ? []
    : [ofProfile({ code: 'language', operator: 'in', value: languages, strict: false })];

/**
 * What a profile demands where it says whom the service is for, as far as no published condition says the same or more:
 * a service for grown-ups does not take a boy of seventeen, whether it made a condition of it or not. Sex and age are
 * strict, also of a registered service: § 91(3)(a) of Act 108/2006 lets it refuse whom it does not serve. An interpreter
 * can help with a language, so that stays a wish.
 */
export const profileConditions = (
  forWhom: ForWhom,
  conditions: readonly AdmissionCondition[],
): readonly CheckableCondition[] => [
  ...sexCondition(forWhom, conditions),
  ...ageCondition(forWhom, conditions),
  ...languageCondition(forWhom, conditions),
];

/**
 * Whether a strict condition takes nobody whom the profile says the service is for: only women in a service for men, or
 * from 27 years where it is for people up to 26. Nobody at all could be admitted then.
 */
export const contradicts = (
  { code, strict, operator, value }: Pick<CheckableCondition, 'code' | 'strict' | 'operator' | 'value'>,
  { sexes, ageFrom, ageTo }: Pick<ForWhom, 'sexes' | 'ageFrom' | 'ageTo'>,
): boolean => {
  const condition = ofProfile({ code, operator, value, strict });
  if (!strict) return false;
  if (code === 'sex') {
    return sexes !== null && sexes.length > 0 && !listOf(condition).some((one) => sexes.some((sex) => sex === one));
  }
  if (code !== 'age') return false;
  const { from, to } = rangeOf(condition);
  return (from !== null && ageTo !== null && from > ageTo) || (to !== null && ageFrom !== null && to < ageFrom);
};
