import { Injectable } from '@nestjs/common';
import { AuditTrail } from '@navaz/audit';
import { Clock, isRefusal, type Refusal, type RequestContext } from '@navaz/kernel';
import { Database, decodeCursor } from '@navaz/platform';
import { clientConfirmed, clientNotFound } from '../identity.refusals.js';
import { machineColumns, type MachineClientRow } from '../machine-client.row.js';

/** The coordinator's word on programs that owners registered. Without it their tokens act as nobody. */
@Injectable()
export class ConfirmMachineClient {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly trail: AuditTrail,
  ) {}

  /** `first + 1` at most that wait, the oldest membership first. A foreign cursor is refused. */
  async waiting(
    ctx: RequestContext,
    page: { readonly first: number; readonly after?: string | null },
  ): Promise<readonly MachineClientRow[] | Refusal> {
    const start = page.after ? decodeCursor(page.after, ['uuid']) : ['00000000-0000-0000-0000-000000000000'];
    if (isRefusal(start)) return start;
    return this.database.transaction(ctx, (tx) =>
      tx.query<MachineClientRow>(
        `select ${machineColumns}
         from identity.machine_client client join identity.membership on membership.id = client.membership_id
         where client.confirmed_at is null and membership.ended_at is null and membership.id > $1
         order by membership.id limit $2`,
        [start[0], page.first + 1],
      ),
    );
  }

  /** Its tokens act from the commit on. Refusals: NOT_FOUND also for one that ended, CLIENT_CONFIRMED. */
  async confirm(ctx: RequestContext, membershipId: string): Promise<MachineClientRow | Refusal> {
    const { actor } = ctx;
    if (!actor?.permissions.has('organisations.moderate')) return clientNotFound;
    return this.database.transaction(ctx, async (tx) => {
      const [found] = await tx.query<MachineClientRow>(
        `select ${machineColumns}
         from identity.machine_client client join identity.membership on membership.id = client.membership_id
         where membership.id = $1 and membership.ended_at is null for update of client`,
        [membershipId],
      );
      if (!found) return clientNotFound;
      if (found.confirmedAt) return clientConfirmed;
      const confirmedAt = this.clock.now();
      await tx.query(
        `update identity.machine_client set confirmed_at = $2, confirmed_by = $3 where membership_id = $1`,
        [membershipId, confirmedAt, actor.accountId],
      );
      this.trail.record(tx, {
        operation: 'identity.confirmMachineClient',
        subjectKind: 'membership',
        subjectId: membershipId,
        concerns: found.organisationId,
        detail: { organisationId: found.organisationId },
      });
      return { ...found, confirmedAt };
    });
  }
}
