import { Injectable } from '@nestjs/common';
import { DirectoryReader, type ConditionFact } from '@navaz/directory';
import { Clock, type FieldRefusal, Refusal } from '@navaz/kernel';
import type { Transaction } from '@navaz/platform';
import type { HandoverEntity } from '../entities/handover.entity.js';
import { changedConditions, type ChangedConditions, type HeldCondition } from './changed-conditions.js';

const faultOf = ({ id, sentence }: ConditionFact, before: ConditionFact | null): FieldRefusal =>
  before
    ? {
        path: `conditions.${id}`,
        code: 'CONDITION_CHANGED',
        text: {
          cs: `Změněná podmínka: ${sentence} (Dříve: ${before.sentence})`,
          en: `Changed condition: ${sentence} (Before: ${before.sentence})`,
        },
      }
    : {
        path: `conditions.${id}`,
        code: 'CONDITION_NEW',
        text: { cs: `Nová podmínka: ${sentence}`, en: `New condition: ${sentence}` },
      };

const droppedFault = ({ conditionId, frozen }: HeldCondition): FieldRefusal => ({
  path: `conditions.${conditionId}`,
  code: 'CONDITION_DROPPED',
  text: { cs: `Už neplatí: ${frozen.sentence}`, en: `No longer asked: ${frozen.sentence}` },
});

/** Holds the conditions that a draft answers against those that the service publishes. */
@Injectable()
export class DraftConditions {
  constructor(
    private readonly directory: DirectoryReader,
    private readonly clock: Clock,
  ) {}

  /** CONDITIONS_CHANGED with a fault for every condition that is new, changed or taken back; null where none is. */
  async changedRefusal(tx: Transaction, handover: HandoverEntity): Promise<Refusal | null> {
    const { now, dropped } = await this.changes(tx, handover);
    const replaced = new Set(now.map(({ before }) => before));
    const faults = [
      ...now.flatMap(({ condition, held, before }) => (held ? [] : faultOf(condition, before?.frozen ?? null))),
      ...dropped.filter((one) => !replaced.has(one)).map(droppedFault),
    ];
    if (faults.length === 0) return null;
    return new Refusal(
      'invalid_input',
      'CONDITIONS_CHANGED',
      {
        cs: `Služba mezitím změnila své podmínky, žádost zatím neodešla. ${faults.map(({ text }) => text.cs).join(' ')}`,
        en: `The service has changed its conditions meanwhile, the request was not sent. ${faults.map(({ text }) => text.en).join(' ')}`,
      },
      faults,
    );
  }

  /**
   * Makes the copy what the service asks now; the caller has locked the draft. Answers to what is asked as before stay;
   * what is new or changed waits for an answer.
   */
  async renew(tx: Transaction, handover: HandoverEntity): Promise<void> {
    const { now, dropped } = await this.changes(tx, handover);
    if (dropped.length === 0 && now.every(({ held }) => held)) return;
    await tx.query(
      `update handover.condition_answer set dropped_at = $3, answer = null, obstacle = null, answered_at = null
       where handover_id = $1 and condition_id = any ($2)`,
      [handover.id, dropped.map(({ conditionId }) => conditionId), this.clock.now()],
    );
    for (const [position, { condition, held }] of now.entries())
      await tx.query(
        `insert into handover.condition_answer (handover_id, condition_id, code, frozen) values ($1, $2, $3, $4)
         on conflict (handover_id, condition_id) do update set frozen = excluded.frozen`,
        [
          handover.id,
          held?.conditionId ?? condition.id,
          condition.code,
          JSON.stringify({ ...(held?.frozen ?? condition), position }),
        ],
      );
  }

  private async changes(tx: Transaction, { id, recipientServiceId }: HandoverEntity): Promise<ChangedConditions> {
    if (recipientServiceId === null) return { now: [], dropped: [] };
    const [held, published] = await Promise.all([
      tx.query<HeldCondition>(
        `select condition_id as "conditionId", frozen from handover.condition_answer
         where handover_id = $1 and dropped_at is null`,
        [id],
      ),
      this.directory.conditionsOf(tx, recipientServiceId),
    ]);
    return changedConditions(held, published);
  }
}
