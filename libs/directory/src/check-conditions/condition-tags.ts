import type { AdmissionCondition, ConditionCode } from './condition.js';

/** Three values everywhere: a service that says nothing is not a no. */
export type TagValue = 'yes' | 'no' | 'unknown';

/** A sentence longer than this counts as long, in months (10 years). */
export const longSentenceMonths = 120;

/** What one condition says about a tag; undefined = nothing. */
type Reading = (condition: AdmissionCondition) => TagValue | undefined;

interface TagRule {
  readonly code: ConditionCode;
  readonly reading: Reading;
  /** What silence means where the service says its conditions are complete. */
  readonly silence: TagValue;
}

/** A no that is only a wish does not decide: ask. */
const no = (condition: AdmissionCondition): TagValue => (condition.strict ? 'no' : 'unknown');

/** Something is demanded; later than admission does not stand in the way of coming. */
const demanded: Reading = (condition) => {
  if (condition.operator === 'not_required') return 'yes';
  return condition.due === 'within_days' ? 'yes' : no(condition);
};

/** Money asked for stays asked for, even when it is due later. */
const paid: Reading = (condition) => (condition.operator === 'not_required' ? 'yes' : no(condition));

/** Somebody or something is taken, not taken, or taken by agreement. */
const taken: Reading = (condition) => {
  if (condition.operator === 'excluded') return no(condition);
  return condition.operator === 'conditional' ? 'unknown' : 'yes';
};

const conductNamed =
  (category: string): Reading =>
  (condition) => {
    if (!Array.isArray(condition.value) || !condition.value.includes(category)) return undefined;
    return condition.operator === 'accepted' ? 'yes' : no(condition);
  };

const interviewRemote: Reading = (condition) => {
  if (condition.operator === 'not_required') return 'yes';
  return Array.isArray(condition.value) && condition.value.includes('remote') ? 'yes' : no(condition);
};

const longSentence: Reading = (condition) => {
  const { value } = condition;
  const most =
    typeof value === 'number'
      ? condition.operator === 'at_most'
        ? value
        : null
      : value && 'to' in value
        ? value.to
        : null;
  return most !== null && most < longSentenceMonths ? no(condition) : 'yes';
};

/** `demand`: silence of complete conditions = not asked for. `welcome`: silence is no invitation. */
const demand = (code: ConditionCode, reading: Reading): TagRule => ({ code, reading, silence: 'yes' });
const welcome = (code: ConditionCode, reading: Reading): TagRule => ({ code, reading, silence: 'unknown' });

const tagRules = {
  noDeposit: demand('deposit', paid),
  withoutDocuments: demand('identity_document', demanded),
  withoutInsurance: demand('health_insurance', demanded),
  withoutIncome: demand('monthly_income', paid),
  municipalDebtAccepted: demand('no_municipal_debt', demanded),
  withoutMedicalReport: demand('medical_report', demanded),
  withoutAbstinence: demand('abstinence', demanded),
  addictionAccepted: demand('addiction', taken),
  substitutionAccepted: demand('substitution', taken),
  medicationAccepted: demand('medication', taken),
  withoutTherapy: demand('therapy_completed', demanded),
  withoutSupervision: demand('supervision', (condition) =>
    condition.operator === 'excluded' ? 'yes' : demanded(condition),
  ),
  acceptsLongSentences: demand('sentence_length', longSentence),
  doesNotExcludeSexualConduct: demand('excluded_conduct', conductNamed('sexual')),
  doesNotExcludeViolence: demand('excluded_conduct', conductNamed('violence')),
  remoteInterview: welcome('interview', interviewRemote),
  petsAllowed: welcome('animal', taken),
  couplesAccepted: welcome('couple', taken),
  childrenAccepted: welcome('children', taken),
  wheelchairAccepted: welcome('wheelchair', taken),
} as const satisfies Readonly<Record<string, TagRule>>;

/** Name of a tag that search can filter by. */
export type ConditionTag = keyof typeof tagRules;

/** Every tag with its value. */
export type ConditionTags = Readonly<Record<ConditionTag, TagValue>>;

/** Names of all tags. */
export const conditionTagNames = Object.keys(tagRules) as readonly ConditionTag[];

const join = (values: readonly TagValue[]): TagValue => {
  if (values.includes('no')) return 'no';
  return values.includes('unknown') ? 'unknown' : 'yes';
};

/**
 * What the search filters by, derived from published conditions (take them through `asPublished` first).
 * @param complete the service declares that these are all its conditions. Then silence about a demand (deposit,
 *   documents, abstinence …) means that it is not made: yes. Silence about a welcome (animal, couple, children,
 *   wheelchair, interview at a distance) stays unknown. Without the declaration silence is always unknown.
 */
export function conditionTags(conditions: readonly AdmissionCondition[], complete: boolean): ConditionTags {
  const value = ({ code, reading, silence }: TagRule): TagValue => {
    const said = conditions.filter((condition) => condition.code === code).map(reading);
    const readings = said.filter((one) => one !== undefined);
    if (readings.length > 0) return join(readings);
    return complete ? silence : 'unknown';
  };
  return Object.fromEntries(conditionTagNames.map((name) => [name, value(tagRules[name])])) as ConditionTags;
}

/**
 * What a service says no to as a mere wish. It stands in nobody's way, so the tag stays unknown; but it was said.
 */
export function wishesAgainst(conditions: readonly AdmissionCondition[], complete: boolean): ReadonlySet<ConditionTag> {
  const said = conditionTags(conditions, complete);
  const meant = conditionTags(
    conditions.map((condition) => ({ ...condition, strict: true })),
    complete,
  );
  return new Set((Object.keys(tagRules) as ConditionTag[]).filter((tag) => said[tag] !== 'no' && meant[tag] === 'no'));
}
