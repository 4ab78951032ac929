import { Injectable } from '@nestjs/common';
import type { OwnerKey, Transaction } from '@navaz/platform';
import type { HandoverEntity } from '../entities/handover.entity.js';
import type { Side } from '../side.js';

/** A question, an answer or the sentence beside a reason, opened. */
export interface OpenedMessage {
  readonly id: string;
  readonly from: Side;
  readonly kind: string;
  readonly text: string;
  /** The question it answers. */
  readonly answersId: string | null;
  readonly at: Date;
}

/** One of them before it is opened. */
export interface SealedMessage extends Omit<OpenedMessage, 'text'> {
  readonly sealed: Buffer;
}

/** Reads what the sides wrote to each other. Who may read them is the caller's decision. */
@Injectable()
export class Messages {
  /** All of a handover's in their order; those whose content was destroyed are left out. */
  async of(tx: Transaction, handoverId: string, key: OwnerKey): Promise<OpenedMessage[]> {
    return this.opened(await this.sealedOf(tx, handoverId), key);
  }

  /** Opens what was read before. */
  opened(messages: readonly SealedMessage[], key: OwnerKey): OpenedMessage[] {
    return messages.map(({ sealed, ...message }) => ({ ...message, text: key.open(sealed) }));
  }

  /** The same, still sealed. */
  async sealedOf(tx: Transaction, handoverId: string): Promise<SealedMessage[]> {
    return tx.query<SealedMessage>(
      `select id, from_side as "from", kind, sealed, answers_id as "answersId", at
       from handover.message where handover_id = $1 and sealed is not null order by at, id`,
      [handoverId],
    );
  }

  /** Id of the latest question to this side that it has not answered; null where there is none. */
  async openQuestion(tx: Transaction, handoverId: string, to: Side): Promise<string | null> {
    const [row] = await tx.query<{ id: string }>(
      `select asked.id from handover.message asked
       where asked.handover_id = $1 and asked.kind = 'question' and asked.from_side <> $2
         and not exists (select from handover.message said where said.answers_id = asked.id)
       order by asked.at desc, asked.id desc limit 1`,
      [handoverId, to],
    );
    return row?.id ?? null;
  }

  /** Whose answer a written question waits for; null where the side waited for has something else to do. */
  async writtenTo(
    tx: Transaction,
    { id, questionTo }: Pick<HandoverEntity, 'id' | 'questionTo'>,
  ): Promise<Side | null> {
    return questionTo !== null && (await this.openQuestion(tx, id, questionTo)) !== null ? questionTo : null;
  }
}
