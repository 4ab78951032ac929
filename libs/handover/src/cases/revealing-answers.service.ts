import { Injectable } from '@nestjs/common';
import { ConsentReader, stateAt, type Grant, type GrantState } from '@navaz/consent';
import type { AgreementToAsk } from '@navaz/disclosure';
import { Clock } from '@navaz/kernel';
import type { Transaction } from '@navaz/platform';
import { grantDetailOf } from '../handovers/passed-values.js';
import { unitIn, type ParticipationAsked } from './participant-gate.service.js';

/** An answer to a condition that reveals something of the person, whether it is met or not. */
export interface RevealingAnswer {
  readonly handoverId: string;
  readonly conditionId: string;
  readonly code: string;
  readonly answer: 'met' | 'not_met';
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
 * Answers that would reveal something, in the requests of a case. They are for the screen of the unit that asked the
 * person: each goes to another unit only by an agreement that names the condition and the unit. That a condition is met
 * reveals as much as that it is not, to whoever reads what is asked; only that nobody knows reveals nothing.
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
      `select said.handover_id as "handoverId", said.condition_id as "conditionId", said.code, said.answer
       from handover.condition_answer said join handover.handover h on h.id = said.handover_id
       where h.case_id = $1 and said.answer in ('met', 'not_met') and (said.frozen->>'revealing')::boolean
       order by said.handover_id, said.condition_id`,
      [about.caseId],
    );
    if (answers.length === 0) return { agreed: [], withheld: [] };
    const given = await this.said(tx, about, agreedTo, lock);
    const details = new Set(answers.map(grantDetailOf));
    return {
      agreed: [...details].flatMap((detail) => given.get(detail) ?? []),
      withheld: answers.filter((one) => !given.has(grantDetailOf(one))),
    };
  }

  /**
   * What the person has to be asked so that no obstacle is forgotten; nothing they have answered. What is met is not worth
   * a line of a form: whoever leads the case next asks the person again.
   */
  async toAsk(
    tx: Transaction,
    about: ParticipationAsked,
    { withheld }: AnswersDecision,
  ): Promise<readonly AgreementToAsk[]> {
    const obstacles = withheld.filter(({ answer }) => answer === 'not_met');
    if (obstacles.length === 0) return [];
    const said = await this.said(tx, about, answered, false);
    return [...new Set(obstacles.map(grantDetailOf))]
      .filter((detail) => !said.has(detail))
      .map((detail) => ({ purpose: 'assess', category: 'condition_answer', detail, fields: ['conditionAnswers'] }));
  }

  /** They stay with the unit that asked the person: whoever leads the case next has no answer, and asks anew. */
  async forget(tx: Transaction, answers: readonly RevealingAnswer[]): Promise<void> {
    for (const { handoverId, conditionId } of answers)
      await tx.query(
        `update handover.condition_answer set answer = null, obstacle = null, answered_at = null
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
