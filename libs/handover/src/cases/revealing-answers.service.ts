import { Injectable } from '@nestjs/common';
import { ConsentReader, stateAt, type Grant, type GrantState } from '@navaz/consent';
import type { AgreementToAsk } from '@navaz/disclosure';
import { Clock } from '@navaz/kernel';
import type { Transaction } from '@navaz/platform';
import { grantDetailOf } from '../handovers/passed-values.js';
import { unitIn, type ParticipationAsked } from './participant-gate.service.js';

/** An answer *not met* to a condition that reveals something of the person. */
export interface RevealingAnswer {
  readonly handoverId: string;
  readonly conditionId: string;
  readonly code: string;
}

/** Which of them go with a case, and which stay behind. */
export interface AnswersDecision {
  /** Agreements that name a condition and this unit. */
  readonly agreed: readonly Grant[];
  readonly withheld: readonly RevealingAnswer[];
}

const agreedTo: readonly GrantState[] = ['given', 'renewed'];
/** A no is an answer. */
const answered: readonly GrantState[] = [...agreedTo, 'refused', 'withdrawn'];

/**
 * Obstacles that would reveal something, in the requests of a case. Each goes to another unit only by an agreement that
 * names the condition and the unit; that there is no obstacle reveals nothing.
 */
@Injectable()
export class RevealingAnswers {
  constructor(
    private readonly consent: ConsentReader,
    private readonly clock: Clock,
  ) {}

  /** What goes now; with `lock` it stays so until the commit. */
  async decide(tx: Transaction, about: ParticipationAsked, lock: boolean): Promise<AnswersDecision> {
    const answers = await tx.query<RevealingAnswer>(
      `select said.handover_id as "handoverId", said.condition_id as "conditionId", said.code
       from handover.condition_answer said join handover.handover h on h.id = said.handover_id
       where h.case_id = $1 and said.answer = 'not_met' and (said.frozen->>'revealing')::boolean
       order by said.handover_id, said.condition_id`,
      [about.caseId],
    );
    if (answers.length === 0) return { agreed: [], withheld: [] };
    const given = await this.said(tx, about, agreedTo, lock);
    const details = answers.map(grantDetailOf);
    return {
      agreed: details.flatMap((detail) => given.get(detail) ?? []),
      withheld: answers.filter((one) => !given.has(grantDetailOf(one))),
    };
  }

  /** What the person has to be asked so that all of them go; nothing they have answered. */
  async toAsk(
    tx: Transaction,
    about: ParticipationAsked,
    { withheld }: AnswersDecision,
  ): Promise<readonly AgreementToAsk[]> {
    if (withheld.length === 0) return [];
    const said = await this.said(tx, about, answered, false);
    return withheld
      .map(grantDetailOf)
      .filter((detail) => !said.has(detail))
      .map((detail) => ({ purpose: 'assess', category: 'condition_answer', detail, fields: ['conditionAnswers'] }));
  }

  /** They stay with the unit that asked the person: whoever leads the case next does not know. */
  async forget(tx: Transaction, answers: readonly RevealingAnswer[]): Promise<void> {
    for (const { handoverId, conditionId } of answers)
      await tx.query(
        `update handover.condition_answer set answer = 'unknown', obstacle = false
         where handover_id = $1 and condition_id = $2`,
        [handoverId, conditionId],
      );
  }

  /** What the person said of telling the unit, by the detail that names the condition. */
  private async said(
    tx: Transaction,
    about: ParticipationAsked,
    states: readonly GrantState[],
    lock: boolean,
  ): Promise<ReadonlyMap<string | null, Grant>> {
    const grants = await this.consent.grantsFor(tx, {
      subjectId: about.subjectId,
      aboutId: about.caseId,
      recipient: unitIn(about),
      lock,
    });
    const now = this.clock.now();
    return new Map(
      grants
        .filter(({ purpose, category }) => purpose === 'assess' && category === 'condition_answer')
        .filter((grant) => states.includes(stateAt(grant, now)))
        .map((grant) => [grant.detail, grant]),
    );
  }
}
