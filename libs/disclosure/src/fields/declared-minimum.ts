import type { FieldCode } from './field.js';
import { fields } from './fields.js';
import type { Stage } from './stage.js';

/** The stages of a profile's minimum of data that have come when a handover is at a stage. */
const reached: Readonly<Record<Stage, readonly string[]>> = {
  enquiry: ['0'],
  request: ['0', '1'],
  interview: ['0', '1', '1a'],
  confirmed: ['0', '1', '1a', '2'],
  in_service: ['0', '1', '1a', '2', '3'],
  ended: [],
  report: [],
};

/**
 * What a recipient declared that it needs at a stage, as fields: those that go with their stage anyway, and those its
 * profile names for this stage or an earlier one (`minimumData` of a service: codes by stage). A unit without a profile
 * declared nothing, so it gets the former only. A code or a stage nobody knows adds nothing.
 */
export const declaredMinimumOf = (
  minimumData: Readonly<Record<string, readonly string[]>>,
  stage: Stage,
): ReadonlySet<FieldCode> => {
  const declared = new Set(reached[stage].flatMap((step) => minimumData[step] ?? []));
  return new Set(
    fields
      .filter(({ needed }) => needed === 'always' || needed.declaredAs.some((code) => declared.has(code)))
      .map((row) => row.code),
  );
};
