import { covers, type AgreedTerms } from '../decide/agreement.js';
import { declaredMinimumOf } from './declared-minimum.js';
import type { FieldCode } from './field.js';
import { fields } from './fields.js';
import { stages } from './stage.js';

/** Towards whom an agreement opens something. */
export interface OpenedTowards {
  /** Its declared minimum of data by stage. */
  readonly minimumData: Readonly<Record<string, readonly string[]>>;
  /** Whether what is asked for is a residential service. */
  readonly residential: boolean;
}

/**
 * The fields an agreement opens to its recipient that is asked for now, at whatever stage: the same table, the same terms
 * and the same declaration as the gate decides by. They are frozen with it (ADR 22). Empty where it opens none of the
 * table, such as the answer to one question.
 */
export const fieldsOpenedBy = (
  agreed: AgreedTerms,
  { minimumData, residential }: OpenedTowards,
): readonly FieldCode[] =>
  fields
    .filter((row) => residential || !row.residentialOnly)
    .filter((row) =>
      stages.some((stage) => {
        const terms = row.at[stage];
        if (!terms || !covers(terms, agreed)) return false;
        return declaredMinimumOf(minimumData, stage).has(row.code);
      }),
    )
    .map((row) => row.code);
