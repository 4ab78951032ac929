import type { FieldRefusal } from '@navaz/kernel';
import { declarableFieldTable } from '../code-lists/declarable-fields.js';
import { stages, stageTable, type StageCode } from '../code-lists/stages.js';
import { fieldFault } from '../check-input/read-field.js';
import type { StageNeeds } from './service-draft.js';

const order = new Map<string, number>(stages.map((stage, index) => [stage.code, index]));

/** What a provider declares that it needs, by stage, and what is wrong with the declaration. */
export interface ReadNeeds {
  readonly needs: Readonly<Record<string, readonly string[]>>;
  readonly faults: readonly FieldRefusal[];
}

const fieldFaults = (stage: StageCode, code: string, path: string): FieldRefusal[] => {
  const field = declarableFieldTable.get(code);
  if (!field) {
    return [
      fieldFault(
        path,
        'FIELD_UNKNOWN',
        `O údaj „${code.slice(0, 40)}“ žádat nejde: nepředává se, nebo jde s žádostí sám. Vyberte ze seznamu údajů.`,
        `The field “${code.slice(0, 40)}” cannot be asked for: it is never passed, or it goes by itself. Choose from the list.`,
      ),
    ];
  }
  const isTooEarly = (order.get(field.stage) ?? 0) > (order.get(stage) ?? 0);
  return isTooEarly
    ? [
        fieldFault(
          path,
          'FIELD_BEYOND_STAGE',
          `Údaj „${field.cs}“ smíte chtít až v kroku „${stageTable.get(field.stage)?.cs}“.`,
          `“${field.en}” may be asked for from the stage “${stageTable.get(field.stage)?.en}” on.`,
        ),
      ]
    : [];
};

/**
 * Reads the minimum of data a service needs at each stage (GDPR art. 5(1)(c)). Only declarable fields may
 * be named, and none before its stage. Refusals: STAGE_UNKNOWN, FIELD_UNKNOWN, FIELD_BEYOND_STAGE.
 */
export function readMinimumData(given: readonly StageNeeds[] | null): ReadNeeds {
  const needs: Record<string, readonly string[]> = {};
  const faults: FieldRefusal[] = [];
  (given ?? []).slice(0, 50).forEach(({ stage, fields }, index) => {
    const path = `minimumData.${index}`;
    const known = stages.find((row) => row.code === stage);
    if (!known) {
      faults.push(fieldFault(`${path}.stage`, 'STAGE_UNKNOWN', 'Takový krok předání není.', 'There is no such stage.'));
      return;
    }
    fields.forEach((code, place) => faults.push(...fieldFaults(known.code, code, `${path}.fields.${place}`)));
    const all = [...new Set([...(needs[stage] ?? []), ...fields])].sort();
    if (all.length > 0) needs[stage] = all;
  });
  return { needs, faults };
}
