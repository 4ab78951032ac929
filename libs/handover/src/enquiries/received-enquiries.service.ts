import { Injectable } from '@nestjs/common';
import { Clock, Fault, isRefusal, type Refusal, type RequestContext } from '@navaz/kernel';
import { Database, decodeCursor, type Transaction } from '@navaz/platform';
import { In } from 'typeorm';
import { unitOf } from '../acting-unit.js';
import { EnquiryEntity } from '../entities/enquiry.entity.js';
import { EnquiryAskEntity } from '../entities/enquiry-ask.entity.js';
import { RecipientReading } from '../handovers/recipient-facts.service.js';
import { openRows } from '../open-rows.js';
import { EnquiryAsks } from './enquiry-asks.service.js';
import { EnquiryGate } from './enquiry-gate.service.js';
import { enquiryNotFound } from './enquiry.refusals.js';
import { frameOf, type EnquiryFields, type EnquiryPage, type ReceivedEnquiry } from './enquiry-rows.js';

/** Reads what services are asked: their own part, and of the rest what the gate lets pass. */
@Injectable()
export class ReceivedEnquiries {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly recipients: RecipientReading,
    private readonly gate: EnquiryGate,
    private readonly asks: EnquiryAsks,
  ) {}

  /** What one service of the actor's was asked, by the id of its own part. Refusals: NOT_FOUND, also past its end. */
  async open(ctx: RequestContext, askId: string): Promise<ReceivedEnquiry | Refusal> {
    return this.database.transaction(ctx, async (tx) => {
      const ask = await tx.repository(EnquiryAskEntity).findOneBy({ id: askId, organisationId: unitOf(tx) });
      if (ask) await openRows(tx, [ask.enquiryId]);
      const enquiry = ask && (await tx.repository(EnquiryEntity).findOneBy({ id: ask.enquiryId }));
      if (!ask || !enquiry || enquiry.expiresAt <= this.clock.now()) return enquiryNotFound;
      const [row] = await this.asks.rows(tx, [ask]);
      if (!row) throw new Fault('A part of an enquiry vanished while it was read.');
      // Once a request came of it, the gate of that request says what passes; here are the code and the answer.
      if (await this.becameRequest(tx, ask)) return { ...row, ...frameOf(enquiry), fields: null };
      const fields = await this.passing(tx, enquiry, ask.serviceId);
      return fields ? { ...row, ...frameOf(enquiry), fields } : enquiryNotFound;
    });
  }

  /**
   * What services of the actor's are asked now, the latest first, with `answered` also what they answered; codes and
   * answers only.
   */
  async page(
    ctx: RequestContext,
    { first, after, answered }: EnquiryPage & { readonly answered: boolean },
  ): Promise<readonly ReceivedEnquiry[] | Refusal> {
    const from = after ? decodeCursor(after, ['instant', 'uuid']) : [null, null];
    if (isRefusal(from)) return from;
    return this.database.transaction(ctx, async (tx) => {
      const rows = await tx.query<{ id: string }>(
        `select a.id from handover.enquiry_ask a join handover.enquiry_received e on e.id = a.enquiry_id
         where a.organisation_id = $1 and e.expires_at > $2 and ($3 or a.answer is null)
           and ($4::timestamptz is null or (e.asked_at, a.id) < ($4::timestamptz, $5::uuid))
         order by e.asked_at desc, a.id desc limit $6`,
        [unitOf(tx), this.clock.now(), answered, ...from, first + 1],
      );
      return this.rows(
        tx,
        rows.map(({ id }) => id),
      );
    });
  }

  /** Parts of enquiries in the order of their ids as given. */
  private async rows(tx: Transaction, askIds: readonly string[]): Promise<ReceivedEnquiry[]> {
    const found = await tx.repository(EnquiryAskEntity).findBy({ id: In([...askIds]) });
    const asks = askIds.flatMap((id) => found.find((ask) => ask.id === id) ?? []);
    const enquiryIds = asks.map(({ enquiryId }) => enquiryId);
    await openRows(tx, enquiryIds);
    const enquiries = new Map(
      (await tx.repository(EnquiryEntity).findBy({ id: In(enquiryIds) })).map((enquiry) => [enquiry.id, enquiry]),
    );
    const rows = await this.asks.rows(tx, asks);
    return rows.flatMap((row, index) => {
      const enquiry = enquiries.get(asks[index]?.enquiryId ?? '');
      return enquiry ? [{ ...row, ...frameOf(enquiry), fields: null }] : [];
    });
  }

  private async becameRequest(tx: Transaction, { handoverId }: EnquiryAskEntity): Promise<boolean> {
    if (handoverId === null) return false;
    const [row] = await tx.query<{ sent: boolean }>(`select handover.was_sent($1) as sent`, [handoverId]);
    return row?.sent ?? false;
  }

  /** The fields that may pass to this service now; null where even the kind may not. */
  private async passing(tx: Transaction, enquiry: EnquiryEntity, serviceId: string): Promise<EnquiryFields | null> {
    const facts = await this.recipients.service(tx, serviceId, this.clock.today());
    const allowed = facts && (await this.gate.decide(tx, enquiry.unitId, facts)).allowed;
    if (!allowed?.has('needKind')) return null;
    return {
      kind: enquiry.kind,
      sex: allowed.has('sex') ? enquiry.sex : null,
      ageBand: allowed.has('ageBand') ? enquiry.ageBand : null,
      returnDistrict: allowed.has('returnDistrict') ? enquiry.returnDistrict : null,
      releaseWeek: allowed.has('releaseWeek') ? enquiry.releaseWeek : null,
    };
  }
}
