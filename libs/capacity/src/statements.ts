import { Injectable } from '@nestjs/common';
import { Fault } from '@navaz/kernel';
import type { Transaction } from '@navaz/platform';
import type { Means } from './means.js';
import { StatementEntity } from './statement.entity.js';

/** A checked statement. */
export interface NewStatement {
  readonly unitId: string;
  readonly free: number;
  readonly total: number;
  readonly waiting: number | null;
  readonly asOf: Date;
  readonly validUntil: Date;
  readonly note: string | null;
  /** The statement this one repeats and is counted on from; null: a word by itself. */
  readonly continues: string | null;
  readonly means: Means;
  readonly organisationId: string | null;
  readonly accountId: string | null;
}

/** Statements and slots of a unit, for those who state. */
@Injectable()
export class Statements {
  /** Adds a statement; answers its id. The caller has checked it; the database refuses impossible ones again. */
  async add(tx: Transaction, said: NewStatement): Promise<string> {
    // Two machines' clocks differ by moments: "now" of this one is never taken as later than the database's.
    const [row] = await tx.query<{ id: string }>(
      `insert into capacity.statement
         (unit_id, free, total, waiting, as_of, valid_until, note, means, by_organisation_id, by_account_id, continues)
       values ($1, $2, $3, $4, least($5::timestamptz, statement_timestamp()), $6, $7, $8, $9, $10, $11)
       returning id`,
      [
        said.unitId,
        said.free,
        said.total,
        said.waiting,
        said.asOf,
        said.validUntil,
        said.note,
        said.means,
        said.organisationId,
        said.accountId,
        said.continues,
      ],
    );
    if (!row) throw new Fault('A statement was stored without an id.');
    return row.id;
  }

  /** The statement that counts. */
  async last(tx: Transaction, unitId: string): Promise<StatementEntity | null> {
    return tx
      .repository(StatementEntity)
      .findOne({ where: { unitId }, order: { asOf: 'desc', recordedAt: 'desc', id: 'desc' } });
  }

  /** How many numbered places the unit has in use. */
  async countSlots(tx: Transaction, unitId: string): Promise<number> {
    const [row] = await tx.query<{ slots: number }>(
      `select count(*)::int as slots from capacity.slot where unit_id = $1 and retired_at is null`,
      [unitId],
    );
    return row?.slots ?? 0;
  }
}
