import { Injectable } from '@nestjs/common';
import { AuditTrail } from '@navaz/audit';
import { accountOf, Clock, invalidInput, Refusal, type FieldRefusal } from '@navaz/kernel';
import type { Transaction } from '@navaz/platform';
import type { HandoverEntity } from '../entities/handover.entity.js';
import type { NextStep, OutcomeResult } from '../report-words.js';
import { topics } from '../reporting-topics.js';
import { AgreedBackReading } from './agreed-back.service.js';

/** Months after release at which outcomes are recorded; 0 is the stay itself and its close. */
export const outcomeMonths = [0, 1, 3, 6] as const;

/** What was reached on one topic. */
export interface OutcomeSaid {
  readonly topic: string;
  readonly result: OutcomeResult;
  readonly nextStep?: NextStep | null;
}

/** Outcomes of one handover at one moment. */
export interface OutcomesOfMonth {
  readonly month: number;
  readonly outcomes: readonly OutcomeSaid[];
}

const notArrived = new Refusal('conflict', 'NOT_ARRIVED', {
  cs: 'Výsledky se zapisují až potom, co klient dorazil.',
  en: 'Outcomes are recorded once the person has arrived.',
});

const followUpNotAsked = new Refusal('conflict', 'FOLLOW_UP_NOT_ASKED', {
  cs: 'Na tento měsíc se teď neptáme: souhlas není, už neplatí, nebo ještě nenastal čas.',
  en: 'This month is not asked about now: there is no agreement, it has ended, or the time has not come.',
});

const healthTopics: ReadonlySet<string> = new Set(topics.filter(({ health }) => health).map(({ code }) => code));

/** Keeps outcomes, one for each topic the person agreed to hear back about. */
@Injectable()
export class Outcomes {
  constructor(
    private readonly agreed: AgreedBackReading,
    private readonly clock: Clock,
    private readonly trail: AuditTrail,
  ) {}

  /**
   * Stores them in the caller's transaction. Refusals: NOT_ARRIVED, FOLLOW_UP_NOT_ASKED, INVALID_INPUT
   * (TOPIC_NOT_AGREED, NEVER_NOT_REACHED, TOPIC_TWICE).
   */
  async keep(tx: Transaction, handover: HandoverEntity, said: OutcomesOfMonth): Promise<Refusal | null> {
    if (handover.arrivedOn === null) return notArrived;
    const agreed = await this.agreed.of(tx, handover);
    const faults = this.faults(said.outcomes, agreed.topics);
    if (faults.length > 0) return invalidInput(faults);
    if (said.month > 0 && !(agreed.followUp && (await this.answered(tx, handover, said.month))))
      return followUpNotAsked;
    await this.store(tx, handover, said);
    return null;
  }

  private faults(outcomes: readonly OutcomeSaid[], agreed: ReadonlySet<string>): FieldRefusal[] {
    return outcomes.flatMap(({ topic, result }, index): FieldRefusal[] => {
      const path = `outcomes.${index}`;
      if (outcomes.findIndex((other) => other.topic === topic) < index)
        return [
          {
            path: `${path}.topic`,
            code: 'TOPIC_TWICE',
            text: { cs: 'Toto téma už máte výše.', en: 'This topic is already there.' },
          },
        ];
      if (!agreed.has(topic))
        return [
          {
            path: `${path}.topic`,
            code: 'TOPIC_NOT_AGREED',
            text: {
              cs: 'O tomto tématu klient nesouhlasil podávat zprávu, proto se výsledek nezapisuje.',
              en: 'The person did not agree to hear back about this topic, so no outcome is recorded.',
            },
          },
        ];
      return healthTopics.has(topic) && result === 'not_reached'
        ? [
            {
              path: `${path}.result`,
              code: 'NEVER_NOT_REACHED',
              text: {
                cs: 'U zdraví a závislosti se „zatím ne“ nezapisuje. Zvolte „zčásti“, nebo téma vynechte.',
                en: 'On health and addiction “not yet” is never recorded. Choose “partly”, or leave the topic out.',
              },
            },
          ]
        : [];
    });
  }

  /** Whether the month was asked about; it counts as answered from now on. */
  private async answered(tx: Transaction, handover: HandoverEntity, month: number): Promise<boolean> {
    const rows = await tx.query(
      `update handover.follow_up set answered_at = coalesce(answered_at, $3)
       where handover_id = $1 and month = $2 and asked_at is not null returning month`,
      [handover.id, month, this.clock.now()],
    );
    return rows.length > 0;
  }

  private async store(tx: Transaction, handover: HandoverEntity, { outcomes, month }: OutcomesOfMonth): Promise<void> {
    for (const { topic, result, nextStep } of outcomes) {
      await tx.query(
        `insert into handover.outcome (handover_id, topic, month, result, next_step, recorded_at, recorded_by_account_id)
         values ($1, $2, $3, $4, $5, $6, $7)
         on conflict (handover_id, topic, month) do update
         set result = excluded.result, next_step = excluded.next_step, recorded_at = excluded.recorded_at,
             recorded_by_account_id = excluded.recorded_by_account_id`,
        [handover.id, topic, month, result, nextStep ?? null, this.clock.now(), accountOf(tx.ctx.actor)],
      );
    }
    this.trail.record(tx, {
      operation: 'handover.recordOutcomes',
      subjectKind: 'handover',
      subjectId: handover.id,
      detail: { month, topics: outcomes.length },
    });
  }
}
