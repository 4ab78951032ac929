import { Injectable } from '@nestjs/common';
import { declaredMinimumOf, DisclosureGate } from '@navaz/disclosure';
import type { Refusal, RequestContext, Text } from '@navaz/kernel';
import { Database, type Transaction } from '@navaz/platform';
import type { HandoverEntity } from '../entities/handover.entity.js';
import { handoverNotFound } from '../handover.refusals.js';
import { HandoverRepository } from '../handover.repository.js';
import { StandingAgreement } from '../handovers/standing-agreement.service.js';
import { AgreedBackReading } from './agreed-back.service.js';
import { detailsAllowed } from './details-allowed.js';

/** What may go back to whoever leads the case now, and what to do where nothing may. */
export interface ReportAgreement {
  /** arrival, next_step, ending and codes of topics. */
  readonly details: readonly string[];
  /** Nothing may go back: the person has to be asked, also where they had agreed for whoever led the case before. */
  readonly needed: boolean;
  /** The mutation that is the next step; null where none is needed. */
  readonly operation: 'askConsent' | 'askQuestion' | null;
  readonly text: Text | null;
}

const nextStep = {
  sender: {
    operation: 'askConsent',
    text: {
      cs: 'K této žádosti vám zatím žádná zpráva přijít nemůže. Souhlas, který klient dal pro jiné pracoviště, pro vaše neplatí. Zeptejte se klienta, zda souhlasí, a v souhlasu zvolte témata zprávy.',
      en: 'No report on this request can come to you yet. Agreement the person gave for another unit does not hold for yours. Ask the person, and choose the topics of the report in the form.',
    },
  },
  provider: {
    operation: 'askQuestion',
    text: {
      cs: 'Odesílateli teď zprávu poslat nejde: klient k ní pro něj nedal souhlas. Zeptejte se odesílatele otázkou u žádosti, zda souhlas s klientem sepíše.',
      en: 'No report can go to the sender now: the person did not agree to it for them. Ask the sender, by a question on the request, to ask the person.',
    },
  },
} as const;

/** Whether a report may go back at all; both sides see it before anything is written. */
@Injectable()
export class ReportAgreementReading {
  constructor(
    private readonly database: Database,
    private readonly handovers: HandoverRepository,
    private readonly agreed: AgreedBackReading,
    private readonly gate: DisclosureGate,
    private readonly standing: StandingAgreement,
  ) {}

  /** For either side of a handover that was sent. Refusals: NOT_FOUND. */
  async of(ctx: RequestContext, handoverId: string): Promise<ReportAgreement | Refusal> {
    return this.database.transaction(ctx, async (tx) => {
      const handover = await this.handovers.lock(tx, handoverId);
      const side = handover && this.handovers.sideOf(ctx.actor, handover);
      if (!handover || !side || handover.state === 'draft') return handoverNotFound;
      // Ended before anybody arrived: there is nothing to report, and no cause of the end shows by what was agreed.
      if (side === 'provider' && (await this.standing.isOver(tx, handover)))
        return { details: [], needed: false, operation: null, text: null };
      const details =
        side === 'provider'
          ? [...((await this.agreed.of(tx, handover)).byUnit.get(handover.senderUnitId) ?? [])]
          : await this.forSender(tx, handover);
      const needed = details.length === 0;
      const step = needed ? nextStep[side] : { operation: null, text: null };
      return { details: details.toSorted(), needed, ...step };
    });
  }

  private async forSender(tx: Transaction, handover: HandoverEntity): Promise<string[]> {
    const { senderUnitId: id } = handover;
    const decision = await this.gate.decide(tx, {
      subjectId: handover.subjectId,
      aboutId: handover.id,
      senderId: handover.recipientOrganisationId,
      recipient: { kind: 'unit', id, organisationId: id },
      stage: 'report',
      declaredMinimum: declaredMinimumOf({}, 'report'),
      residential: handover.residential,
      healthRevealing: handover.revealsHealth,
      lock: false,
    });
    return [...detailsAllowed(decision)];
  }
}
