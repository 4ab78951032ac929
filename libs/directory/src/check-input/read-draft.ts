import type { FieldRefusal } from '@navaz/kernel';
import type { FieldRules } from './field-rule.js';
import { readField } from './read-field.js';

/** What was given, in the form in which it is stored, and everything wrong with it. */
export interface ReadDraft {
  readonly values: Readonly<Record<string, unknown>>;
  readonly faults: readonly FieldRefusal[];
}

/**
 * Reads the fields that were given: absent (undefined) leaves a field alone, null clears it. Fields without a rule are
 * left aside.
 */
export function readDraft(rules: FieldRules, draft: object, path = ''): ReadDraft {
  const values: Record<string, unknown> = {};
  const faults: FieldRefusal[] = [];
  for (const [field, given] of Object.entries(draft)) {
    const rule = rules[field];
    if (!rule || given === undefined) continue;
    const read = readField(rule, given, `${path}${field}`);
    if (read.ok) values[field] = read.value;
    else faults.push(read.fault);
  }
  return { values, faults };
}

/** Reads every field of the rules, absent ones as empty: for something that is made new. */
export function readWhole(rules: FieldRules, draft: object, path = ''): ReadDraft {
  const given = draft as Readonly<Record<string, unknown>>;
  const whole = Object.fromEntries(Object.keys(rules).map((field) => [field, given[field] ?? null]));
  return readDraft(rules, whole, path);
}
