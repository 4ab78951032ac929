import { Injectable } from '@nestjs/common';
import { ConsentReader, validFor, type Grant, type MovedGrant } from '@navaz/consent';
import { Clock, Refusal } from '@navaz/kernel';
import type { Transaction } from '@navaz/platform';
import { unitOf } from '../acting-unit.js';
import { ClientCaseEntity } from '../entities/client-case.entity.js';
import { NeedEntity } from '../entities/need.entity.js';
import { RecognitionEntity } from '../entities/recognition.entity.js';
import { needNotFound } from '../handover.refusals.js';
import { restrictionOf } from './restriction.js';
import { SubjectOpening } from './subject-opening.service.js';
import { PersonHash } from './person-hash.service.js';

const notAgreed = new Refusal('not_allowed', 'RECOGNITION_NOT_AGREED', {
  cs: 'Zeptat se jde až potom, co klient souhlasil, aby ho šlo u této potřeby poznat.',
  en: 'This can be asked once the person agreed to be recognised for this need.',
});

const birthDateMissing = new Refusal('conflict', 'BIRTH_DATE_MISSING', {
  cs: 'Bez data narození poznat klienta nejde: dva lidé mohou mít stejné jméno.',
  en: 'Without a birth date the person cannot be recognised: two people may have the same name.',
});

const toBeRecognised = (grants: readonly MovedGrant[]): readonly MovedGrant[] =>
  grants.filter(({ purpose }) => purpose === 'be_recognised');

/** Hashes by which people are recognised: one for a need, as long as the person agrees to it. */
@Injectable()
export class Recognitions {
  constructor(
    private readonly clock: Clock,
    private readonly consent: ConsentReader,
    private readonly subjects: SubjectOpening,
    private readonly hash: PersonHash,
  ) {}

  /** For the others who may ask. Refusals: NOT_FOUND, SUBJECT_RESTRICTED, RECOGNITION_NOT_AGREED, BIRTH_DATE_MISSING. */
  async keep(tx: Transaction, needId: string): Promise<true | Refusal> {
    const need = await tx.repository(NeedEntity).findOneBy({ id: needId });
    const found = need && (await tx.repository(ClientCaseEntity).findOneBy({ id: need.caseId, unitId: unitOf(tx) }));
    const open = found && (await this.subjects.open(tx, found.subjectId));
    if (!open || need.closedAt) return needNotFound;
    const restricted = await restrictionOf(tx, open.subject.id);
    if (restricted) return restricted;
    const grant = await this.grant(tx, open.subject.id, needId);
    if (!grant) return notAgreed;
    const hash = await this.hash.of(open.identity);
    await tx.repository(RecognitionEntity).delete({ needId });
    if (!hash) return birthDateMissing;
    await tx.repository(RecognitionEntity).insert({
      needId,
      subjectId: open.subject.id,
      kind: need.kind,
      hash,
      grantId: grant.id,
      recordedAt: this.clock.now(),
    });
    return true;
  }

  /** Where the person agreed just now; what cannot be recognised (no birth date, a restriction) keeps no hash. */
  async keepGiven(tx: Transaction, grants: readonly MovedGrant[]): Promise<void> {
    for (const { aboutId } of toBeRecognised(grants)) await this.keep(tx, aboutId);
  }

  /** Where agreement has gone; by the code on the slip nobody is logged in. */
  async forget(tx: Transaction, grants: readonly MovedGrant[]): Promise<void> {
    const gone = toBeRecognised(grants).map(({ grantId }) => grantId);
    if (gone.length > 0) await tx.query(`select handover.forget_recognitions($1)`, [gone]);
  }

  /** After who the person is was put right. */
  async renew(tx: Transaction, subjectId: string): Promise<void> {
    const needs = await tx.query<{ id: string }>(
      `select held.id from handover.need held join handover.client_case around on around.id = held.case_id
       where around.subject_id = $1 and held.closed_at is null order by held.id`,
      [subjectId],
    );
    for (const { id } of needs) await this.keep(tx, id);
  }

  private async grant(tx: Transaction, subjectId: string, aboutId: string): Promise<Grant | null> {
    // The unit asks, and is asked.
    const recipient = { kind: 'unit', id: unitOf(tx), organisationId: unitOf(tx) } as const;
    const grants = await this.consent.grantsFor(tx, { subjectId, aboutId, recipient, lock: true });
    const now = this.clock.now();
    return grants.find((one) => one.purpose === 'be_recognised' && validFor(one, now)) ?? null;
  }
}
