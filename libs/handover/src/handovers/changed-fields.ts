import type { PassedValues } from './passed-values.js';

type Values = Readonly<Record<string, unknown>>;

/**
 * Names of the fields in which one snapshot says something else than the one before it, those that are gone among them;
 * only such as may be read now. Pure.
 */
export const changedFields = (
  before: PassedValues,
  now: PassedValues,
  allowed: ReadonlySet<string>,
): readonly string[] => {
  const was: Values = { ...before };
  const is: Values = { ...now };
  return [...new Set([...Object.keys(was), ...Object.keys(is)])].filter(
    (field) => allowed.has(field) && JSON.stringify(was[field]) !== JSON.stringify(is[field]),
  );
};
