import { Injectable } from '@nestjs/common';
import type { Actor } from '@navaz/kernel';
import type { Transaction } from '@navaz/platform';
import { In, type Repository } from 'typeorm';
import { HandoverEntity } from './entities/handover.entity.js';
import { openRows } from './open-rows.js';
import { spelled } from './reference-code.js';
import type { Side } from './side.js';

/** Locks a row and answers it as the entity has it: calendar days as texts. $1 id */
const lockingOf = ({ metadata }: Repository<HandoverEntity>): string => {
  const selected = metadata.columns.map(
    ({ databaseName, propertyName, type }) =>
      `h.${databaseName}${type === 'date' ? '::text' : ''} as "${propertyName}"`,
  );
  return `select ${selected.join(', ')} from handover.handover h where h.id = $1 for update`;
};

/**
 * Finds handovers. Row-level security lets through what the actor's unit sent, and of what its services were sent the
 * requests that this transaction opened by name.
 */
@Injectable()
export class HandoverRepository {
  /** Told once from the columns: building it anew for every read and command takes longer than running it. */
  private locking: string | null = null;

  /** A handover of the actor's, locked until the transaction ends; null where it is not there or not theirs. */
  async lock(tx: Transaction, id: string): Promise<HandoverEntity | null> {
    this.locking ??= lockingOf(tx.repository(HandoverEntity));
    const [, [row]] = await Promise.all([openRows(tx, [id]), tx.query<HandoverEntity>(this.locking, [id])]);
    return row ? Object.assign(new HandoverEntity(), row) : null;
  }

  /** A handover of the actor's; null where it is not there or not theirs. */
  async find(tx: Transaction, id: string): Promise<HandoverEntity | null> {
    await openRows(tx, [id]);
    return tx.repository(HandoverEntity).findOneBy({ id });
  }

  /** By the readable code, in whatever spelling a person typed it. */
  async findByReference(tx: Transaction, typed: string): Promise<HandoverEntity | null> {
    const reference = spelled(typed);
    await tx.query(`select handover.open(array(select id from handover.seen where reference = $1))`, [reference]);
    return tx.repository(HandoverEntity).findOneBy({ reference });
  }

  /** Handovers of the actor's, in no order; those that are not there or not theirs are left out. */
  async findAll(tx: Transaction, ids: readonly string[]): Promise<HandoverEntity[]> {
    await openRows(tx, ids);
    return tx.repository(HandoverEntity).findBy({ id: In([...ids]) });
  }

  /** A handover locked for one side; null also where the actor does not stand there. */
  async lockAs(tx: Transaction, id: string, side: Side): Promise<HandoverEntity | null> {
    const handover = await this.lock(tx, id);
    return handover && this.standsOn(tx.ctx.actor, handover, side) ? handover : null;
  }

  /**
   * Where the actor stands; null where nowhere. A unit to which the case came while it was asked for help itself stands on
   * both sides and is shown the sender's: it leads the case. Who only covers some services leads none.
   */
  sideOf(actor: Actor | null, handover: HandoverEntity): Side | null {
    if (this.standsOn(actor, handover, 'sender')) return 'sender';
    return this.standsOn(actor, handover, 'provider') ? 'provider' : null;
  }

  /**
   * Whether the actor may act on a side; on both where its unit leads the case and was asked. Nobody was asked by a
   * draft.
   */
  standsOn(actor: Actor | null, handover: HandoverEntity, side: Side): boolean {
    if (!actor) return false;
    if (side === 'sender') return actor.organisationId === handover.senderUnitId && actor.services === 'all';
    return actor.organisationId === handover.recipientOrganisationId && handover.state !== 'draft';
  }
}
