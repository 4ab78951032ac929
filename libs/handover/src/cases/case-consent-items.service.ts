import { Injectable } from '@nestjs/common';
import type { GrantItem } from '@navaz/consent';
import { DisclosureGate, type AgreementToAsk, type FieldCode } from '@navaz/disclosure';
import type { Transaction } from '@navaz/platform';
import { participantFields, ParticipantGate, unitIn, type ParticipationAsked } from './participant-gate.service.js';
import { TransferGate } from './transfer-gate.service.js';

const seenByParticipants: readonly FieldCode[] = participantFields;

/** Works out what the person is asked besides single handovers: who may take part, and whether they may be recognised. */
@Injectable()
export class CaseConsentItems {
  constructor(
    private readonly gate: DisclosureGate,
    private readonly participants: ParticipantGate,
    private readonly transfers: TransferGate,
  ) {}

  /**
   * What a unit needs to take part in a case; empty where it may not at all. Where the institutions have a basis of their
   * own the person may say no by it. Where a need reveals health no basis of institutions shows it. It names what such a unit
   * is shown and no more: what leading the case takes besides is asked for when the case shall go to it.
   */
  async forParticipant(tx: Transaction, about: ParticipationAsked, until: string): Promise<GrantItem[]> {
    const health = await this.participants.hasHealthNeeds(tx, about.caseId);
    const asked = this.participants.asked(about, health, false);
    const shown = (one: AgreementToAsk): AgreementToAsk => ({
      ...one,
      fields: one.fields.filter((field) => seenByParticipants.includes(field)),
    });
    return (await this.gate.agreementsToAsk(tx, asked)).map((one) => this.forUnit(about, shown(one), until));
  }

  /**
   * What the person has to agree to so that a unit may take the case over with everything in it: what is missing, and
   * what goes on a basis of the institutions; nothing that was answered.
   */
  async forTransfer(tx: Transaction, about: ParticipationAsked, until: string): Promise<GrantItem[]> {
    const asked = await this.transfers.agreementsToAsk(tx, about);
    return asked.map((one) => this.forUnit(about, one, until));
  }

  /** To be recognised where another unit helps with the same need; asked by and for the unit that asks. */
  forRecognition(needId: string, unitId: string, until: string): GrantItem {
    return {
      aboutId: needId,
      recipient: { kind: 'unit', id: unitId, organisationId: unitId },
      purpose: 'be_recognised',
      category: 'recognition',
      detail: null,
      fields: [],
      until,
    };
  }

  private forUnit(
    about: ParticipationAsked,
    { purpose, category, detail, fields }: AgreementToAsk,
    until: string,
  ): GrantItem {
    return {
      aboutId: about.caseId,
      recipient: unitIn(about),
      purpose,
      category,
      detail,
      fields,
      until,
    };
  }
}
