import { Injectable } from '@nestjs/common';
import { AuditTrail } from '@navaz/audit';
import { Clock, invalidInput, type Refusal } from '@navaz/kernel';
import type { Transaction } from '@navaz/platform';
import { GrantsWithdrawn, type MovedGrant } from '../consent.events.js';
import { grantNotFound } from '../consent.refusals.js';
import type { RequiredFrom } from '../grant.js';
import { grantMoves } from '../grant.state.js';
import { GrantsRepository } from '../grants.repository.js';
import { withdrawalFaults } from '../record-agreement/check-answer.js';

/** What the subject takes back. */
export interface WithdrawalSaid extends WithdrawalTold {
  readonly grantIds: readonly string[];
}

/** How it was taken back. */
export interface WithdrawalTold {
  /** Said to a worker, or written on paper. */
  readonly by: 'worker' | 'paper';
  /** Who took it back: one of them is enough, whoever had to agree. */
  readonly byParty: RequiredFrom;
  /** When it was said or written; it bites at the commit. */
  readonly at: Date;
}

/** Takes grants back, for the unit that holds the case and for a recipient the subject turned to. */
@Injectable()
export class Withdrawing {
  constructor(
    private readonly clock: Clock,
    private readonly grants: GrantsRepository,
    private readonly trail: AuditTrail,
  ) {}

  /**
   * All of the grants or none; what has ended already stays as it is. Answers the ids of those that ended by this. Waits
   * for reads that are under way, and no read succeeds after its commit.
   * Refusals: NOT_FOUND (neither held by nor addressed to the actor's unit), INVALID_INPUT (a moment in the
   * future, or before the agreement was given).
   */
  async withdraw(tx: Transaction, said: WithdrawalSaid): Promise<readonly string[] | Refusal> {
    const grants = await this.grants.locked(tx, said.grantIds);
    if (grants.length === 0 || grants.length < new Set(said.grantIds).size) return grantNotFound;
    const open = grants.filter((grant) => grantMoves[grant.state].includes('withdrawn'));
    const given = open.map(({ since }) => since);
    const faults = withdrawalFaults(said.at, given, this.clock.now());
    if (faults.length > 0) return invalidInput(faults);
    const moved = await this.grants.move(tx, open, {
      state: 'withdrawn',
      at: said.at,
      means: said.by,
      byParty: said.byParty,
    });
    if (moved.length > 0) tx.publish(new GrantsWithdrawn(moved));
    for (const signingId of new Set(open.map((grant) => grant.signingId))) {
      const items = open.filter((grant) => grant.signingId === signingId).map((grant) => grant.item);
      const detail = { by: said.by, byParty: said.byParty, items };
      this.trail.record(tx, { operation: 'consent.withdraw', subjectKind: 'signing', subjectId: signingId, detail });
    }
    return open.map((grant) => grant.id);
  }

  /**
   * The same where the subject turned to a unit that sees not all of what it takes back: `end` moves it, by a function that
   * knows who may. Answers the ids of those that ended. Refusals: INVALID_INPUT (a moment in the future).
   */
  async withdrawBy(
    tx: Transaction,
    told: WithdrawalTold,
    end: (told: WithdrawalTold) => Promise<readonly MovedGrant[]>,
  ): Promise<readonly string[] | Refusal> {
    const faults = withdrawalFaults(told.at, [], this.clock.now());
    if (faults.length > 0) return invalidInput(faults);
    const moved = await end(told);
    if (moved.length > 0) tx.publish(new GrantsWithdrawn(moved));
    return moved.map(({ grantId }) => grantId);
  }
}
