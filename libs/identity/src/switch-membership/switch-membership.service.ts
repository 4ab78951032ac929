import { Injectable } from '@nestjs/common';
import { AuditTrail } from '@navaz/audit';
import type { Refusal, RequestContext } from '@navaz/kernel';
import { Database } from '@navaz/platform';
import { membershipNotFound, sessionNeeded } from '../identity.refusals.js';
import type { LoggedIn } from '../sessions.js';

/** Moves this browser's session to another membership of the same account. */
@Injectable()
export class SwitchMembership {
  constructor(
    private readonly database: Database,
    private readonly trail: AuditTrail,
  ) {}

  /** From the next request on the session acts as that membership. Other sessions of the account stay as they are. */
  async switch(
    ctx: RequestContext,
    loggedIn: LoggedIn | null,
    membershipId: string,
  ): Promise<{ membershipId: string } | Refusal> {
    if (!loggedIn?.sessionId) return sessionNeeded;
    return this.database.transaction(ctx, async (tx) => {
      // The lock waits for an end of the membership under way, so that no session outlives it.
      const [own] = await tx.query<{ id: string }>(
        `select id from identity.membership where id = $1 and account_id = $2 and ended_at is null for update`,
        [membershipId, loggedIn.accountId],
      );
      if (!own) return membershipNotFound;
      await tx.query(`update identity.session set membership_id = $1 where id = $2`, [own.id, loggedIn.sessionId]);
      this.trail.record(tx, {
        operation: 'identity.switchMembership',
        subjectKind: 'membership',
        subjectId: own.id,
      });
      return { membershipId: own.id };
    });
  }
}
