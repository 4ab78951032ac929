import { Injectable } from '@nestjs/common';
import { Clock } from '@navaz/kernel';
import { KeyStore, type OwnerKey, type Transaction } from '@navaz/platform';
import { SubjectEntity } from '../entities/subject.entity.js';
import { openPerson, type Person } from './open-person.js';

/** A person opened for one piece of work of the owning unit. */
export interface OpenSubject extends Person {
  readonly subject: SubjectEntity;
  readonly key: OwnerKey;
}

/** Opens the person for work that shows nothing of them: deciding, sealing, checking texts. Showing logs a row. */
@Injectable()
export class SubjectOpening {
  constructor(
    private readonly keys: KeyStore,
    private readonly clock: Clock,
  ) {}

  /** Null where the actor's unit does not own the person, or the person was erased. */
  async open(tx: Transaction, subjectId: string): Promise<OpenSubject | null> {
    const [subject, key] = await Promise.all([
      tx.repository(SubjectEntity).findOneBy({ id: subjectId }),
      this.keys.of(subjectId),
    ]);
    if (!subject?.sealed || !key) return null;
    return { subject, key, ...openPerson(subject.sealed, subject.agreementFrom, key, this.clock.today()) };
  }
}
