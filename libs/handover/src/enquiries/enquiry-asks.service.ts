import { Injectable } from '@nestjs/common';
import { DirectoryReader } from '@navaz/directory';
import type { Transaction } from '@navaz/platform';
import type { EnquiryAskEntity } from '../entities/enquiry-ask.entity.js';
import { EnquiryHolds } from './enquiry-holds.service.js';
import type { EnquiryAskRow } from './enquiry-rows.js';

/** Reads the parts of enquiries: each a service that was asked, its answer, and what came of it. */
@Injectable()
export class EnquiryAsks {
  constructor(
    private readonly directory: DirectoryReader,
    private readonly holds: EnquiryHolds,
  ) {}

  /** One row each, in the order given. */
  async rows(tx: Transaction, asks: readonly EnquiryAskEntity[]): Promise<EnquiryAskRow[]> {
    const services = await this.directory.ownersOf(
      tx,
      asks.map(({ serviceId }) => serviceId),
    );
    // A draft is not there for the service that was asked.
    const seen = await tx.query<{ id: string }>(
      `select id from handover.seen where id = any ($1)
       union select id from handover.handover where id = any ($1)`,
      [asks.map(({ handoverId }) => handoverId).filter((id) => id !== null)],
    );
    const held = await this.holds.endsOf(
      tx,
      asks.filter(({ answer }) => answer === 'room_until'),
    );
    return asks.map((ask) => ({
      id: ask.id,
      code: ask.code,
      serviceId: ask.serviceId,
      serviceName: services.get(ask.serviceId)?.serviceName ?? '',
      answer: ask.answer,
      roomUntil: ask.roomUntil,
      answeredAt: ask.answeredAt,
      heldUntil: held.get(ask.id) ?? null,
      handoverId: seen.some(({ id }) => id === ask.handoverId) ? ask.handoverId : null,
      recorded:
        ask.recordedMeans && ask.recordedFunction && ask.recordedOn
          ? { means: ask.recordedMeans, byFunction: ask.recordedFunction, on: ask.recordedOn }
          : null,
    }));
  }
}
