import { Injectable } from '@nestjs/common';
import { AuditTrail } from '@navaz/audit';
import { Clock, type Actor, type Refusal, type RequestContext } from '@navaz/kernel';
import { Database, type Transaction } from '@navaz/platform';
import { ClosingMemberships, type OpenMembership } from '../closing-memberships.js';
import { refusalToGive } from '../give-role.js';
import { AccountEnded } from '../identity.events.js';
import { accountNotFound, accountOfOthersToo } from '../identity.refusals.js';

/** Ends an account for good: all its memberships and sessions at one commit. Its name and address are forgotten. */
@Injectable()
export class EndAccount {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly closing: ClosingMemberships,
    private readonly trail: AuditTrail,
  ) {}

  /**
   * One's own; one whose every membership the actor may end; any one for the coordinator, except a machine. Refusals:
   * NOT_FOUND where the account is no member of the actor's unit, ROLE_NOT_YOURS_TO_GIVE, SCOPE_TOO_WIDE,
   * ACCOUNT_OF_OTHERS_TOO, LAST_OF_ROLE.
   */
  async end(ctx: RequestContext, accountId: string): Promise<{ accountId: string } | Refusal> {
    const { actor } = ctx;
    if (!actor) return accountNotFound;
    return this.database.transaction(ctx, async (tx) => {
      const memberships = await this.openOf(tx, accountId);
      const refusal = this.refusalToEnd(actor, accountId, memberships);
      if (refusal) return refusal;
      for (const membership of memberships) {
        const kept = await this.closing.close(tx, membership);
        if (kept) return kept;
        // An act for each unit: what an outsider ended stands in its own trail.
        const { id, organisationId, role } = membership;
        this.trail.record(tx, {
          operation: 'identity.endMembership',
          subjectKind: 'membership',
          subjectId: id,
          concerns: organisationId,
          detail: { accountId, organisationId, role },
        });
      }
      const [ended] = await tx.query(
        `update identity.account set ended_at = $2, display_name = null, email = null
         where id = $1 and ended_at is null returning id`,
        [accountId, this.clock.now()],
      );
      if (!ended) return accountNotFound;
      await tx.query(`delete from identity.session where account_id = $1`, [accountId]);
      tx.publish(new AccountEnded(accountId));
      this.trail.record(tx, {
        operation: 'identity.endAccount',
        subjectKind: 'account',
        subjectId: accountId,
        detail: { memberships: memberships.map(({ id }) => id) },
      });
      return { accountId };
    });
  }

  /** The account's row is held, so that no membership begins meanwhile; in one order for whoever ends several. */
  private async openOf(tx: Transaction, accountId: string): Promise<OpenMembership[]> {
    await tx.query(`select id from identity.account where id = $1 for update`, [accountId]);
    return tx.query<OpenMembership>(
      `select id, account_id as "accountId", organisation_id as "organisationId", role, services
       from identity.membership where account_id = $1 and ended_at is null order by organisation_id, role, id`,
      [accountId],
    );
  }

  private refusalToEnd(actor: Actor, accountId: string, memberships: readonly OpenMembership[]): Refusal | null {
    if (accountId === actor.accountId) return null;
    const moderates = actor.permissions.has('organisations.moderate');
    if (moderates && memberships.every(({ role }) => role !== 'machine')) return null;
    const here = memberships.filter(({ organisationId }) => organisationId === actor.organisationId);
    if (!actor.permissions.has('members.manage') || here.length === 0) return accountNotFound;
    const refusal = here.map((membership) => refusalToGive(actor, membership)).find((found) => found !== null);
    return refusal ?? (here.length < memberships.length ? accountOfOthersToo : null);
  }
}
