import { Injectable } from '@nestjs/common';
import { AuditTrail } from '@navaz/audit';
import { ConsentReader, validFor, type Grant } from '@navaz/consent';
import { Clock, isRefusal, Refusal, type RequestContext } from '@navaz/kernel';
import { Commands, Database, RateLimits, tooManyRequests, type Transaction } from '@navaz/platform';
import { unitOf } from '../acting-unit.js';
import { ClientCaseEntity } from '../entities/client-case.entity.js';
import { NeedEntity } from '../entities/need.entity.js';
import { RecognitionEntity } from '../entities/recognition.entity.js';
import { needNotFound } from '../handover.refusals.js';
import { restrictionOf } from '../subjects/restriction.js';
import { SubjectOpening } from '../subjects/subject-opening.service.js';
import { PersonHash } from './person-hash.service.js';

/** A need about which is asked whether another unit helps with the same one. */
export interface RecognitionAsked {
  readonly key: string;
  readonly needId: string;
}

const notAgreed = new Refusal('not_allowed', 'RECOGNITION_NOT_AGREED', {
  cs: 'Zeptat se jde až potom, co klient souhlasil, aby ho šlo u této potřeby poznat.',
  en: 'This can be asked once the person agreed to be recognised for this need.',
});

const birthDateMissing = new Refusal('conflict', 'BIRTH_DATE_MISSING', {
  cs: 'Bez data narození poznat klienta nejde: dva lidé mohou mít stejné jméno.',
  en: 'Without a birth date the person cannot be recognised: two people may have the same name.',
});

/**
 * “Is this person already being helped with the same need?” Yes only where the other case granted it, too; whatever else
 * is the case, there is no information.
 */
@Injectable()
export class RecogniseDuplicate {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly commands: Commands,
    private readonly limits: RateLimits,
    private readonly consent: ConsentReader,
    private readonly subjects: SubjectOpening,
    private readonly hash: PersonHash,
    private readonly trail: AuditTrail,
  ) {}

  /** Refusals: NOT_FOUND, SUBJECT_RESTRICTED, RECOGNITION_NOT_AGREED, BIRTH_DATE_MISSING, TOO_MANY_REQUESTS, KEY_USED. */
  async ask(ctx: RequestContext, input: RecognitionAsked): Promise<{ known: boolean } | Refusal> {
    const wait = await this.limits.attempt('publicForm', `recognise ${ctx.actor?.organisationId ?? ''}`);
    if (wait !== null) return tooManyRequests(wait);
    return this.database.transaction(ctx, (tx) =>
      this.commands.once(tx, { operation: 'handover.recogniseNeed', input }, async () => {
        const recorded = await this.record(tx, input.needId);
        if (isRefusal(recorded)) return recorded;
        const [row] = await tx.query<{ known: boolean }>(`select handover.recognise($1, $2) as known`, [
          input.needId,
          this.clock.today(),
        ]);
        this.trail.record(tx, { operation: 'handover.recogniseNeed', subjectKind: 'need', subjectId: input.needId });
        return { known: row?.known ?? false };
      }),
    );
  }

  /** Keeps the hash of the person with this need, for the others who may ask. */
  private async record(tx: Transaction, needId: string): Promise<true | Refusal> {
    const need = await tx.repository(NeedEntity).findOneBy({ id: needId });
    const found = need && (await tx.repository(ClientCaseEntity).findOneBy({ id: need.caseId, unitId: unitOf(tx) }));
    const open = found && (await this.subjects.open(tx, found.subjectId));
    if (!open || need.closedAt) return needNotFound;
    const restricted = await restrictionOf(tx, open.subject.id);
    if (restricted) return restricted;
    const grant = await this.grant(tx, open.subject.id, needId);
    if (!grant) return notAgreed;
    const hash = await this.hash.of(open.identity);
    if (!hash) return birthDateMissing;
    await tx.repository(RecognitionEntity).delete({ needId });
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

  private async grant(tx: Transaction, subjectId: string, needId: string): Promise<Grant | null> {
    const grants = await this.consent.grantsFor(tx, {
      subjectId,
      aboutId: needId,
      recipient: { kind: 'unit', id: unitOf(tx), organisationId: unitOf(tx) },
      lock: true,
    });
    const now = this.clock.now();
    return grants.find((one) => one.purpose === 'be_recognised' && validFor(one, now)) ?? null;
  }
}
