import { Injectable } from '@nestjs/common';
import { AuditTrail } from '@navaz/audit';
import { Clock, invalidInput, type Refusal, type RequestContext } from '@navaz/kernel';
import { Database } from '@navaz/platform';
import { IsNull } from 'typeorm';
import { ConditionAnswerEntity } from '../entities/condition-answer.entity.js';
import type { Answer } from '../handovers/condition-answer.js';
import { handoverNotFound, notNow } from '../handover.refusals.js';
import { HandoverRepository } from '../handover.repository.js';

const conditionUnknown = (index: number) => ({
  path: `answers.${index}.conditionId`,
  code: 'CONDITION_UNKNOWN',
  text: {
    cs: 'Tato podmínka k žádosti nepatří. Načtěte ji prosím znovu.',
    en: 'This condition does not belong to the request. Please load it again.',
  },
});

/** Answers to conditions of the service. */
export interface ConditionAnswers {
  readonly handoverId: string;
  readonly answers: readonly { readonly conditionId: string; readonly answer: Answer }[];
}

/**
 * Keeps the sender's answers to the conditions of the service. They stay with the sender; what travels is decided when
 * it is sent.
 */
@Injectable()
export class AnswerConditions {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly handovers: HandoverRepository,
    private readonly trail: AuditTrail,
  ) {}

  /** Refusals: NOT_FOUND, NOT_NOW after sending, INVALID_INPUT for a condition that is not among them. */
  async answer(ctx: RequestContext, input: ConditionAnswers): Promise<{ handoverId: string } | Refusal> {
    return this.database.transaction(ctx, async (tx) => {
      const handover = await this.handovers.lockAs(tx, input.handoverId, 'sender');
      if (!handover) return handoverNotFound;
      if (handover.state !== 'draft') return notNow;
      const answers = tx.repository(ConditionAnswerEntity);
      const known = new Set(
        (await answers.findBy({ handoverId: handover.id, droppedAt: IsNull() })).map(({ conditionId }) => conditionId),
      );
      const faults = input.answers.flatMap(({ conditionId }, index) =>
        known.has(conditionId) ? [] : [conditionUnknown(index)],
      );
      if (faults.length > 0) return invalidInput(faults);
      const now = this.clock.now();
      for (const { conditionId, answer } of input.answers) {
        await answers.update(
          { handoverId: handover.id, conditionId },
          { answer, obstacle: answer === 'not_met', answeredAt: now },
        );
      }
      this.trail.record(tx, {
        operation: 'handover.answerConditions',
        subjectKind: 'handover',
        subjectId: handover.id,
        detail: { count: input.answers.length },
      });
      return { handoverId: handover.id };
    });
  }
}
