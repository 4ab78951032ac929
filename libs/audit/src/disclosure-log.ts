import { Injectable } from '@nestjs/common';
import { isRefusal, type Refusal } from '@navaz/kernel';
import { decodeCursor, type SqlStatement, type Transaction } from '@navaz/platform';
import type { DisclosureEntity } from './disclosure.entity.js';

/** What a read of a subject's fields stands on: the subject's agreement, the reader's own legal basis, or both. */
export type DisclosureGround =
  | { readonly grantId: string; readonly legalBasis?: string }
  | { readonly grantId?: undefined; readonly legalBasis: string };

/**
 * Fields of one subject that are shown, for one purpose on one ground. Who, for which unit, when and in which request is
 * added by the database. A read that rests on several grounds is several of these.
 */
export interface DisclosureRecord {
  /** Opaque; the chain it goes to. */
  readonly subjectId: string;
  /** The record it was read through, e.g. a handover or a case. */
  readonly askedId: string;
  /** The unit that owns the case now. Where it reads itself, the row says so: its own opening. */
  readonly ownerUnitId: string;
  /** The service the reader stands for, where the recipient is a service. */
  readonly serviceId?: string | null;
  /** For work without an actor only: the unit it is done for. Who is logged in reads for its own unit. */
  readonly unitId?: string;
  /** Names of fields, e.g. `identity.name`; at least one. Never a value: the database refuses what is no code. */
  readonly fields: readonly string[];
  /** A code of a purpose, e.g. `hand_over`. */
  readonly purpose: string;
  readonly ground: DisclosureGround;
  /** `room.useCase`. */
  readonly operation: string;
}

/** A read that was refused: nothing but what was asked for. */
export interface RefusedRead {
  readonly askedId: string;
  /** `room.useCase`. */
  readonly operation: string;
}

/** One row as it is read back. */
export type Disclosure = Pick<
  DisclosureEntity,
  | 'number'
  | 'at'
  | 'accountId'
  | 'membershipId'
  | 'role'
  | 'unitId'
  | 'serviceId'
  | 'ownerUnitId'
  | 'subjectId'
  | 'askedId'
  | 'fields'
  | 'purpose'
  | 'grantId'
  | 'legalBasis'
  | 'operation'
  | 'correlationId'
>;

const columns = `number::int, at, account_id as "accountId", membership_id as "membershipId", role, unit_id as "unitId",
  service_id as "serviceId", owner_unit_id as "ownerUnitId", subject_id as "subjectId", asked_id as "askedId", fields,
  purpose, grant_id as "grantId", legal_basis as "legalBasis", operation, correlation_id as "correlationId"`;

const stored = ({ ground, ...record }: DisclosureRecord): Readonly<Record<string, unknown>> => ({
  ...record,
  ...ground,
});

const append = (rows: readonly Readonly<Record<string, unknown>>[]): SqlStatement => ({
  sql: 'select audit.append_disclosures($1)',
  parameters: [JSON.stringify(rows)],
});

/** The log of disclosures: no log, no data. */
@Injectable()
export class DisclosureLog {
  private readonly waiting = new WeakMap<Transaction, Readonly<Record<string, unknown>>[]>();

  /**
   * Logs that these fields are shown. The rows of a transaction are written together, in one statement that is sent with
   * its commit; it locks the chains of those subjects and no others. Where they cannot be written the transaction
   * fails, and with it the read: answer the fields only as the result of the transaction.
   */
  record(tx: Transaction, record: DisclosureRecord): void {
    this.add(tx, stored(record));
  }

  /**
   * Logs a refused read with the id that was asked for and nothing else, whether the transaction answers the refusal
   * (and is rolled back) or goes on without the record. The row lies in the chain of the unit that asked.
   */
  refuse(tx: Transaction, refused: RefusedRead): void {
    this.add(tx, { ...refused });
    tx.onRefusal((after) => {
      after.commitWith(() => append([{ ...refused }]));
      return Promise.resolve();
    });
  }

  /**
   * What was shown of one subject, the latest first, `first + 1` rows at most; a cursor is `encodeCursor([number])`, a
   * foreign one is refused. The caller answers for the actor's right to this subject's statement: the rows of all units
   * are here, but for what would tell the actor's unit of a stay it may not hear of (ADR 31). Nobody logged in gets none.
   * `now`: the caller's clock.
   */
  async ofSubject(
    tx: Transaction,
    subjectId: string,
    page: { readonly first: number; readonly after?: string | null; readonly now: Date },
  ): Promise<readonly Disclosure[] | Refusal> {
    const cursor = page.after ? decodeCursor(page.after, ['number']) : [Number.MAX_SAFE_INTEGER];
    if (isRefusal(cursor)) return cursor;
    const before = Math.trunc(Math.min(Math.max(cursor[0] as number, 0), Number.MAX_SAFE_INTEGER));
    return tx.query<Disclosure>(`select ${columns} from audit.disclosures_of($1, $2, $3, $4)`, [
      subjectId,
      before,
      page.first + 1,
      page.now,
    ]);
  }

  private add(tx: Transaction, row: Readonly<Record<string, unknown>>): void {
    const rows = this.waiting.get(tx);
    if (rows) {
      rows.push(row);
      return;
    }
    const first = [row];
    this.waiting.set(tx, first);
    tx.commitWith(() => append(first));
  }
}
