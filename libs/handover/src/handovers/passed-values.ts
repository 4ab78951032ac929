import { addDays } from '@navaz/kernel';
import type { Decision, FieldCode } from '@navaz/disclosure';
import type { Answer } from './condition-answer.js';
import type { SubjectIdentity } from '../subjects/subject-identity.js';

/** How an answer to a condition travels: revealing ones only say that the sender found no obstacle. */
export type PassedAnswer = Answer | 'no_obstacle' | 'not_checked';

/** One condition of the recipient's own, as it stood when it was asked, with the answer that travels. */
export interface PassedCondition {
  readonly conditionId: string;
  readonly code: string;
  /** In the recipient's own words. */
  readonly sentence: string;
  /** A *not met* reveals something and passes only while the person agrees to this very answer. */
  readonly revealing: boolean;
  readonly answer: PassedAnswer;
}

/** Where and when to meet. */
export interface PassedMeeting {
  readonly startsAt: string;
  readonly minutes: number;
  readonly place: string;
}

/** Values of the fields that passed; a field that did not pass is absent. This is what a snapshot holds, sealed. */
export interface PassedValues {
  readonly needKind?: string;
  readonly sex?: string;
  readonly ageBand?: string;
  readonly returnDistrict?: string;
  /** Monday of the week of the earliest release, `YYYY-MM-DD`. */
  readonly releaseWeek?: string;
  readonly reference?: string;
  readonly senderKind?: string;
  readonly senderRegion?: string;
  readonly urgency?: string;
  readonly conditionAnswers?: readonly PassedCondition[];
  readonly languages?: readonly string[];
  readonly accessibility?: readonly string[];
  readonly wishes?: string;
  readonly name?: string;
  readonly meeting?: PassedMeeting;
  readonly contact?: string;
  readonly birthDate?: string;
  readonly guardian?: { readonly name: string; readonly contact: string | null };
  readonly documents?: readonly string[];
}

/** The sender's answer to a condition. */
export interface ConditionAnswered {
  readonly conditionId: string;
  readonly code: string;
  readonly sentence: string;
  readonly revealing: boolean;
  readonly answer: Answer | null;
}

/** Everything that could pass, opened for this one decision. */
export interface PassingSources {
  readonly identity: SubjectIdentity;
  readonly reference: string;
  readonly kind: string;
  readonly senderKind: string;
  readonly senderRegion: string | null;
  readonly urgency: string;
  readonly returnDistrict: string | null;
  readonly releaseEarliest: string | null;
  readonly wish: string | null;
  readonly conditions: readonly ConditionAnswered[];
  readonly meeting: PassedMeeting | null;
}

/** Monday of the week of a day; both `YYYY-MM-DD`. */
export const weekOf = (day: string): string => addDays(day, -((new Date(`${day}T00:00:00Z`).getUTCDay() + 6) % 7));

const answerOf = (condition: ConditionAnswered, agreed: readonly string[]): PassedAnswer => {
  if (!condition.revealing) return condition.answer ?? 'unknown';
  if (condition.answer === 'met') return 'no_obstacle';
  if (condition.answer === 'not_met' && agreed.includes(grantDetailOf(condition))) return 'not_met';
  return 'not_checked';
};

type Values = { [Field in FieldCode]?: unknown };

const valuesOf = (sources: PassingSources, agreed: readonly string[]): Values => {
  const { identity } = sources;
  return {
    needKind: sources.kind,
    sex: identity.sex,
    ageBand: identity.ageBand,
    returnDistrict: sources.returnDistrict,
    releaseWeek: sources.releaseEarliest === null ? null : weekOf(sources.releaseEarliest),
    reference: sources.reference,
    senderKind: sources.senderKind,
    senderRegion: sources.senderRegion,
    urgency: sources.urgency,
    conditionAnswers: sources.conditions.map((condition) => ({
      conditionId: condition.conditionId,
      code: condition.code,
      sentence: condition.sentence,
      revealing: condition.revealing,
      answer: answerOf(condition, agreed),
    })),
    languages: identity.languages,
    accessibility: identity.accessibility,
    wishes: sources.wish,
    name: `${identity.givenName} ${identity.familyName}`,
    meeting: sources.meeting,
    contact: identity.contact,
    birthDate: identity.birthDate,
    guardian: identity.guardian,
    documents: identity.documents,
  };
};

const isSaid = (value: unknown): boolean =>
  value !== null && value !== undefined && !(Array.isArray(value) && value.length === 0);

/**
 * Exactly the values of the fields that passed and that there is something to say for. Pure: what the sender previews
 * and what is sealed for the recipient come from here, so they cannot differ.
 */
export const passedValues = (decision: Decision, sources: PassingSources): PassedValues => {
  const agreed = decision.fields.find(({ field }) => field === 'conditionAnswers')?.details ?? [];
  const values = valuesOf(sources, agreed);
  return Object.fromEntries(
    Object.entries(values).filter(([field, value]) => decision.allowed.has(field as FieldCode) && isSaid(value)),
  );
};

/**
 * Of frozen values only those that the decision of this moment still lets through; a revealing answer whose own
 * agreement is gone reads as not checked.
 */
export const stillPassing = (frozen: PassedValues, decision: Decision): PassedValues => {
  const agreed = decision.fields.find(({ field }) => field === 'conditionAnswers')?.details ?? [];
  const still: PassedValues = Object.fromEntries(
    Object.entries(frozen).filter(([field]) => decision.allowed.has(field as FieldCode)),
  );
  if (!still.conditionAnswers) return still;
  const conditionAnswers = still.conditionAnswers.map((condition) =>
    condition.revealing && condition.answer === 'not_met' && !agreed.includes(grantDetailOf(condition))
      ? { ...condition, answer: 'not_checked' as const }
      : condition,
  );
  return { ...still, conditionAnswers };
};

/** By which answer of the sender's a revealing one travels so. */
const toldBy: Readonly<Partial<Record<PassedAnswer, Answer>>> = { no_obstacle: 'met', not_met: 'not_met' };

/** What passed, as the unit that leads the case now reads it: an answer it was not told of reads as not checked. */
export const knownToSender = (passed: PassedValues, conditions: readonly ConditionAnswered[]): PassedValues => {
  if (!passed.conditionAnswers) return passed;
  const known = new Map(conditions.map(({ conditionId, answer }) => [conditionId, answer]));
  const conditionAnswers = passed.conditionAnswers.map((condition) => {
    const told = condition.revealing ? toldBy[condition.answer] : undefined;
    return told !== undefined && known.get(condition.conditionId) !== told
      ? { ...condition, answer: 'not_checked' as const }
      : condition;
  });
  return { ...passed, conditionAnswers };
};

/**
 * What passes, with the revealing answers of a unit that led the case before as the recipient has them: they did not go
 * with the case, so whoever leads it now has none, and what the recipient was told stays told.
 */
export const withFormerAnswers = (
  passing: PassedValues,
  conditions: readonly ConditionAnswered[],
  before: PassedValues | null,
): PassedValues => {
  if (!passing.conditionAnswers || !before?.conditionAnswers) return passing;
  const unanswered = new Set(conditions.flatMap(({ conditionId, answer }) => (answer === null ? conditionId : [])));
  const former = new Map(before.conditionAnswers.map(({ conditionId, answer }) => [conditionId, answer]));
  const conditionAnswers = passing.conditionAnswers.map((condition) =>
    condition.revealing && unanswered.has(condition.conditionId)
      ? { ...condition, answer: former.get(condition.conditionId) ?? condition.answer }
      : condition,
  );
  return { ...passing, conditionAnswers };
};

/**
 * How a grant names one condition: its code, and which of several of that code. Agreement to tell about 30 days is none
 * to tell about 180.
 */
export const grantDetailOf = ({ conditionId, code }: { readonly conditionId: string; readonly code: string }): string =>
  `${code}.${conditionId.replaceAll('-', '').slice(-12)}`;
