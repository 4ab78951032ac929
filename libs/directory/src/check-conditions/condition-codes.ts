import type { CodeRow } from '../code-lists/code-row.js';
import { conductCategories } from '../code-lists/conduct-categories.js';
import { districts } from '../code-lists/districts.js';
import { interviewWays } from '../code-lists/interview-ways.js';
import { languages } from '../code-lists/languages.js';
import type { RefusalGroundCode } from '../code-lists/refusal-grounds.js';
import { regions } from '../code-lists/regions.js';
import { securityLevels } from '../code-lists/security-levels.js';
import { sexes } from '../code-lists/sexes.js';
import type { ConditionCode, Operator } from './condition.js';

/** Unit and sane limits of a number, so that nobody publishes an age of 400. */
export interface NumberLimits {
  readonly unit: 'years' | 'months' | 'days' | 'crowns' | 'children';
  readonly min: number;
  readonly max: number;
}

/** What is known about one code of condition: one row describes form, check, publication and travel. */
export interface ConditionCodeRow extends CodeRow {
  readonly code: ConditionCode;
  readonly operators: readonly Operator[];
  /** Codes a list may hold; null = the code knows no list. */
  readonly options: readonly CodeRow[] | null;
  /** Limits of a number or interval; null = the code knows no number. */
  readonly limits: NumberLimits | null;
  /** true = the answer would tell something about sentence or health: it stays on the sender's screen. */
  readonly revealing: boolean;
  /**
   * Grounds of § 91(3) a registered service can lean on; the first is offered. Empty = always a wish there.
   * A reading of the law for software, not reviewed by a lawyer.
   */
  readonly grounds: readonly RefusalGroundCode[];
}

const limits = (unit: NumberLimits['unit'], min: number, max: number): NumberLimits => ({ unit, min, max });
const requirement: readonly Operator[] = ['required', 'not_required'];
const acceptance: readonly Operator[] = ['accepted', 'excluded', 'conditional'];
const range: readonly Operator[] = ['between', 'at_least', 'at_most'];
const group: readonly RefusalGroundCode[] = ['service_not_provided'];
const health: readonly RefusalGroundCode[] = ['health_excludes_residence'];
const none: readonly RefusalGroundCode[] = [];

const row = (
  code: ConditionCode,
  cs: string,
  en: string,
  operators: readonly Operator[],
  grounds: readonly RefusalGroundCode[],
  rest: Partial<Pick<ConditionCodeRow, 'options' | 'limits' | 'revealing'>> = {},
): ConditionCodeRow => ({ code, cs, en, operators, grounds, options: null, limits: null, revealing: false, ...rest });

/** Every code by name: operators, value, whether it reveals, which ground of § 91(3) it can lean on. */
export const conditionCodes: Readonly<Record<ConditionCode, ConditionCodeRow>> = {
  sex: row('sex', 'pohlaví', 'sex', ['in'], group, { options: sexes }),
  age: row('age', 'věk', 'age', range, group, { limits: limits('years', 0, 120) }),
  language: row('language', 'jazyk domluvy', 'language', ['in'], none, { options: languages }),
  couple: row('couple', 'pár', 'couple', acceptance, group),
  children: row('children', 'děti', 'children', [...acceptance, 'at_most'], group, {
    limits: limits('children', 1, 20),
  }),
  animal: row('animal', 'zvíře', 'animal', acceptance, none),
  wheelchair: row('wheelchair', 'vozík', 'wheelchair', acceptance, group),
  region_of_return: row('region_of_return', 'kraj návratu', 'region of return', ['in'], group, { options: regions }),
  district_of_return: row('district_of_return', 'okres návratu', 'district of return', ['in'], group, {
    options: districts,
  }),
  region_of_residence: row('region_of_residence', 'kraj trvalého pobytu', 'region of residence', ['in'], none, {
    options: regions,
  }),
  identity_document: row('identity_document', 'doklad totožnosti', 'identity document', requirement, none),
  health_insurance: row('health_insurance', 'zdravotní pojištění', 'health insurance', requirement, none),
  no_municipal_debt: row('no_municipal_debt', 'bez dluhu vůči obci', 'no debt to the municipality', requirement, none),
  medical_report: row('medical_report', 'lékařská zpráva', 'medical report', requirement, health, { revealing: true }),
  deposit: row('deposit', 'kauce', 'deposit', ['at_least', 'not_required'], none, { limits: limits('months', 1, 12) }),
  monthly_income: row('monthly_income', 'měsíční příjem', 'monthly income', ['at_least', ...requirement], none, {
    limits: limits('crowns', 1, 200_000),
  }),
  interview: row('interview', 'pohovor před přijetím', 'interview before admission', ['in', 'not_required'], none, {
    options: interviewWays,
  }),
  minimum_stay: row('minimum_stay', 'nejkratší pobyt', 'minimum stay', ['at_least', 'not_required'], none, {
    limits: limits('months', 1, 60),
  }),
  months_before_release: row('months_before_release', 'podání před propuštěním', 'months before release', range, none, {
    limits: limits('months', 0, 60),
  }),
  months_after_release: row('months_after_release', 'doba od propuštění', 'months after release', ['at_most'], group, {
    limits: limits('months', 0, 120),
  }),
  security_level: row('security_level', 'stupeň zabezpečení', 'security level', ['in', 'excluded'], none, {
    options: securityLevels,
    revealing: true,
  }),
  sentence_length: row('sentence_length', 'délka trestu', 'sentence length', range, none, {
    limits: limits('months', 1, 480),
    revealing: true,
  }),
  supervision: row('supervision', 'dohled probační služby', 'supervision', [...requirement, 'excluded'], group, {
    revealing: true,
  }),
  excluded_conduct: row('excluded_conduct', 'vyloučené jednání', 'excluded conduct', ['excluded', 'accepted'], none, {
    options: conductCategories,
    revealing: true,
  }),
  previous_exclusion: row(
    'previous_exclusion',
    'dřívější vyloučení',
    'previous exclusion',
    ['at_least', 'accepted', 'excluded'],
    ['contract_ended_for_breach'],
    { limits: limits('months', 1, 120), revealing: true },
  ),
  abstinence: row('abstinence', 'abstinence', 'abstinence', ['at_least', 'not_required'], group, {
    limits: limits('days', 1, 3650),
    revealing: true,
  }),
  // Asked from the other side than abstinence, and the answer tells about health just the same.
  addiction: row('addiction', 'závislost', 'addiction', acceptance, group, { revealing: true }),
  therapy_completed: row('therapy_completed', 'dokončená léčba', 'therapy completed', requirement, group, {
    revealing: true,
  }),
  medication: row('medication', 'užívání léků', 'medication', acceptance, health, { revealing: true }),
  substitution: row('substitution', 'substituční léčba', 'substitution treatment', acceptance, [...group, ...health], {
    revealing: true,
  }),
};

/** Codes that take a list of options with `accepted` and `excluded`; elsewhere these two stand alone. */
export const takesList = (code: ConditionCode, operator: string): boolean =>
  operator === 'in' || (conditionCodes[code].options !== null && (operator === 'excluded' || operator === 'accepted'));
