import type { Text } from './text.js';

/** What is wrong with one field of an input: where, which rule, in words. */
export interface FieldRefusal {
  /** Path in the input, e.g. `conditions.2.value`. */
  readonly path: string;
  /** Stable name of the broken rule; the web words it as it likes. */
  readonly code: string;
  readonly text: Text;
}

/** How a refusal is meant; the API turns each kind into a type of its own. */
export type RefusalKind = 'invalid_input' | 'not_found' | 'conflict' | 'not_allowed' | 'expired';

/**
 * An expected "no": returned, never thrown. It names the rule (`code`) and says in words what to do next.
 * A transaction that returns one stores nothing.
 */
export class Refusal {
  constructor(
    readonly kind: RefusalKind,
    readonly code: string,
    readonly text: Text,
    readonly fields: readonly FieldRefusal[] = [],
  ) {}
}

/** Narrows the answer of a use case. */
export const isRefusal = (value: unknown): value is Refusal => value instanceof Refusal;

/**
 * The one answer for "does not exist" and "is not yours": the two must not be told apart.
 * `what` is the thing in the user's words, in the nominative.
 */
export const notFound = (what: Text): Refusal =>
  new Refusal('not_found', 'NOT_FOUND', {
    cs: `${what.cs}: záznam jsme nenašli, nebo k němu nemáte přístup. Zkontrolujte odkaz nebo se vraťte k vyhledávání.`,
    en: `${what.en}: there is no such record, or it is not yours. Check the link or go back to the search.`,
  });

/** Several fields may be refused for one reason: it is said once. */
const eachOnce = (sentences: readonly string[]): string => [...new Set(sentences)].join(' ');

/** One or more fields of an input break a rule. */
export const invalidInput = (fields: readonly FieldRefusal[]): Refusal =>
  new Refusal(
    'invalid_input',
    'INVALID_INPUT',
    {
      cs: `Takto to přijmout nejde: ${eachOnce(fields.map((field) => field.text.cs))}`,
      en: `This cannot be accepted: ${eachOnce(fields.map((field) => field.text.en))}`,
    },
    fields,
  );
