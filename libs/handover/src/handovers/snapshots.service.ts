import { Injectable } from '@nestjs/common';
import type { Decision, Stage } from '@navaz/disclosure';
import { Clock, Fault, type FieldRefusal } from '@navaz/kernel';
import type { OwnerKey, Transaction } from '@navaz/platform';
import { ClientCaseEntity } from '../entities/client-case.entity.js';
import type { HandoverEntity } from '../entities/handover.entity.js';
import { NeedEntity } from '../entities/need.entity.js';
import { freeTextRefusal } from '../free-text.js';
import type { SubjectIdentity } from '../subjects/subject-identity.js';
import { SubjectOpening, type OpenSubject } from '../subjects/subject-opening.service.js';
import { askedConditions, type AskedCondition } from './asked-conditions.js';
import { PassingDecision } from './passing-decision.service.js';
import { passedValues, withFormerAnswers, type PassedMeeting, type PassedValues } from './passed-values.js';

/** What would pass, or passed: the decision with the reason of every field, and the values. */
export interface Passing {
  readonly decision: Decision;
  readonly values: PassedValues;
  /** What a text says that must not travel, judged by who the person is now; with any of these nothing is sent. */
  readonly faults: readonly FieldRefusal[];
  /** What the recipient asks for, with the sender's answers. */
  readonly conditions: readonly AskedCondition[];
  /** The person has something to say to the recipient; whether it passes the decision says. */
  readonly hasWish: boolean;
  /** What it is sealed with. */
  readonly key: OwnerKey;
}

/** The latest snapshot, still sealed, with the one it took the place of. */
export interface SealedUpdate {
  readonly sealed: Buffer | null;
  readonly before: Buffer | null;
  /** When the latest was made. */
  readonly at: Date | null;
}

/** What a decision is made of, beside the person. */
interface PassingRead {
  readonly decision: Decision;
  readonly need: NeedEntity;
  readonly found: ClientCaseEntity;
  readonly conditions: readonly AskedCondition[];
  readonly meeting: SealedMeeting | null;
  /** What passed before; null where nothing did yet. */
  readonly before: Buffer | null;
}

/** Where and when to meet, before it is opened. */
interface SealedMeeting {
  readonly startsAt: Date;
  readonly minutes: number;
  readonly place: Buffer;
}

const openedMeeting = ({ startsAt, minutes, place }: SealedMeeting, key: OwnerKey): PassedMeeting => ({
  startsAt: startsAt.toISOString(),
  minutes,
  place: key.open(place),
});

/** Freezes what passes. Works for the owning unit only: it alone can open the person. */
@Injectable()
export class Snapshots {
  constructor(
    private readonly deciding: PassingDecision,
    private readonly subjects: SubjectOpening,
    private readonly clock: Clock,
  ) {}

  /** Exactly what would pass at a stage now; nothing is stored. Null where the person was erased. */
  async preview(tx: Transaction, handover: HandoverEntity, stage: Stage): Promise<Passing | null> {
    // Side by side: the gate opens nothing of the person, and all travel together.
    const [open, read] = await Promise.all([
      this.subjects.open(tx, handover.subjectId),
      this.read(tx, handover, stage),
    ]);
    return open && read && this.passing(handover, open, read);
  }

  /**
   * Freezes what passes at a stage as the next snapshot.
   * @throws Fault where the person cannot be opened: the caller has checked that they are there.
   */
  async make(tx: Transaction, handover: HandoverEntity, stage: Stage): Promise<Passing> {
    const passing = await this.preview(tx, handover, stage);
    if (!passing) throw new Fault('A snapshot of a person who is not there.');
    await this.keep(tx, handover, passing);
    return passing;
  }

  /**
   * Freezes as the next snapshot what was decided in this very transaction. A wish that may not be said any more stays
   * behind, also where the caller has no way to refuse it: a release is moved all the same.
   */
  async keep(tx: Transaction, handover: HandoverEntity, passing: Passing): Promise<void> {
    const { decision, faults, key } = passing;
    const { wishes: _wishes, ...unwritten } = passing.values;
    const values = faults.length > 0 ? unwritten : passing.values;
    await tx.query(
      `insert into handover.snapshot (handover_id, number, stage, fields, sealed, made_at, made_by_account_id)
       select $1, coalesce(max(number), 0) + 1, $2, $3, $4, $5, $6 from handover.snapshot where handover_id = $1`,
      [
        handover.id,
        decision.stage,
        Object.keys(values),
        key.seal(JSON.stringify(values)),
        this.clock.now(),
        tx.ctx.actor?.accountId ?? null,
      ],
    );
  }

  /**
   * The latest snapshot for a stage, else the latest of all, opened with the person's key; null where nothing was passed
   * yet, or it was destroyed.
   */
  async latest(tx: Transaction, handoverId: string, key: OwnerKey, stage: Stage): Promise<PassedValues | null> {
    return this.opened(await this.sealed(tx, handoverId, stage), key);
  }

  /** The same, still sealed. */
  async sealed(tx: Transaction, handoverId: string, stage: Stage): Promise<Buffer | null> {
    const [row] = await tx.query<{ sealed: Buffer | null }>(
      `select sealed from handover.snapshot where handover_id = $1 order by (stage = $2) desc, number desc limit 1`,
      [handoverId, stage],
    );
    return row?.sealed ?? null;
  }

  /** The latest for a stage as `sealed` has it, and the one before it of the same stage: their difference is an update. */
  async sealedWithBefore(tx: Transaction, handoverId: string, stage: Stage): Promise<SealedUpdate> {
    const [last, before] = await tx.query<{ sealed: Buffer | null; stage: string; madeAt: Date }>(
      `select sealed, stage, made_at as "madeAt" from handover.snapshot where handover_id = $1
       order by (stage = $2) desc, number desc limit 2`,
      [handoverId, stage],
    );
    const isUpdate = last?.stage === stage && before?.stage === stage;
    return { sealed: last?.sealed ?? null, before: isUpdate ? before.sealed : null, at: last?.madeAt ?? null };
  }

  /** Opens what was read before. */
  opened(sealed: Buffer | null, key: OwnerKey): PassedValues | null {
    return sealed && (JSON.parse(key.open(sealed)) as PassedValues);
  }

  /** Everything a decision is made of but the person; null where the case is gone. */
  private async read(tx: Transaction, handover: HandoverEntity, stage: Stage): Promise<PassingRead | null> {
    const [decision, need, found, conditions, meeting, before] = await Promise.all([
      this.deciding.decide(tx, handover, stage, { lock: true }),
      tx.repository(NeedEntity).findOneBy({ id: handover.needId }),
      tx.repository(ClientCaseEntity).findOneBy({ id: handover.caseId }),
      askedConditions(tx, handover.id),
      this.meeting(tx, handover.id, stage),
      handover.state === 'draft' ? null : this.sealed(tx, handover.id, stage),
    ]);
    return need && found && { decision, need, found, conditions, meeting, before };
  }

  private passing(
    handover: HandoverEntity,
    { identity, key }: OpenSubject,
    { decision, need, found, conditions, meeting, before }: PassingRead,
  ): Passing {
    const passing = passedValues(decision, {
      identity,
      reference: handover.reference,
      kind: handover.kind,
      senderKind: handover.senderKind,
      senderRegion: handover.senderRegion,
      urgency: need.urgency,
      returnDistrict: need.district ?? found.returnDistrict,
      releaseEarliest: handover.releaseEarliest,
      wish: need.sealedWish && key.open(need.sealedWish),
      conditions,
      meeting: meeting && openedMeeting(meeting, key),
    });
    const values = withFormerAnswers(passing, conditions, this.opened(before, key));
    const hasWish = need.sealedWish !== null;
    return { decision, values, faults: this.faults(values, identity), conditions, hasWish, key };
  }

  /** Texts were checked when they were written; the person's name may have been put right since. */
  private faults(values: PassedValues, identity: SubjectIdentity): FieldRefusal[] {
    if (values.wishes === undefined) return [];
    const about = { identity, today: this.clock.today(), confirmed: true };
    return [...(freeTextRefusal('wish', values.wishes, about)?.fields ?? [])];
  }

  private async meeting(tx: Transaction, handoverId: string, stage: Stage): Promise<SealedMeeting | null> {
    const kind = stage === 'interview' ? 'interview' : 'arrival';
    const [row] = await tx.query<SealedMeeting>(
      `select starts_at as "startsAt", minutes, sealed_place as place from handover.meeting
         where handover_id = $1 and kind = $2 and cancelled_at is null and sealed_place is not null`,
      [handoverId, kind],
    );
    return row ?? null;
  }
}
