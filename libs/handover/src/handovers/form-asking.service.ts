import { Injectable } from '@nestjs/common';
import { ConsentDesk, type AgreementAsked, type Signing } from '@navaz/consent';
import type { Refusal } from '@navaz/kernel';
import type { Transaction } from '@navaz/platform';
import { caseNotFound } from '../handover.refusals.js';
import { SubjectOpening } from '../subjects/subject-opening.service.js';
import { SecrecyWaivers } from './secrecy-waivers.service.js';

/**
 * Whether the unit leads the person's case, and goes on doing so until the commit: a form made while the case moves would
 * stay with the unit that gave it away, and what it brings would be taken back by nobody.
 */
const staysWith = async (tx: Transaction, subjectId: string, unitId: string): Promise<boolean> => {
  const led = await tx.query(`select 1 from handover.client_case where subject_id = $1 and unit_id = $2 for share`, [
    subjectId,
    unitId,
  ]);
  return led.length > 0;
};

/** Prepares forms: the one way to ask a person, so that each form keeps all that it says. */
@Injectable()
export class FormAsking {
  constructor(
    private readonly consent: ConsentDesk,
    private readonly waivers: SecrecyWaivers,
    private readonly subjects: SubjectOpening,
  ) {}

  /**
   * As the consent room asks, of those who have to agree today, and with whom each item frees from secrecy. Refusals:
   * NOT_FOUND (the case went to another unit meanwhile, or the person is not there any more), INVALID_INPUT of that room.
   */
  async ask(tx: Transaction, asked: Omit<AgreementAsked, 'requiredFrom'>): Promise<Signing | Refusal> {
    if (!(await staysWith(tx, asked.subjectId, asked.unitId))) return caseNotFound;
    const [open, items] = await Promise.all([
      this.subjects.open(tx, asked.subjectId),
      this.waivers.freeing(tx, asked.unitId, asked.items),
    ]);
    if (!open) return caseNotFound;
    return this.consent.ask(tx, { ...asked, items, requiredFrom: open.agreementFrom });
  }
}
