import { Injectable } from '@nestjs/common';
import { isRefusal, type Refusal, type RequestContext } from '@navaz/kernel';
import { Database, decodeCursor } from '@navaz/platform';
import type { ProfilePartCode } from '../code-lists/profile-parts.js';
import { organisationNotFound } from '../directory.refusals.js';
import { OwnedRecords } from '../find-owned/owned-records.js';
import { owns } from '../find-owned/ownership.js';

/** A report that waits to be settled. */
export interface OpenReport {
  readonly id: string;
  readonly serviceId: string;
  readonly serviceName: string;
  readonly part: ProfilePartCode;
  readonly note: string;
  readonly at: Date;
  readonly byOrganisationName: string;
}

/** Reports of errors for those who settle them: the owner and the coordinator. */
@Injectable()
export class ListReports {
  constructor(
    private readonly database: Database,
    private readonly owned: OwnedRecords,
  ) {}

  /** Open reports on services of an organisation, the oldest first; `first + 1` at most. Refusal: NOT_FOUND. */
  async open(
    ctx: RequestContext,
    organisationId: string,
    first: number,
    after: string | null,
  ): Promise<OpenReport[] | Refusal> {
    const cursor = after ? decodeCursor(after, ['uuid']) : ['00000000-0000-0000-0000-000000000000'];
    if (isRefusal(cursor)) return cursor;
    return this.database.transaction(ctx, async (tx) => {
      const organisation = await this.owned.readOrganisation(tx, organisationId);
      if (isRefusal(organisation)) return organisation;
      const moderates = ctx.actor?.permissions.has('organisations.moderate') ?? false;
      if (!moderates && !(await owns(tx, 'edit', { organisationId: organisation.id }))) return organisationNotFound;
      const scope = moderates || ctx.actor?.services === 'all' ? null : (ctx.actor?.services ?? []);
      return tx.query<OpenReport>(
        `select report.id, report.service_id as "serviceId", service.name as "serviceName", report.part, report.note,
                report.at, reporter.name as "byOrganisationName"
         from directory.error_report report
         join directory.service service on service.id = report.service_id
         join directory.organisation reporter on reporter.id = report.by_organisation_id
         where service.organisation_id = $1 and report.settled_at is null and report.id > $2::uuid
           and ($3::uuid[] is null or report.service_id = any ($3))
         order by report.id limit $4`,
        [organisation.id, String(cursor[0]), scope, first + 1],
      );
    });
  }
}
