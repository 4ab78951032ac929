import { Injectable } from '@nestjs/common';
import { declaredMinimumOf, DisclosureGate, type Decision } from '@navaz/disclosure';
import type { Transaction } from '@navaz/platform';
import type { RecipientFacts } from '../handovers/recipient-facts.service.js';

/**
 * The gate for enquiries: nobody's identity is there, and what is there still passes the stage, the matrix and the
 * minimum.
 */
@Injectable()
export class EnquiryGate {
  constructor(private readonly gate: DisclosureGate) {}

  /** What an enquiry of a unit may say to a service. */
  async decide(tx: Transaction, senderId: string, facts: RecipientFacts): Promise<Decision> {
    return this.gate.decide(tx, {
      subjectId: null,
      // There is no handover yet, and no grant to be found by it.
      aboutId: facts.recipient.id,
      senderId,
      recipient: facts.recipient,
      stage: 'enquiry',
      declaredMinimum: declaredMinimumOf(facts.minimumData, 'enquiry'),
      residential: facts.residential,
      healthRevealing: facts.revealsHealth,
      lock: false,
    });
  }
}
