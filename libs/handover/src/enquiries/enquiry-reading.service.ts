import { Injectable } from '@nestjs/common';
import { DirectoryReader } from '@navaz/directory';
import { Clock, Fault, isRefusal, type Refusal, type RequestContext } from '@navaz/kernel';
import { Database, decodeCursor, type Transaction } from '@navaz/platform';
import { In } from 'typeorm';
import { unitOf } from '../acting-unit.js';
import { EnquiryEntity } from '../entities/enquiry.entity.js';
import { EnquiryAskEntity } from '../entities/enquiry-ask.entity.js';
import { RecipientReading } from '../handovers/recipient-facts.service.js';
import { openRows } from '../open-rows.js';
import { EnquiryGate } from './enquiry-gate.service.js';
import { EnquiryHolds } from './enquiry-holds.service.js';
import { enquiryNotFound } from './enquiry.refusals.js';

/** What was asked; nobody's identity. A field that may not pass to the reader is null. */
export interface EnquiryFields {
  readonly kind: string;
  readonly sex: string | null;
  readonly ageBand: string | null;
  readonly returnDistrict: string | null;
  /** Monday of the week of release. */
  readonly releaseWeek: string | null;
}

/** One service that was asked. */
export interface EnquiryAskRow {
  readonly id: string;
  readonly serviceId: string;
  readonly serviceName: string;
  readonly answer: string | null;
  readonly roomUntil: string | null;
  readonly answeredAt: Date | null;
  /** Until when the service holds a place; null where it does not. */
  readonly heldUntil: Date | null;
  readonly handoverId: string | null;
  /** Who asked wrote it down, as it came by phone or post; null where the service answered by itself. */
  readonly recorded: { readonly means: string; readonly byFunction: string; readonly on: string } | null;
}

/** An enquiry as the asking unit reads it. */
export interface EnquiryRow extends EnquiryFields {
  readonly id: string;
  readonly code: string;
  readonly needId: string | null;
  readonly askedAt: Date;
  readonly expiresAt: Date;
  readonly asks: readonly EnquiryAskRow[];
}

/** An enquiry as one of the services asked reads it: no word of the others, nor of who asks. */
export interface ReceivedEnquiry extends EnquiryAskRow {
  readonly code: string;
  readonly askedAt: Date;
  readonly expiresAt: Date;
  /** Null in lists, and once a request came of it. */
  readonly fields: EnquiryFields | null;
}

/** A page of a list. */
interface Page {
  readonly first: number;
  readonly after: string | null;
}

/** Reads enquiries on both sides. */
@Injectable()
export class EnquiryReading {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly directory: DirectoryReader,
    private readonly recipients: RecipientReading,
    private readonly gate: EnquiryGate,
    private readonly holds: EnquiryHolds,
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
    { first, after, caseId }: Page & { readonly caseId: string | null },
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

  /** What one service of the actor's was asked, by the id of its own part. Refusals: NOT_FOUND, also past its end. */
  async received(ctx: RequestContext, askId: string): Promise<ReceivedEnquiry | Refusal> {
    return this.database.transaction(ctx, async (tx) => {
      const ask = await tx.repository(EnquiryAskEntity).findOneBy({ id: askId, organisationId: unitOf(tx) });
      if (ask) await openRows(tx, [ask.enquiryId]);
      const enquiry = ask && (await tx.repository(EnquiryEntity).findOneBy({ id: ask.enquiryId }));
      if (!ask || !enquiry || enquiry.expiresAt <= this.clock.now()) return enquiryNotFound;
      const [row] = await this.asks(tx, [ask]);
      if (!row) throw new Fault('A part of an enquiry vanished while it was read.');
      // Once a request came of it, the gate of that request says what passes; here are the code and the answer.
      if (await this.becameRequest(tx, ask)) return { ...row, ...this.frame(enquiry), fields: null };
      const fields = await this.passing(tx, enquiry, ask.serviceId);
      return fields ? { ...row, ...this.frame(enquiry), fields } : enquiryNotFound;
    });
  }

  /** What services of the actor's are asked now: unanswered first, then the latest; codes and answers only. */
  async receivedPage(
    ctx: RequestContext,
    { first, after, answered }: Page & { readonly answered: boolean },
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
      return this.receivedRows(
        tx,
        rows.map(({ id }) => id),
      );
    });
  }

  /** Parts of enquiries in the order of their ids as given. */
  private async receivedRows(tx: Transaction, askIds: readonly string[]): Promise<ReceivedEnquiry[]> {
    const found = await tx.repository(EnquiryAskEntity).findBy({ id: In([...askIds]) });
    const asks = askIds.flatMap((id) => found.find((ask) => ask.id === id) ?? []);
    const enquiryIds = asks.map(({ enquiryId }) => enquiryId);
    await openRows(tx, enquiryIds);
    const enquiries = new Map(
      (await tx.repository(EnquiryEntity).findBy({ id: In(enquiryIds) })).map((enquiry) => [enquiry.id, enquiry]),
    );
    const rows = await this.asks(tx, asks);
    return rows.flatMap((row, index) => {
      const enquiry = enquiries.get(asks[index]?.enquiryId ?? '');
      return enquiry ? [{ ...row, ...this.frame(enquiry), fields: null }] : [];
    });
  }

  private async becameRequest(tx: Transaction, { handoverId }: EnquiryAskEntity): Promise<boolean> {
    if (handoverId === null) return false;
    const [row] = await tx.query<{ sent: boolean }>(`select handover.was_sent($1) as sent`, [handoverId]);
    return row?.sent ?? false;
  }

  private frame(enquiry: EnquiryEntity): Pick<ReceivedEnquiry, 'code' | 'askedAt' | 'expiresAt'> {
    return { code: enquiry.code, askedAt: enquiry.askedAt, expiresAt: enquiry.expiresAt };
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

  private async withAsks(tx: Transaction, enquiries: readonly EnquiryEntity[]): Promise<EnquiryRow[]> {
    const ids = enquiries.map(({ id }) => id);
    const asks = await tx
      .repository(EnquiryAskEntity)
      .createQueryBuilder('a')
      .where('a.enquiry_id = any (:ids)', { ids })
      .orderBy('a.id')
      .getMany();
    const rows = await this.asks(tx, asks);
    return enquiries.map((enquiry) => ({
      id: enquiry.id,
      ...this.frame(enquiry),
      needId: enquiry.needId,
      kind: enquiry.kind,
      sex: enquiry.sex,
      ageBand: enquiry.ageBand,
      returnDistrict: enquiry.returnDistrict,
      releaseWeek: enquiry.releaseWeek,
      asks: rows.filter((_, index) => asks[index]?.enquiryId === enquiry.id),
    }));
  }

  private async asks(tx: Transaction, asks: readonly EnquiryAskEntity[]): Promise<EnquiryAskRow[]> {
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
