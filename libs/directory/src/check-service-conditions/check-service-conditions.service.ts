import { Injectable } from '@nestjs/common';
import { Clock, invalidInput, notFound, type Refusal } from '@navaz/kernel';
import { Database } from '@navaz/platform';
import { asPublished } from '../check-conditions/as-published.js';
import { checkConditions } from '../check-conditions/check-conditions.js';
import { circumstancesFaults } from '../check-conditions/circumstances-fault.js';
import type { Circumstances } from '../check-conditions/circumstances.js';
import type { ConditionAnswer } from '../check-conditions/condition-answer.js';
import type { AdmissionCondition } from '../check-conditions/condition.js';
import { summariseAnswers, type AnswerSummary } from '../check-conditions/summarise-answers.js';
import { conditions, inLists, registered } from '../profile/service-parts.sql.js';

/** The answers of one service. */
export interface CheckedConditions {
  readonly serviceId: string;
  /** False = the service may have more conditions than it published. */
  readonly conditionsPublished: boolean;
  readonly answers: readonly ConditionAnswer[];
  readonly summary: AnswerSummary;
}

interface Published {
  readonly published: boolean;
  readonly registered: boolean;
  readonly conditions: readonly AdmissionCondition[];
}

/** $1 service · $2 today */
const read = {
  name: 'directory.conditions-of-service',
  text: `
    select s.conditions_published as published, ${registered} as registered, ${conditions} as conditions
    from directory.service s join directory.organisation o on o.id = s.organisation_id
    where s.id = $1::uuid and ${inLists('$2::date')}`,
};

/** Compares circumstances with the published conditions of a service. The circumstances never reach the database. */
@Injectable()
export class CheckServiceConditions {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  /** Refusals: INVALID_INPUT for circumstances that cannot be, NOT_FOUND. */
  async check(serviceId: string, circumstances: Circumstances): Promise<CheckedConditions | Refusal> {
    const faults = circumstancesFaults(circumstances);
    if (faults.length > 0)
      return invalidInput(faults.map((fault) => ({ ...fault, path: `circumstances.${fault.path}` })));
    const today = this.clock.today();
    const [row] = await this.database.readPublic<Published & object>(read, [serviceId, today]);
    if (!row) return notFound({ cs: 'Služba', en: 'Service' });
    const answers = checkConditions(
      row.conditions.map((condition) => asPublished(condition, row.registered)),
      circumstances,
      today,
    );
    return { serviceId, conditionsPublished: row.published, answers, summary: summariseAnswers(answers) };
  }
}
