import { Injectable } from '@nestjs/common';
import { AuditTrail } from '@navaz/audit';
import { HoldDesk, latestEnquiryEnd, type SlotCharacteristic } from '@navaz/capacity';
import { accountOf, Clock, isRefusal, type Refusal, type RequestContext } from '@navaz/kernel';
import { Commands, Database, type Transaction } from '@navaz/platform';
import { unitOf } from '../acting-unit.js';
import { enquiryHolder, EnquiryHolds } from '../enquiries/enquiry-holds.service.js';
import type { EnquiryAnswer } from '../enquiries/enquiry-answers.js';
import { becameRequest, enquiryNotFound, untilMissing } from '../enquiries/enquiry.refusals.js';
import { EnquiryEntity } from '../entities/enquiry.entity.js';
import { EnquiryAskEntity } from '../entities/enquiry-ask.entity.js';
import { HandoverNews } from '../handover.events.js';
import { openRows } from '../open-rows.js';

/** An answer, and the place that is held with it. */
export interface EnquiryAnswered {
  readonly key: string;
  readonly enquiryAskId: string;
  readonly answer: EnquiryAnswer;
  readonly roomUntil?: string | null;
  readonly hold?: {
    readonly from?: string | null;
    readonly unitId?: string | null;
    readonly characteristics?: readonly SlotCharacteristic[] | null;
  } | null;
}

/** A service answers whether it has room, and may hold a place for two working days. */
@Injectable()
export class AnswerEnquiry {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly commands: Commands,
    private readonly desk: HoldDesk,
    private readonly holds: EnquiryHolds,
    private readonly trail: AuditTrail,
  ) {}

  /**
   * Refusals: NOT_FOUND, INVALID_INPUT, BECAME_REQUEST and those of taking a place (NO_ROOM …),
   * KEY_USED.
   */
  async answer(ctx: RequestContext, input: EnquiryAnswered): Promise<{ enquiryAskId: string } | Refusal> {
    return this.database.transaction(ctx, (tx) =>
      this.commands.once(tx, { operation: 'handover.answerEnquiry', input }, async () => {
        const ask = await tx.repository(EnquiryAskEntity).findOne({
          where: { id: input.enquiryAskId, organisationId: unitOf(tx) },
          lock: { mode: 'pessimistic_write' },
        });
        if (ask) await openRows(tx, [ask.enquiryId]);
        const enquiry = ask && (await tx.repository(EnquiryEntity).findOneBy({ id: ask.enquiryId }));
        if (!enquiry || enquiry.expiresAt <= this.clock.now()) return enquiryNotFound;
        if (await this.isSent(tx, ask)) return becameRequest;
        const hasRoom = input.answer === 'room_until';
        if (hasRoom !== Boolean(input.roomUntil) || (!hasRoom && input.hold)) return untilMissing;
        if (input.roomUntil && input.roomUntil < this.clock.today()) return untilMissing;
        await this.holds.release(tx, ask);
        const held = input.hold ? await this.hold(tx, enquiry, ask, input.hold) : null;
        if (held) return held;
        await this.store(tx, enquiry, ask, input);
        return { enquiryAskId: ask.id };
      }),
    );
  }

  private async isSent(tx: Transaction, ask: EnquiryAskEntity): Promise<boolean> {
    const rows = await tx.query(
      `select id from handover.seen where id = $1 union select id from handover.handover where id = $1`,
      [ask.handoverId],
    );
    return rows.length > 0;
  }

  private async hold(
    tx: Transaction,
    enquiry: EnquiryEntity,
    ask: EnquiryAskEntity,
    wanted: NonNullable<EnquiryAnswered['hold']>,
  ): Promise<Refusal | null> {
    const today = this.clock.today();
    const monday = enquiry.releaseWeek ?? today;
    const hold = await this.desk.take(tx, {
      serviceId: ask.serviceId,
      unitId: wanted.unitId ?? null,
      from: wanted.from ?? (monday < today ? today : monday),
      until: null,
      characteristics: wanted.characteristics ?? [],
      holder: enquiryHolder(ask.id),
      expiresAt: latestEnquiryEnd(this.clock.now()),
    });
    return isRefusal(hold) ? hold : null;
  }

  private async store(
    tx: Transaction,
    enquiry: EnquiryEntity,
    ask: EnquiryAskEntity,
    input: EnquiryAnswered,
  ): Promise<void> {
    await tx.repository(EnquiryAskEntity).update(
      { id: ask.id },
      {
        answer: input.answer,
        roomUntil: input.roomUntil ?? null,
        answeredAt: this.clock.now(),
        answeredByAccountId: accountOf(tx.ctx.actor),
        // The service speaks for itself now.
        recordedMeans: null,
        recordedFunction: null,
        recordedOn: null,
      },
    );
    this.trail.record(tx, {
      operation: 'handover.answerEnquiry',
      subjectKind: 'enquiry',
      subjectId: enquiry.id,
      detail: { answer: input.answer, held: Boolean(input.hold) },
    });
    tx.publish(new HandoverNews(enquiry.code, enquiry.unitId, null, 'enquiry_answered', enquiry.accountId));
  }
}
