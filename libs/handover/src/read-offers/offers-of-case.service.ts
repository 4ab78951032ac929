import { Injectable } from '@nestjs/common';
import { CapacityReader, HoldDesk, type SlotCharacteristic } from '@navaz/capacity';
import { Clock, Fault, type RequestContext } from '@navaz/kernel';
import { Database } from '@navaz/platform';
import { unitOf } from '../acting-unit.js';
import { HandoverEntity } from '../entities/handover.entity.js';
import { HandoverRepository } from '../handover.repository.js';
import { holderOf } from '../handovers/handover-places.service.js';

/** A place one service offers, as the person may choose between them. Days are calendar days in Prague. */
export interface OfferOfCase {
  readonly handoverId: string;
  readonly from: string;
  /** The last day, included; null where the stay has no known end, or no place is held. */
  readonly until: string | null;
  /** What the provider calls its part of the house; null where it keeps no places here. */
  readonly unitName: string | null;
  /** What the provider said the place is like. */
  readonly characteristics: readonly SlotCharacteristic[];
  readonly expiresAt: Date | null;
  readonly release: { readonly earliest: string; readonly latest: string } | null;
}

/** Reads what services offer now in a case of the actor's unit. */
@Injectable()
export class OffersOfCase {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly handovers: HandoverRepository,
    private readonly desk: HoldDesk,
    private readonly capacity: CapacityReader,
  ) {}

  /** The offers that wait for the person's choice, the first to begin first. None in a case of another unit. */
  async of(ctx: RequestContext, caseId: string): Promise<readonly OfferOfCase[]> {
    const [handovers, holds] = await this.database.transaction(ctx, async (tx) => {
      const rows = await tx.repository(HandoverEntity).findBy({ caseId, senderUnitId: unitOf(tx), state: 'offered' });
      const own = rows.filter((row) => this.handovers.standsOn(ctx.actor, row, 'sender'));
      return [own, await this.desk.ofAll(tx, own.map(holderOf))] as const;
    });
    const units = await this.capacity.units(
      holds.map(({ unitId }) => unitId),
      this.clock.today(),
    );
    const offers = handovers.map((handover): OfferOfCase => {
      if (handover.offerFrom === null) throw new Fault('An offer begins on a day.');
      const hold = holds.find(({ holder }) => holder.id === handover.id);
      const { releaseEarliest: earliest, releaseLatest: latest } = handover;
      return {
        handoverId: handover.id,
        from: hold?.from ?? handover.offerFrom,
        until: hold?.until ?? null,
        unitName: units.find(({ unitId }) => unitId === hold?.unitId)?.name ?? null,
        characteristics: hold?.characteristics ?? [],
        expiresAt: handover.offerExpiresAt,
        release: earliest && latest ? { earliest, latest } : null,
      };
    });
    return offers.sort((one, other) => one.from.localeCompare(other.from));
  }
}
