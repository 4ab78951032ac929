import { Injectable } from '@nestjs/common';
import { Clock, invalidInput, isRefusal, Refusal, type RequestContext } from '@navaz/kernel';
import { Commands, Database, type Transaction } from '@navaz/platform';
import { unitOf } from '../acting-unit.js';
import { enquiryNotFound } from '../enquiries/enquiry.refusals.js';
import { EnquiryEntity } from '../entities/enquiry.entity.js';
import { EnquiryAskEntity } from '../entities/enquiry-ask.entity.js';
import { NeedEntity } from '../entities/need.entity.js';
import { DraftHandover } from './draft-handover.service.js';

/** An enquiry that shall become a request. */
export interface EnquiryTaken {
  readonly key: string;
  readonly enquiryAskId: string;
  readonly needId?: string | null;
}

const needNotFitting = invalidInput([
  {
    path: 'needId',
    code: 'NEED_NOT_FITTING',
    text: {
      cs: 'Vyberte potřebu stejného druhu, na jaký jste se ptali.',
      en: 'Choose a need of the kind you asked about.',
    },
  },
]);

const alreadyRequest = new Refusal('conflict', 'BECAME_REQUEST', {
  cs: 'Z tohoto dotazu už žádost je. Najdete ji mezi žádostmi případu.',
  en: 'This enquiry has become a request already. You find it among the requests of the case.',
});

/**
 * An enquiry becomes a handover without typing anything twice: need, service and what was asked are carried over. A place
 * the service holds under the enquiry's code stays held, and passes to the handover when it is offered.
 */
@Injectable()
export class DraftFromEnquiry {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly commands: Commands,
    private readonly drafting: DraftHandover,
  ) {}

  /** Refusals: NOT_FOUND, BECAME_REQUEST, INVALID_INPUT (NEED_NOT_FITTING), those of drafting, KEY_USED. */
  async draft(ctx: RequestContext, input: EnquiryTaken): Promise<{ handoverId: string } | Refusal> {
    return this.database.transaction(ctx, (tx) =>
      this.commands.once(tx, { operation: 'handover.draftFromEnquiry', input }, async () => {
        const ask = await tx.repository(EnquiryAskEntity).findOne({
          where: { id: input.enquiryAskId },
          lock: { mode: 'pessimistic_write' },
        });
        const enquiry =
          ask && (await tx.repository(EnquiryEntity).findOneBy({ id: ask.enquiryId, unitId: unitOf(tx) }));
        if (!enquiry || enquiry.expiresAt <= this.clock.now()) return enquiryNotFound;
        if (ask.handoverId) return alreadyRequest;
        const needId = await this.needOf(tx, enquiry, input.needId ?? null);
        if (isRefusal(needId)) return needId;
        const drafted = await this.drafting.inside(tx, { needId, serviceId: ask.serviceId, unitId: null });
        if (isRefusal(drafted)) return drafted;
        await tx.repository(EnquiryAskEntity).update({ id: ask.id }, { handoverId: drafted.handoverId });
        await tx.repository(EnquiryEntity).update({ id: enquiry.id }, { needId });
        return drafted;
      }),
    );
  }

  private async needOf(tx: Transaction, enquiry: EnquiryEntity, given: string | null): Promise<string | Refusal> {
    if (enquiry.needId !== null) return given === null || given === enquiry.needId ? enquiry.needId : needNotFitting;
    const need = given === null ? null : await tx.repository(NeedEntity).findOneBy({ id: given });
    return need?.kind === enquiry.kind ? need.id : needNotFitting;
  }
}
