import { Injectable } from '@nestjs/common';
import { AuditTrail } from '@navaz/audit';
import { ConsentDesk } from '@navaz/consent';
import { Clock, invalidInput, Refusal, type RequestContext } from '@navaz/kernel';
import { Database, KeyStore, type Transaction } from '@navaz/platform';
import { unitOf } from '../acting-unit.js';
import { ClientCaseEntity } from '../entities/client-case.entity.js';
import { SubjectEntity } from '../entities/subject.entity.js';
import { caseNotFound, changedMeanwhile } from '../handover.refusals.js';
import { isAnotherPerson } from '../subjects/another-person.js';
import { Recognitions } from '../subjects/recognitions.service.js';
import type { SubjectTyped } from '../subjects/subject-typed.js';
import { isMinor, usualAgreement, type AgreementFrom } from '../subjects/agreement-from.js';
import { openPerson } from '../subjects/open-person.js';
import { subjectFaults, toIdentity } from '../subjects/subject-faults.js';
import { openAgreedAs, sealIdentity, type Named } from '../subjects/subject-identity.js';

/** The person of a case, put right. */
export interface SubjectCorrection {
  readonly caseId: string;
  /** The version that was seen. */
  readonly version: number;
  readonly subject: SubjectTyped;
  /** Who has to agree from now on. Absent: as it was, unless the person is under 18 now and was not, or the other way. */
  readonly agreementFrom?: AgreementFrom | null;
}

/** In these states an agreement stands, or may yet be recorded as one. */
const standing: ReadonlySet<string> = new Set(['requested', 'given', 'renewed']);

const namedAs = ({ givenName, familyName, birthDate }: Named): Named => ({ givenName, familyName, birthDate });

const anotherPerson = new Refusal('conflict', 'ANOTHER_PERSON', {
  cs: 'Jméno a příjmení (nebo jméno a datum narození) by byly jiné, tedy jako by šlo o jiného člověka. U případu jsou ale souhlasy nebo žádosti toho původního. Pro jiného člověka otevřete nový případ. Je-li to tentýž člověk, nejdřív s ním vezměte souhlasy zpět (do formuláře bez odpovědi zapište ne) a žádosti ukončete; potom jméno opravte a zeptejte se ho znovu.',
  en: 'Both names (or a name and the date of birth) would be others, as if this were another person. But the case holds agreements or requests of the one before. Open a new case for another person. If it is the same one, take the agreements back with them first (record a no on a form without an answer) and end the requests; then put the name right and ask them anew.',
});

/**
 * Puts right who the person is. What was passed before stays as it was passed; a correction travels as an update of
 * each handover, through the same gate. An agreement that lacks somebody who has to agree now holds no longer: nothing is
 * sent or read by it until it is complete. What somebody agreed to is not carried over to somebody else: corrections that
 * would make another person of them, at once or one name after the other, are refused while anything of the one before
 * stands.
 */
@Injectable()
export class ChangeSubject {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly keys: KeyStore,
    private readonly consents: ConsentDesk,
    private readonly recognitions: Recognitions,
    private readonly trail: AuditTrail,
  ) {}

  /** Refusals: NOT_FOUND, CHANGED_MEANWHILE, INVALID_INPUT, ANOTHER_PERSON (agreements or requests of the one before). */
  async change(ctx: RequestContext, input: SubjectCorrection): Promise<{ caseId: string } | Refusal> {
    return this.database.transaction(ctx, async (tx) => {
      const found = await tx.repository(ClientCaseEntity).findOneBy({ id: input.caseId, unitId: unitOf(tx) });
      if (!found) return caseNotFound;
      const subjects = tx.repository(SubjectEntity);
      const subject = await subjects.findOne({ where: { id: found.subjectId }, lock: { mode: 'pessimistic_write' } });
      const key = subject?.sealed ? await this.keys.of(subject.id) : null;
      if (!subject?.sealed || !key) return caseNotFound;
      if (subject.version !== input.version) return changedMeanwhile;
      const today = this.clock.today();
      const identity = toIdentity(input.subject, today);
      const { identity: before, agreementFrom } = openPerson(subject.sealed, subject.agreementFrom, key, today);
      const asBefore = isMinor(identity) === isMinor(before) ? agreementFrom : usualAgreement(identity);
      const from = input.agreementFrom ?? asBefore;
      const faults = subjectFaults(identity, from, today);
      if (faults.length > 0) return invalidInput(faults);
      const standsFor = (await this.hasStanding(tx, subject.id)) ? openAgreedAs(subject.sealed, key) : undefined;
      if (standsFor && isAnotherPerson(standsFor, identity)) return anotherPerson;
      const isOtherAgreement = from !== subject.agreementFrom;
      const fields = (Object.keys(identity) as (keyof typeof identity)[]).filter(
        (field) => JSON.stringify(identity[field]) !== JSON.stringify(before[field]),
      );
      subject.sealed = sealIdentity(identity, key, standsFor && namedAs(standsFor));
      subject.agreementFrom = from;
      subject.changedAt = this.clock.now();
      await subjects.save(subject);
      if (isOtherAgreement) await this.endIncomplete(tx, subject.id);
      await this.recognitions.renew(tx, subject.id);
      this.trail.record(tx, {
        operation: 'handover.changeSubject',
        subjectKind: 'case',
        subjectId: found.id,
        detail: { fields: isOtherAgreement ? [...fields, 'agreementFrom'] : fields },
      });
      return { caseId: found.id };
    });
  }

  /** Whether the person agreed to something that stands, is being asked, or has a request under way on whatever ground. */
  private async hasStanding(tx: Transaction, subjectId: string): Promise<boolean> {
    const grants = await this.consents.listOf(tx, subjectId);
    if (grants.some(({ state }) => standing.has(state))) return true;
    const open = await tx.query(
      `select 1 from handover.handover where subject_id = $1 and state <> 'draft' and ended_at is null limit 1`,
      [subjectId],
    );
    return open.length > 0;
  }

  /** All are named; the database ends those alone that not everybody has agreed to. */
  private async endIncomplete(tx: Transaction, subjectId: string): Promise<void> {
    const grantIds = (await this.consents.listOf(tx, subjectId)).map(({ id }) => id);
    await this.consents.invalidate(tx, { grantIds }, 'agreement_incomplete');
  }
}
