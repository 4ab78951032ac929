import { randomUUID } from 'node:crypto';
import { Injectable, type OnModuleInit } from '@nestjs/common';
import { AuditTrail } from '@navaz/audit';
import { roles, systemContext } from '@navaz/kernel';
import { Database, Jobs } from '@navaz/platform';
import { ClosingMemberships, type OpenMembership } from '../closing-memberships.js';
import { coordinatorSeesNoClients } from '../identity.refusals.js';
import { mayStandTogether } from '../separate-roles.js';

/** What a coordinator's account may not hold. */
const barred = roles.filter((role) => !mayStandTogether('coordinator', role));

/**
 * Accounts that coordinate the network and work with clients are from before the rule: no invitation makes one any more.
 * Of the two the work with clients ends, as any membership does: its open work goes to the team lead.
 */
@Injectable()
export class KeepRolesApart implements OnModuleInit {
  constructor(
    private readonly jobs: Jobs,
    private readonly database: Database,
    private readonly closing: ClosingMemberships,
    private readonly trail: AuditTrail,
  ) {}

  onModuleInit(): void {
    this.jobs.define({ name: 'identity.keep-roles-apart', cron: '47 2 * * *', handle: () => this.keep() });
  }

  /** Ends every such membership, each with an act in the trail that says why. */
  async keep(): Promise<void> {
    await this.database.transaction(systemContext(randomUUID()), async (tx) => {
      const both = await tx.query<OpenMembership>(
        `select id, account_id as "accountId", organisation_id as "organisationId", role, services
         from identity.membership working
         where ended_at is null and role = any ($1) and exists (select from identity.membership coordinating
           where coordinating.account_id = working.account_id and coordinating.role = 'coordinator'
             and coordinating.ended_at is null)
         order by organisation_id, role, id`,
        [barred],
      );
      for (const membership of both) {
        const { id, accountId, organisationId, role } = membership;
        // Refused only where it ended meanwhile: nobody is kept in these roles for being the last.
        if (await this.closing.close(tx, membership)) continue;
        this.trail.record(tx, {
          operation: 'identity.endMembership',
          subjectKind: 'membership',
          subjectId: id,
          concerns: organisationId,
          detail: { accountId, organisationId, role, because: coordinatorSeesNoClients.code },
        });
      }
    });
  }
}
