import { Injectable } from '@nestjs/common';
import { isRefusal, type Refusal, type RequestContext } from '@navaz/kernel';
import { Database } from '@navaz/platform';
import { machineColumns, type MachineClientRow } from '../machine-client.row.js';
import { startOf, type OrganisationPage } from '../organisation-page.js';

/** Lists the programs of the reader's own organisation. */
@Injectable()
export class ListMachineClients {
  constructor(private readonly database: Database) {}

  /** `first + 1` open machine clients at most, the oldest membership first. */
  async clients(ctx: RequestContext, page: OrganisationPage): Promise<readonly MachineClientRow[] | Refusal> {
    const start = startOf(ctx, page);
    if (isRefusal(start)) return start;
    return this.database.transaction(ctx, (tx) =>
      tx.query<MachineClientRow>(
        `select ${machineColumns}
         from identity.machine_client client join identity.membership on membership.id = client.membership_id
         where membership.organisation_id = $1 and membership.ended_at is null and membership.id > $2
         order by membership.id limit $3`,
        [page.organisationId, start, page.first + 1],
      ),
    );
  }
}
