import { Injectable } from '@nestjs/common';
import { covers, isRefusal, type Refusal, type RequestContext } from '@navaz/kernel';
import { Database, decodeCursor, type Transaction } from '@navaz/platform';
import { organisationNotFound, serviceNotFound } from '../directory.refusals.js';
import type { ChangeEntity } from '../entities/change.entity.js';
import { OwnedRecords } from '../find-owned/owned-records.js';
import { owns } from '../find-owned/ownership.js';

/** One change as both sides read it: the organisation that acted and in what way, never whose account. */
export interface HistoryRow {
  readonly id: string;
  readonly serviceId: string | null;
  readonly serviceName: string | null;
  readonly field: string;
  readonly oldValue: unknown;
  readonly newValue: unknown;
  readonly why: string | null;
  readonly source: ChangeEntity['source'];
  readonly at: Date;
  readonly byOrganisationId: string | null;
  readonly byOrganisationName: string | null;
}

/** A page: so many rows, after a cursor. */
export interface HistoryPage {
  readonly first: number;
  readonly after?: string | null;
}

const statement = (of: 'organisation_id' | 'service_id'): string => `
  select change.id, change.service_id as "serviceId", service.name as "serviceName", change.field,
         change.old_value as "oldValue", change.new_value as "newValue", change.why, change.source, change.at,
         change.by_organisation_id as "byOrganisationId", actor.name as "byOrganisationName"
  from directory.change change
  left join directory.service service on service.id = change.service_id
  left join directory.organisation actor on actor.id = change.by_organisation_id
  where change.${of} = $1 and ($2::uuid is null or change.id < $2)
  order by change.id desc limit $3`;

/** The history of a profile, for its owner and for the coordinator. */
@Injectable()
export class ReadHistory {
  constructor(
    private readonly database: Database,
    private readonly owned: OwnedRecords,
  ) {}

  /** `first + 1` rows at most, the latest first. Refusals: NOT_FOUND, CURSOR_UNKNOWN. */
  async ofService(ctx: RequestContext, serviceId: string, page: HistoryPage): Promise<HistoryRow[] | Refusal> {
    return this.database.transaction(ctx, async (tx) => {
      const service = await this.owned.readService(tx, serviceId);
      if (isRefusal(service)) return service;
      const mine = ctx.actor !== null && covers(ctx.actor, serviceId);
      if (!(await this.maySee(tx, service.organisationId, mine))) return serviceNotFound;
      return this.rows(tx, 'service_id', service.id, page);
    });
  }

  /** The same for an organisation with all of its services. */
  async ofOrganisation(ctx: RequestContext, id: string, page: HistoryPage): Promise<HistoryRow[] | Refusal> {
    return this.database.transaction(ctx, async (tx) => {
      const organisation = await this.owned.readOrganisation(tx, id);
      if (isRefusal(organisation)) return organisation;
      const whole = ctx.actor?.services === 'all';
      if (!(await this.maySee(tx, organisation.id, whole))) return organisationNotFound;
      return this.rows(tx, 'organisation_id', organisation.id, page);
    });
  }

  private async maySee(tx: Transaction, organisationId: string, covered: boolean): Promise<boolean> {
    const { actor } = tx.ctx;
    if (actor?.permissions.has('organisations.moderate')) return true;
    return covered && (await owns(tx, 'see', { organisationId }));
  }

  private async rows(
    tx: Transaction,
    of: 'organisation_id' | 'service_id',
    id: string,
    { first, after }: HistoryPage,
  ): Promise<HistoryRow[] | Refusal> {
    const cursor = after ? decodeCursor(after, ['uuid']) : [null];
    if (isRefusal(cursor)) return cursor;
    return tx.query<HistoryRow>(statement(of), [id, ...cursor, first + 1]);
  }
}
