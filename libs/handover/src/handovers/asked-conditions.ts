import type { ConditionFact } from '@navaz/directory';
import type { Transaction } from '@navaz/platform';
import type { ConditionAnswerEntity } from '../entities/condition-answer.entity.js';
import type { ConditionAnswered } from './passed-values.js';

/** A condition as it stood when the draft was made, with the sender's answer. */
export interface AskedCondition extends ConditionAnswered {
  readonly strict: boolean;
}

/** The conditions of a handover in the provider's order. Only the sender's side reads them. */
export const askedConditions = async (tx: Transaction, handoverId: string): Promise<AskedCondition[]> => {
  const rows = await tx.query<Pick<ConditionAnswerEntity, 'conditionId' | 'code' | 'frozen' | 'answer'>>(
    `select condition_id as "conditionId", code, frozen, answer from handover.condition_answer
     where handover_id = $1 and dropped_at is null`,
    [handoverId],
  );
  return rows
    .map(({ conditionId, code, frozen, answer }) => {
      const { sentence, revealing, strict, position } = frozen as ConditionFact & { position?: number };
      return { conditionId, code, sentence, revealing, strict, answer, position: position ?? 0 };
    })
    .sort((one, other) => one.position - other.position)
    .map(({ position: _, ...condition }) => condition);
};
