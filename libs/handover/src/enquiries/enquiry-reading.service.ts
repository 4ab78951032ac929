import { Injectable } from '@nestjs/common';
import { isRefusal, type Refusal, type RequestContext } from '@navaz/kernel';
import { Database, decodeCursor, type Transaction } from '@navaz/platform';
import { unitOf } from '../acting-unit.js';
import { EnquiryEntity } from '../entities/enquiry.entity.js';
import { EnquiryAskEntity } from '../entities/enquiry-ask.entity.js';
import { RecipientReading } from '../handovers/recipient-facts.service.js';
import { EnquiryAsks } from './enquiry-asks.service.js';
import { enquiryNotFound } from './enquiry.refusals.js';
import { frameOf, type EnquiryPage, type EnquiryRow } from './enquiry-rows.js';

/** Reads enquiries for those who asked. */
@Injectable()
export class EnquiryReading {
  constructor(
    private readonly database: Database,
    private readonly asks: EnquiryAsks,
    private readonly recipients: RecipientReading,
  ) {}

  /** An enquiry of the actor's unit with all answers. Refusals: NOT_FOUND. */
  async asked(ctx: RequestContext, id: string): Promise<EnquiryRow | Refusal> {
    return this.database.transaction(ctx, async (tx) => {
      const enquiry = await tx.repository(EnquiryEntity).findOneBy({ id, unitId: unitOf(tx) });
      const [row] = enquiry ? await this.withAsks(tx, [enquiry]) : [];
      return row ?? enquiryNotFound;
    });
  }

  /** Enquiries of the actor's unit, of one case where it is named, the latest first; `first + 1` rows at most. */
  async page(
    ctx: RequestContext,
    { first, after, caseId }: EnquiryPage & { readonly caseId: string | null },
  ): Promise<readonly EnquiryRow[] | Refusal> {
    const from = after ? decodeCursor(after, ['instant', 'uuid']) : [null, null];
    if (isRefusal(from)) return from;
    return this.database.transaction(ctx, async (tx) => {
      const rows = await tx
        .repository(EnquiryEntity)
        .createQueryBuilder('e')
        .where('e.unit_id = :unit', { unit: unitOf(tx) })
        .andWhere('(:at::timestamptz is null or (e.asked_at, e.id) < (:at::timestamptz, :id::uuid))', {
          at: from[0],
          id: from[1],
        })
        .andWhere(
          '(:caseId::uuid is null or e.need_id in (select id from handover.need where case_id = :caseId::uuid))',
          {
            caseId,
          },
        )
        .orderBy('e.asked_at', 'DESC')
        .addOrderBy('e.id', 'DESC')
        .limit(first + 1)
        .getMany();
      return this.withAsks(tx, rows);
    });
  }

  private async withAsks(tx: Transaction, enquiries: readonly EnquiryEntity[]): Promise<EnquiryRow[]> {
    const ids = enquiries.map(({ id }) => id);
    const asks = await tx
      .repository(EnquiryAskEntity)
      .createQueryBuilder('a')
      .where('a.enquiry_id = any (:ids)', { ids })
      .orderBy('a.id')
      .getMany();
    const read = await this.asks.rows(tx, asks);
    const channels = await this.recipients.channels(tx, [...new Set(read.map(({ serviceId }) => serviceId))]);
    const rows = read.map((row) => ({ ...row, channel: channels.get(row.serviceId) ?? null }));
    return enquiries.map((enquiry) => ({
      id: enquiry.id,
      code: enquiry.code,
      ...frameOf(enquiry),
      needId: enquiry.needId,
      kind: enquiry.kind,
      sex: enquiry.sex,
      ageBand: enquiry.ageBand,
      returnDistrict: enquiry.returnDistrict,
      releaseWeek: enquiry.releaseWeek,
      asks: rows.filter((_, index) => asks[index]?.enquiryId === enquiry.id),
    }));
  }
}
