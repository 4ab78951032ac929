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

/** $1 units asked for · $2 id before which · $3 how many. */
const page = `
  select id, at, refused, unit_id as "unitId", service_id as "serviceId", owner_unit_id as "ownerUnitId",
    account_id as "accountId", role, subject_id as "subjectId", asked_id as "askedId", fields, purpose,
    grant_id as "grantId", legal_basis as "legalBasis", operation, correlation_id as "correlationId"
  from audit.controller_disclosures($1, $2, $3)`;

/**
 * Reads the log for auditors. The database gives out their own controller's rows and no others: of what was read of other
 * controllers' cases neither whose they are nor about whom, of what others read of its own cases not by whom.
 */
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
      return tx.query<LoggedDisclosure>(page, [wanted, cursor[0], asked.first + 1]);
    });
  }
}
