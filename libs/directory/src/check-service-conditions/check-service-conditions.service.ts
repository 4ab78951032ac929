import { Injectable } from '@nestjs/common';
import { Clock, notFound, type Refusal } from '@navaz/kernel';
import { Database } from '@navaz/platform';
import { checkAdmission, type CheckedAdmission } from '../check-conditions/check-admission.js';
import { circumstancesRefusal } from '../check-conditions/circumstances-fault.js';
import type { Circumstances } from '../check-conditions/circumstances.js';
import { admissionTerms, inLists, registered } from '../profile/service-parts.sql.js';
import { publishedTerms, type StoredTerms } from './stored-terms.js';

/** The answers of one service. */
export interface CheckedConditions extends CheckedAdmission {
  readonly serviceId: string;
  /** False = the service may have more conditions than it published. */
  readonly conditionsPublished: boolean;
}

/** $1 service · $2 today */
const read = {
  name: 'directory.conditions-of-service',
  text: `
    select ${registered} as registered, ${admissionTerms}
    from directory.service s join directory.organisation o on o.id = s.organisation_id
    where s.id = $1::uuid and ${inLists('$2::date')}`,
};

/** Compares circumstances with what a service says of whom it admits. The circumstances never reach the database. */
@Injectable()
export class CheckServiceConditions {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  /** Refusals: INVALID_INPUT for circumstances that cannot be, NOT_FOUND. */
  async check(serviceId: string, circumstances: Circumstances): Promise<CheckedConditions | Refusal> {
    const refusal = circumstancesRefusal(circumstances);
    if (refusal) return refusal;
    const today = this.clock.today();
    const [row] = await this.database.readPublic<StoredTerms>(read, [serviceId, today]);
    if (!row) return notFound({ cs: 'Služba', en: 'Service' });
    const { conditionsPublished } = row;
    return { serviceId, conditionsPublished, ...checkAdmission(publishedTerms(row), circumstances, today) };
  }
}
