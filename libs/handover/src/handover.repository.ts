import { Injectable } from '@nestjs/common';
import type { Actor } from '@navaz/kernel';
import type { Transaction } from '@navaz/platform';
import { HandoverEntity } from './entities/handover.entity.js';
import type { Side } from './side.js';

/** Finds handovers. Row-level security lets through what the actor's unit sent or what its services were sent. */
@Injectable()
export class HandoverRepository {
  /** A handover of the actor's, locked until the transaction ends; null where it is not there or not theirs. */
  async lock(tx: Transaction, id: string): Promise<HandoverEntity | null> {
    return tx.repository(HandoverEntity).findOne({ where: { id }, lock: { mode: 'pessimistic_write' } });
  }

  /** A handover of the actor's; null where it is not there or not theirs. */
  async find(tx: Transaction, id: string): Promise<HandoverEntity | null> {
    return tx.repository(HandoverEntity).findOneBy({ id });
  }

  /** By the readable code, in whatever spelling a person typed it. */
  async findByReference(tx: Transaction, typed: string): Promise<HandoverEntity | null> {
    const reference = typed.trim().toUpperCase().replaceAll(/\s+/gu, '-');
    return tx.repository(HandoverEntity).findOneBy({ reference });
  }

  /** A handover locked for one side; null also where the actor stands on the other. */
  async lockAs(tx: Transaction, id: string, side: Side): Promise<HandoverEntity | null> {
    const handover = await this.lock(tx, id);
    return handover && this.sideOf(tx.ctx.actor, handover) === side ? handover : null;
  }

  /** Where the actor stands; null where nowhere. */
  sideOf(actor: Actor | null, handover: HandoverEntity): Side | null {
    if (!actor) return null;
    if (actor.organisationId === handover.senderUnitId) return 'sender';
    return actor.organisationId === handover.recipientOrganisationId ? 'provider' : null;
  }
}
