import type { ConditionTag } from '@navaz/directory';
import type { DerivedTag } from '../index-services/derived-tags.js';
import { levelMark, mark } from '../engine/search-document.js';
import type { Fit, Test } from '../engine/search-plan.js';
import { conditionFit, level, weights } from './ranking.js';

/** What a condition in a query is held against: a tag of published conditions, or something the profile has. */
type Meaning =
  | { readonly tag: ConditionTag | DerivedTag }
  | { readonly has: string }
  | { readonly prisonLevel: string }
  | { readonly room: true }
  | { readonly confirmed: true };

/** Every condition of the query's lexicon; a spec keeps the two together. */
const meanings: Readonly<Record<string, Meaning>> = {
  noDeposit: { tag: 'noDeposit' },
  acceptsWithoutDocuments: { tag: 'withoutDocuments' },
  acceptsWithoutInsurance: { tag: 'withoutInsurance' },
  acceptsWithoutIncome: { tag: 'withoutIncome' },
  petsAllowed: { tag: 'petsAllowed' },
  couplesAccepted: { tag: 'couplesAccepted' },
  childrenAccepted: { tag: 'childrenAccepted' },
  remoteInterviewPossible: { tag: 'remoteInterview' },
  acceptsLongSentences: { tag: 'acceptsLongSentences' },
  noDebtFreeConditionRequired: { tag: 'municipalDebtAccepted' },
  noAbstinenceRequired: { tag: 'withoutAbstinence' },
  acceptsSubstitution: { tag: 'substitutionAccepted' },
  acceptsMedication: { tag: 'medicationAccepted' },
  'doesNotExclude:sexual-offence': { tag: 'doesNotExcludeSexualConduct' },
  'doesNotExclude:violence': { tag: 'doesNotExcludeViolence' },
  barrierFree: { tag: 'wheelchairAccepted' },
  free: { tag: 'free' },
  abstinenceSupported: { tag: 'abstinenceRequired' },
  noLocalResidenceRequired: { tag: 'anyResidence' },
  criminalRecordAccepted: { tag: 'criminalRecordAccepted' },
  prisonGuarded: { prisonLevel: 'guarded' },
  prisonLow: { prisonLevel: 'low' },
  prisonMedium: { prisonLevel: 'medium' },
  prisonHigh: { prisonLevel: 'high' },
  prisonHeightened: { prisonLevel: 'heightened' },
  showsOpeningHours: { has: 'opening_hours' },
  addressMayBeSecret: { has: 'secret' },
  languageSupport: { has: 'other_language' },
  applicationFromPrisonPossible: { has: 'from_prison' },
  freeNow: { room: true },
  showsCurrentCapacity: { room: true },
  capacityUpdatedRecently: { confirmed: true },
};

/** The tag that a condition of the query asks for, where it is one. */
export const tagOf = (condition: string): ConditionTag | DerivedTag | null => {
  const meaning = meanings[condition];
  return meaning && 'tag' in meaning ? meaning.tag : null;
};

/** Derived tags that follow from other parts of the profile than its conditions: the price, the target groups. */
const besideConditions: ReadonlySet<string> = new Set<DerivedTag>(['free', 'criminalRecordAccepted']);

/** Whether a tag follows from the published conditions alone. */
export const isOfPublishedConditions = (tag: string): boolean => !besideConditions.has(tag);

/** Whether what the query asks for is answered by the published conditions alone. */
export const isOfConditions = (condition: string): boolean => {
  const tag = tagOf(condition);
  return tag !== null && isOfPublishedConditions(tag);
};

/** Whether the condition is one of prisons: what level of security they have. Of services it says nothing. */
export const isOfPrisons = (condition: string): boolean => {
  const meaning = meanings[condition];
  return meaning !== undefined && 'prisonLevel' in meaning;
};

/** Whether free places are wished for. */
export const wantsRoom = (conditions: readonly string[]): boolean =>
  conditions.some((condition) => {
    const meaning = meanings[condition];
    return meaning !== undefined && 'room' in meaning;
  });

/** Whether a confirmation of late is wished for; every plan compares by that. */
export const asksConfirmation = (condition: string): boolean => {
  const meaning = meanings[condition];
  return meaning !== undefined && 'confirmed' in meaning;
};

/** Name of the fit of a condition. */
export const conditionFitName = (condition: string): string => `condition:${condition}`;

/** Known yes before unknown before known no, which comes last with its reason rather than vanish. */
export const conditionFits = (conditions: readonly string[]): readonly Fit[] =>
  conditions.flatMap((condition): Fit[] => {
    const meaning = meanings[condition];
    if (meaning === undefined) return [];
    if ('tag' in meaning) {
      return [conditionFit(conditionFitName(condition), meaning.tag)];
    }
    if ('prisonLevel' in meaning) {
      const marked = (has: boolean): Test => ({ on: 'marks', anyOf: [levelMark(meaning.prisonLevel, has)] });
      const { yes, unknown, no } = weights.prisonLevel;
      const levels = [level('YES', marked(true), yes), level('NO', marked(false), no)];
      return [{ name: conditionFitName(condition), levels, otherwise: { code: 'UNKNOWN', factor: unknown } }];
    }
    if (!('has' in meaning)) return [];
    const has = level('YES', { on: 'marks', anyOf: [mark('has', meaning.has)] }, weights.condition.yes);
    return [{ name: conditionFitName(condition), levels: [has], otherwise: { code: 'UNKNOWN', factor: 0.85 } }];
  });
