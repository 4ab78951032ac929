/** How the value of a condition is given. */
export type ValueKind = 'none' | 'choices' | 'number' | 'range';

/** Rules a condition can have, as the schema names them. */
export const operators = [
  'in',
  'at_least',
  'at_most',
  'between',
  'required',
  'not_required',
  'accepted',
  'excluded',
  'conditional',
] as const;
export type Operator = (typeof operators)[number];

/** What can be said of one code of the list of conditions. */
export interface ConditionRule {
  readonly operators: readonly Operator[];
  /** The list its choices come from; null: it has none. `region` and `district` are no code lists of their own. */
  readonly list: string | null;
  readonly unit: 'years' | 'months' | 'days' | 'crowns' | 'children' | null;
  /** The answer would tell something about sentence or health: it stays on the sender's screen. */
  readonly revealing: boolean;
  /** Grounds of § 91(3) a registered service can lean on; none: a wish there. */
  readonly grounds: readonly string[];
}

const requirement = ['required', 'not_required'] as const;
const acceptance = ['accepted', 'excluded', 'conditional'] as const;
const span = ['between', 'at_least', 'at_most'] as const;
const group = ['service_not_provided'];
const health = ['health_excludes'];

const rule = (
  operators: readonly Operator[],
  grounds: readonly string[] = [],
  rest: Partial<Pick<ConditionRule, 'list' | 'unit' | 'revealing'>> = {},
): ConditionRule => ({ operators, grounds, list: null, unit: null, revealing: false, ...rest });

/** Each code of the list of conditions. The API checks again and has the last word. */
export const conditionRules: Readonly<Record<string, ConditionRule>> = {
  sex: rule(['in'], group, { list: 'sex' }),
  age: rule(span, group, { unit: 'years' }),
  language: rule(['in'], [], { list: 'language' }),
  couple: rule(acceptance, group),
  children: rule([...acceptance, 'at_most'], group, { unit: 'children' }),
  animal: rule(acceptance),
  wheelchair: rule(acceptance, group),
  region_of_return: rule(['in'], group, { list: 'region' }),
  district_of_return: rule(['in'], group, { list: 'district' }),
  region_of_residence: rule(['in'], [], { list: 'region' }),
  identity_document: rule(requirement),
  health_insurance: rule(requirement),
  no_municipal_debt: rule(requirement),
  medical_report: rule(requirement, health, { revealing: true }),
  deposit: rule(['at_least', 'not_required'], [], { unit: 'months' }),
  monthly_income: rule(['at_least', ...requirement], [], { unit: 'crowns' }),
  interview: rule(['in', 'not_required'], [], { list: 'interview_way' }),
  minimum_stay: rule(['at_least', 'not_required'], [], { unit: 'months' }),
  months_before_release: rule(span, [], { unit: 'months' }),
  months_after_release: rule(['at_most'], group, { unit: 'months' }),
  security_level: rule(['in', 'excluded'], [], { list: 'security_level', revealing: true }),
  sentence_length: rule(span, [], { unit: 'months', revealing: true }),
  supervision: rule([...requirement, 'excluded'], group, { revealing: true }),
  excluded_conduct: rule(['excluded', 'accepted'], [], { list: 'conduct_category', revealing: true }),
  previous_exclusion: rule(['at_least', 'accepted', 'excluded'], ['contract_ended_six_months'], {
    unit: 'months',
    revealing: true,
  }),
  abstinence: rule(['at_least', 'not_required'], group, { unit: 'days', revealing: true }),
  addiction: rule(acceptance, group, { revealing: true }),
  therapy_completed: rule(requirement, group, { revealing: true }),
  medication: rule(acceptance, health, { revealing: true }),
  substitution: rule(acceptance, [...group, ...health], { revealing: true }),
};

/** How the value is given for a code with an operator. */
export const valueKindOf = (code: string, operator: string): ValueKind => {
  const found = conditionRules[code];
  if (!found) return 'none';
  if (operator === 'in') return 'choices';
  if (found.list && (operator === 'excluded' || operator === 'accepted')) return 'choices';
  if (operator === 'between') return 'range';
  return operator === 'at_least' || operator === 'at_most' ? 'number' : 'none';
};
