import { Injectable } from '@nestjs/common';
import { AuditTrail } from '@navaz/audit';
import { Clock, invalidInput, type FieldRefusal, type Refusal } from '@navaz/kernel';
import type { Transaction } from '@navaz/platform';
import { dayFault, itemFault } from '../ask-for-agreement/check-items.js';
import { grantNotFound, guardianMissing, notRenewable } from '../consent.refusals.js';
import type { Expressed, Grant, RequiredFrom } from '../grant.js';
import { grantMoves } from '../grant.state.js';
import { GrantsRepository } from '../grants.repository.js';
import { momentFaults, partiesOf } from '../record-agreement/check-answer.js';

/** How the renewal was said. */
export interface RenewalSaid {
  readonly by: RequiredFrom;
  readonly expressed: Expressed;
  /** Membership of the worker who explained it. */
  readonly explainedBy: string;
  readonly at: Date;
}

/** Prolongs what was given, before its last day or after it. */
@Injectable()
export class Renewing {
  constructor(
    private readonly clock: Clock,
    private readonly grants: GrantsRepository,
    private readonly trail: AuditTrail,
  ) {}

  /**
   * All of the grants or none. Answers their ids.
   * Refusals: NOT_FOUND, NOT_RENEWABLE (refused, withdrawn, never given), NOT_ALL_AGREED, INVALID_INPUT (the new last
   * day is not later than the old one, or more than two years ahead).
   */
  async renew(
    tx: Transaction,
    grantIds: readonly string[],
    until: string,
    how: RenewalSaid,
  ): Promise<readonly string[] | Refusal> {
    const grants = await this.grants.locked(tx, grantIds);
    if (grants.length === 0 || grants.length < new Set(grantIds).size) return grantNotFound;
    const refusal = await this.refusalOf(tx, grants, until, how);
    if (refusal) return refusal;
    await this.grants.move(tx, grants, {
      state: 'renewed',
      at: how.at,
      validUntil: until,
      means: how.expressed,
      byParty: how.by,
      explainedByMembershipId: how.explainedBy,
    });
    for (const signingId of new Set(grants.map((grant) => grant.signingId))) {
      const detail = { items: grants.filter((grant) => grant.signingId === signingId).length, until };
      this.trail.record(tx, { operation: 'consent.renew', subjectKind: 'signing', subjectId: signingId, detail });
    }
    return grants.map((grant) => grant.id);
  }

  private async refusalOf(
    tx: Transaction,
    grants: readonly Grant[],
    until: string,
    how: RenewalSaid,
  ): Promise<Refusal | null> {
    const now = this.clock.now();
    const faults: FieldRefusal[] = momentFaults(how.at, how.at, now);
    const day = dayFault(until, this.clock.today());
    if (day) faults.push(itemFault('until', day));
    else if (grants.some((grant) => until <= grant.validUntil)) faults.push(notLater);
    for (const signingId of new Set(grants.map((grant) => grant.signingId))) {
      const signing = await this.grants.signing(tx, signingId);
      // A recipient sees the grant and not the form: renewing is the business of the unit that holds the case.
      if (!signing) return grantNotFound;
      const missing = partiesOf(signing.requiredFrom).some((party) => !partiesOf(how.by).includes(party));
      if (missing) return guardianMissing;
    }
    if (grants.some((grant) => !grantMoves[grant.state].includes('renewed'))) return notRenewable;
    return faults.length > 0 ? invalidInput(faults) : null;
  }
}

const notLater: FieldRefusal = {
  path: 'until',
  code: 'DAY_NOT_LATER',
  text: {
    cs: 'Prodloužení musí končit později než dosavadní souhlas.',
    en: 'A renewal has to end later than the agreement so far.',
  },
};
