import { Injectable } from '@nestjs/common';
import { HoldDesk, type Hold, type Holder } from '@navaz/capacity';
import { isRefusal } from '@navaz/kernel';
import type { Transaction } from '@navaz/platform';
import type { HandoverEntity } from '../entities/handover.entity.js';
import { holderOf } from '../handovers/handover-places.service.js';
import { weekOf } from '../handovers/passed-values.js';

/**
 * What a service was asked, as the holder of a place: one at a time. Each of those asked holds its own, since a place that
 * could not be held would tell of another one's.
 */
export const enquiryHolder = (askId: string): Holder => ({ kind: 'enquiry', id: askId });

/** An enquiry asks about a week: a place held for a week before that of the release was held for another day. */
const isBeforeTheWeek = (from: string, releaseEarliest: string | null): boolean =>
  releaseEarliest !== null && from < weekOf(releaseEarliest);

/** Places held for enquiries, until they pass to the handover that came of one. */
@Injectable()
export class EnquiryHolds {
  constructor(private readonly desk: HoldDesk) {}

  /** The place held for an enquiry by this service; null where there is none. */
  async of(tx: Transaction, ask: { readonly id: string; readonly serviceId: string }): Promise<Hold | null> {
    const hold = await this.desk.of(tx, enquiryHolder(ask.id));
    return hold?.serviceId === ask.serviceId ? hold : null;
  }

  /** Until when each of these services holds a place for its enquiry, by the id of the ask; left out where it does not. */
  async endsOf(
    tx: Transaction,
    asks: readonly { readonly id: string; readonly serviceId: string }[],
  ): Promise<ReadonlyMap<string, Date>> {
    const holds = await this.desk.ofAll(
      tx,
      asks.map(({ id }) => enquiryHolder(id)),
    );
    return new Map(
      asks.flatMap(({ id, serviceId }): [string, Date][] => {
        const held = holds.find((one) => one.holder.id === id && one.serviceId === serviceId);
        return held?.expiresAt ? [[id, held.expiresAt]] : [];
      }),
    );
  }

  /** Gives back what this service holds for an enquiry. */
  async release(tx: Transaction, ask: { readonly id: string; readonly serviceId: string }): Promise<void> {
    if (await this.of(tx, ask)) await this.desk.release(tx, enquiryHolder(ask.id), 'let_go');
  }

  /**
   * The place the provider held for the enquiry a handover came of, now held for the handover. Where another stay is
   * offered, or the release has moved to a later week since, the place is given back, to be taken anew. Null where nothing was held, or it has lapsed meanwhile.
   */
  async passTo(
    tx: Transaction,
    handover: HandoverEntity,
    offered: { readonly from: string | null; readonly asHeld: boolean; readonly expiresAt: Date },
  ): Promise<Hold | null> {
    const [ask] = await tx.query<{ id: string; serviceId: string }>(
      `select id, service_id as "serviceId" from handover.enquiry_ask where handover_id = $1`,
      [handover.id],
    );
    const hold = ask && (await this.of(tx, ask));
    if (!hold) return null;
    const isOtherDay = offered.from !== null && offered.from !== hold.from;
    if (!offered.asHeld || isOtherDay || isBeforeTheWeek(hold.from, handover.releaseEarliest)) {
      await this.desk.release(tx, hold.holder, 'let_go');
      return null;
    }
    const passed = await this.desk.pass(tx, hold.holder, holderOf(handover), offered.expiresAt);
    return isRefusal(passed) ? null : passed;
  }
}
