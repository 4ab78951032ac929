import { Injectable } from '@nestjs/common';
import { isRefusal, notFound, type Refusal, type RequestContext } from '@navaz/kernel';
import { Database, decodeCursor } from '@navaz/platform';
import type { DisclosureEntity } from '../disclosure.entity.js';

/** One row of the log, as the auditor of a controller reads it. */
export type LoggedDisclosure = Pick<
  DisclosureEntity,
  | 'id'
  | 'at'
  | 'refused'
  | 'unitId'
  | 'serviceId'
  | 'ownerUnitId'
  | 'accountId'
  | 'role'
  | 'subjectId'
  | 'askedId'
  | 'fields'
  | 'purpose'
  | 'grantId'
  | 'legalBasis'
  | 'operation'
  | 'correlationId'
>;

/** Which rows: of the whole controller or of one unit, a page at a time, the latest first. */
export interface DisclosuresAsked {
  /** Absent: all units of the reader's controller. */
  readonly unitId?: string | null;
  readonly first: number;
  readonly after?: string | null;
}

const noLog = notFound({ cs: 'Záznam o předaných údajích', en: 'Log of disclosures' });
/** Sorts after every id. */
const newest = 'ffffffff-ffff-ffff-ffff-ffffffffffff';

/** The latest rows of every unit that read, and of every unit whose cases were read, by an index each. */
const latestOf = (column: string): string => `
  select found.chain_id, found.number, found.id from asked cross join lateral (
    select d.chain_id, d.number, d.id from audit.disclosure d
    where d.${column} = asked.unit_id and d.id < $2::uuid order by d.id desc limit $3) found`;

/**
 * $1 units asked for · $2 id before which · $3 how many · $4 units of the controller. Who read it for another controller
 * is that controller's matter.
 */
const page = `
  with asked as (select unnest($1::uuid[]) as unit_id)
  select d.id, d.at, d.refused, d.unit_id as "unitId", d.service_id as "serviceId", d.owner_unit_id as "ownerUnitId",
    case when d.unit_id = any ($4::uuid[]) then d.account_id end as "accountId", d.role, d.subject_id as "subjectId",
    d.asked_id as "askedId", d.fields, d.purpose, d.grant_id as "grantId", d.legal_basis as "legalBasis", d.operation,
    d.correlation_id as "correlationId"
  from (${latestOf('unit_id')} union ${latestOf('owner_unit_id')} order by 3 desc limit $3) latest
    join audit.disclosure d on d.chain_id = latest.chain_id and d.number = latest.number
  order by d.id desc`;

/** Reads the log for auditors: row-level security shows them their own controller's rows and no others. */
@Injectable()
export class ReadDisclosures {
  constructor(private readonly database: Database) {}

  /**
   * `first + 1` rows at most, the latest first: what the units were shown, and what others were shown of their cases.
   * Refusals: NOT_FOUND for a unit of another controller, a foreign cursor.
   */
  async page(ctx: RequestContext, asked: DisclosuresAsked): Promise<readonly LoggedDisclosure[] | Refusal> {
    const cursor = asked.after ? decodeCursor(asked.after, ['uuid']) : [newest];
    if (isRefusal(cursor)) return cursor;
    return this.database.transaction(ctx, async (tx) => {
      const [row] = await tx.query<{ units: string[] }>('select audit.controller_units() as units');
      const units = row?.units ?? [];
      if (units.length === 0 || (asked.unitId && !units.includes(asked.unitId))) return noLog;
      const wanted = asked.unitId ? [asked.unitId] : units;
      return tx.query<LoggedDisclosure>(page, [wanted, cursor[0], asked.first + 1, units]);
    });
  }
}
