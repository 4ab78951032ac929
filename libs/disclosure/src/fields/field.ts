import type { AskedCategory, AskedPurpose } from '@navaz/consent';
import type { Text } from '@navaz/kernel';
import type { Stage } from './stage.js';

/** Codes of every field about a subject that can pass at all. What is not named here never passes. */
export const fieldCodes = [
  'needKind',
  'sex',
  'ageBand',
  'returnDistrict',
  'releaseWeek',
  'reference',
  'senderKind',
  'senderRegion',
  'urgency',
  'conditionAnswers',
  'languages',
  'accessibility',
  'wishes',
  'name',
  'meeting',
  'contact',
  'birthDate',
  'guardian',
  'documents',
  'dates',
  'ownAnswers',
  'arrival',
  'topics',
  'nextStep',
  'ending',
] as const;

/** One of {@link fieldCodes}. */
export type FieldCode = (typeof fieldCodes)[number];

/** The agreement that covers a field at a stage. */
export interface AgreementTerms {
  readonly purpose: AskedPurpose;
  readonly category: AskedCategory;
  /**
   * Which part of the category: an exact code; `each` = every part is agreed to by itself and only those pass; null =
   * the category as a whole.
   */
  readonly detail: string | null;
  /**
   * true = only with the subject's own agreement to this item, whatever the matrix says (interview, item by item in
   * service, topics of a report).
   */
  readonly always: boolean;
}

/** A field, the stages at which it may pass and the agreement that covers it there. */
export interface FieldRow {
  readonly code: FieldCode;
  readonly text: Text;
  /** `null` at a stage: nothing there says who the person is, so no agreement is asked for. Absent: never there. */
  readonly at: Readonly<Partial<Record<Stage, AgreementTerms | null>>>;
  /**
   * `always`: goes with its stage. `declared`: only where the recipient declared that it needs it; the codes are those
   * of the profile's minimum of data.
   */
  readonly needed: 'always' | { readonly declaredAs: readonly string[] };
  /** Only for residential services, where places depend on it. */
  readonly residentialOnly: boolean;
  /** Data of a special category by itself (GDPR art. 9), whatever the service. */
  readonly special: boolean;
}
