import { Injectable } from '@nestjs/common';
import { AuditTrail } from '@navaz/audit';
import { accountOf, Clock, invalidInput, pragueDay, Refusal, type RequestContext } from '@navaz/kernel';
import { Commands, Database, type Transaction } from '@navaz/platform';
import { unitOf } from '../acting-unit.js';
import { answersItself, type AnswerMeans } from '../answer-means.js';
import type { EnquiryAnswer } from '../enquiries/enquiry-answers.js';
import { becameRequest, enquiryNotFound, untilMissing } from '../enquiries/enquiry.refusals.js';
import { EnquiryAskEntity } from '../entities/enquiry-ask.entity.js';
import { EnquiryEntity } from '../entities/enquiry.entity.js';
import { RecipientReading } from '../handovers/recipient-facts.service.js';

/** What a service without an account said. Never a person's name. */
export interface EnquiryAnswerRecorded {
  readonly key: string;
  readonly enquiryAskId: string;
  readonly answer: EnquiryAnswer;
  readonly roomUntil?: string | null;
  readonly means: AnswerMeans;
  /** Code list of contact functions. */
  readonly byFunction: string;
  /** Calendar day of the answer. */
  readonly on: string;
}

const badDay = invalidInput([
  {
    path: 'on',
    code: 'DAY_NOT_POSSIBLE',
    text: {
      cs: 'Odpověď mohla přijít ode dne dotazu do dneška.',
      en: 'The answer came between the day of the enquiry and today.',
    },
  },
]);

const answeredItself = new Refusal('conflict', 'ANSWERED_ITSELF', {
  cs: 'Služba už na tento dotaz odpověděla sama. Požádejte ji prosím, ať odpověď změní.',
  en: 'The service has answered this enquiry by itself. Please ask it to change its answer.',
});

/** Who asked writes down what a service without an account answered; it stays visible that it was not the service. */
@Injectable()
export class RecordEnquiryAnswer {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly commands: Commands,
    private readonly recipients: RecipientReading,
    private readonly trail: AuditTrail,
  ) {}

  /**
   * Refusals: NOT_FOUND, ANSWERS_ITSELF, ANSWERED_ITSELF, BECAME_REQUEST, INVALID_INPUT (the days), KEY_USED.
   */
  async record(ctx: RequestContext, input: EnquiryAnswerRecorded): Promise<{ enquiryId: string } | Refusal> {
    return this.database.transaction(ctx, (tx) =>
      this.commands.once(tx, { operation: 'handover.recordEnquiryAnswer', input }, async () => {
        const ask = await tx.repository(EnquiryAskEntity).findOne({
          where: { id: input.enquiryAskId },
          lock: { mode: 'pessimistic_write' },
        });
        const enquiry =
          ask && (await tx.repository(EnquiryEntity).findOneBy({ id: ask.enquiryId, unitId: unitOf(tx) }));
        if (!enquiry || enquiry.expiresAt <= this.clock.now()) return enquiryNotFound;
        if (ask.handoverId) return becameRequest;
        if (ask.answer && !ask.recordedMeans) return answeredItself;
        const facts = await this.recipients.service(tx, ask.serviceId, this.clock.today());
        if (!facts || facts.channel === 'platform') return answersItself;
        const today = this.clock.today();
        if (input.on > today || input.on < pragueDay(enquiry.askedAt)) return badDay;
        if ((input.answer === 'room_until') !== Boolean(input.roomUntil)) return untilMissing;
        if (input.roomUntil && input.roomUntil < today) return untilMissing;
        await this.store(tx, ask, input);
        return { enquiryId: enquiry.id };
      }),
    );
  }

  private async store(tx: Transaction, ask: EnquiryAskEntity, input: EnquiryAnswerRecorded): Promise<void> {
    const { answer, means, byFunction, on } = input;
    await tx.repository(EnquiryAskEntity).update(
      { id: ask.id },
      {
        answer,
        roomUntil: input.roomUntil ?? null,
        answeredAt: this.clock.now(),
        answeredByAccountId: accountOf(tx.ctx.actor),
        recordedMeans: means,
        recordedFunction: byFunction,
        recordedOn: on,
      },
    );
    this.trail.record(tx, {
      operation: 'handover.recordEnquiryAnswer',
      subjectKind: 'enquiry',
      subjectId: ask.enquiryId,
      detail: { answer, means, byFunction, on },
    });
  }
}
