import { Injectable } from '@nestjs/common';
import { ConsentDesk, type AgreementAsked, type Signing } from '@navaz/consent';
import type { Refusal } from '@navaz/kernel';
import type { Transaction } from '@navaz/platform';
import { SecrecyWaivers } from './secrecy-waivers.service.js';

/** Prepares forms: the one way to ask a person, so that each form keeps all that it says. */
@Injectable()
export class FormAsking {
  constructor(
    private readonly consent: ConsentDesk,
    private readonly waivers: SecrecyWaivers,
  ) {}

  /** As the consent room asks, and with whom each item frees from secrecy. Refusals: INVALID_INPUT of that room. */
  async ask(tx: Transaction, asked: AgreementAsked): Promise<Signing | Refusal> {
    return this.consent.ask(tx, { ...asked, items: await this.waivers.freeing(tx, asked.unitId, asked.items) });
  }
}
