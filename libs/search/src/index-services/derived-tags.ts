import type { AdmissionCondition, SearchSource } from '@navaz/directory';

type Value = 'yes' | 'no' | 'unknown';

/** Target groups of people with a criminal record. */
const groupsWithRecord = new Set(['pachatele', 'propusteni', 'vtos', 'vazba']);

/** Said in the price: nothing is paid. A price beside it (`první hodina zdarma, dále 200 Kč`) leaves it open. */
const nothingPaid = /zdarma|bezplatn|bez úhrady|bez poplatku/i;
const somethingPaid = /\d\s*(?:Kč|korun)|,-/i;

const free = ({ cost }: SearchSource): Value =>
  cost !== null && nothingPaid.test(cost) && !somethingPaid.test(cost) ? 'yes' : 'unknown';

/** The other way round than the tag of the directory. */
const abstinence = ({ conditionTags }: SearchSource): Value => {
  const { withoutAbstinence } = conditionTags;
  if (withoutAbstinence === 'unknown') return 'unknown';
  return withoutAbstinence === 'no' ? 'yes' : 'no';
};

const ofResidence = ({ code }: AdmissionCondition): boolean => code === 'region_of_residence';

/** A demand that is only a wish does not decide: ask. */
const anyResidence = ({ conditions, conditionsPublished }: SearchSource): Value => {
  const demands = conditions.filter(ofResidence);
  if (demands.some(({ strict }) => strict)) return 'no';
  return demands.length === 0 && conditionsPublished ? 'yes' : 'unknown';
};

/** Who works with people after or in a sentence takes them; whoever does not say so may take them just the same. */
const record = ({ targetGroups, prisons, conditions }: SearchSource): Value => {
  const saysSo = conditions.some(({ code, operator }) => code === 'excluded_conduct' && operator === 'accepted');
  return saysSo || prisons.length > 0 || targetGroups.some((group) => groupsWithRecord.has(group)) ? 'yes' : 'unknown';
};

const rules = {
  free,
  abstinenceRequired: abstinence,
  anyResidence,
  criminalRecordAccepted: record,
} as const satisfies Readonly<Record<string, (source: SearchSource) => Value>>;

/** A tag that follows from several parts of a profile, beside those the directory derives from conditions. */
export type DerivedTag = keyof typeof rules;

/** Names of the derived tags. */
export const derivedTagNames = Object.keys(rules) as readonly DerivedTag[];

/** Every derived tag with its value; unknown where the profile does not say. */
export const derivedTags = (source: SearchSource): Readonly<Record<DerivedTag, Value>> =>
  Object.fromEntries(derivedTagNames.map((tag) => [tag, rules[tag](source)])) as Record<DerivedTag, Value>;
