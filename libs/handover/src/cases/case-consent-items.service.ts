import { Injectable } from '@nestjs/common';
import type { GrantItem } from '@navaz/consent';
import { DisclosureGate } from '@navaz/disclosure';
import type { Transaction } from '@navaz/platform';
import { ParticipantGate, type ParticipationAsked } from './participant-gate.service.js';

/** Works out what the person is asked besides single handovers: who may take part, and whether they may be recognised. */
@Injectable()
export class CaseConsentItems {
  constructor(
    private readonly gate: DisclosureGate,
    private readonly participants: ParticipantGate,
  ) {}

  /** What a unit needs to take part in a case; empty where the institutions have a basis of their own, or may not at all. */
  async forParticipant(tx: Transaction, about: ParticipationAsked, until: string): Promise<GrantItem[]> {
    const asked = await this.gate.agreementsToAsk(tx, await this.participants.asked(tx, about, false));
    return asked.map(({ purpose, category, detail }) => ({
      aboutId: about.caseId,
      recipient: { kind: 'unit', id: about.unitId, organisationId: about.unitId },
      purpose,
      category,
      detail,
      until,
    }));
  }

  /** To be recognised where another unit helps with the same need; asked by and for the unit that asks. */
  forRecognition(needId: string, unitId: string, until: string): GrantItem {
    return {
      aboutId: needId,
      recipient: { kind: 'unit', id: unitId, organisationId: unitId },
      purpose: 'be_recognised',
      category: 'recognition',
      detail: null,
      until,
    };
  }
}
