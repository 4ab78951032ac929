import { Injectable } from '@nestjs/common';
import type { Decision, Stage } from '@navaz/disclosure';
import { Clock, Fault, type FieldRefusal } from '@navaz/kernel';
import type { OwnerKey, Transaction } from '@navaz/platform';
import { ClientCaseEntity } from '../entities/client-case.entity.js';
import type { HandoverEntity } from '../entities/handover.entity.js';
import { NeedEntity } from '../entities/need.entity.js';
import { freeTextRefusal } from '../free-text.js';
import type { SubjectIdentity } from '../subjects/subject-identity.js';
import { SubjectOpening } from '../subjects/subject-opening.service.js';
import { askedConditions, type AskedCondition } from './asked-conditions.js';
import { PassingDecision } from './passing-decision.service.js';
import { passedValues, type PassedMeeting, type PassedValues } from './passed-values.js';

/** What would pass, or passed: the decision with the reason of every field, and the values. */
export interface Passing {
  readonly decision: Decision;
  readonly values: PassedValues;
  /** What a text says that must not travel, judged by who the person is now; with any of these nothing is sent. */
  readonly faults: readonly FieldRefusal[];
  /** What the recipient asks for, with the sender's answers. */
  readonly conditions: readonly AskedCondition[];
}

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
    const open = await this.subjects.open(tx, handover.subjectId);
    return open && this.passing(tx, handover, stage, open.identity, open.key);
  }

  /**
   * Freezes what passes at a stage as the next snapshot.
   * @throws Fault where the person cannot be opened: the caller has checked that they are there.
   */
  async make(tx: Transaction, handover: HandoverEntity, stage: Stage): Promise<Passing> {
    const open = await this.subjects.open(tx, handover.subjectId);
    if (!open) throw new Fault('A snapshot of a person who is not there.');
    const passing = await this.passing(tx, handover, stage, open.identity, open.key);
    await tx.query(
      `insert into handover.snapshot (handover_id, number, stage, fields, sealed, made_at, made_by_account_id)
       select $1, coalesce(max(number), 0) + 1, $2, $3, $4, $5, $6 from handover.snapshot where handover_id = $1`,
      [
        handover.id,
        stage,
        Object.keys(passing.values),
        open.key.seal(JSON.stringify(passing.values)),
        this.clock.now(),
        tx.ctx.actor?.accountId ?? null,
      ],
    );
    return passing;
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

  /** Opens what was read before. */
  opened(sealed: Buffer | null, key: OwnerKey): PassedValues | null {
    return sealed && (JSON.parse(key.open(sealed)) as PassedValues);
  }

  private async passing(
    tx: Transaction,
    handover: HandoverEntity,
    stage: Stage,
    identity: SubjectIdentity,
    key: OwnerKey,
  ): Promise<Passing> {
    const [decision, need, found, conditions, meeting] = await Promise.all([
      this.deciding.decide(tx, handover, stage, { lock: true }),
      tx.repository(NeedEntity).findOneByOrFail({ id: handover.needId }),
      tx.repository(ClientCaseEntity).findOneByOrFail({ id: handover.caseId }),
      askedConditions(tx, handover.id),
      this.meeting(tx, handover.id, stage, key),
    ]);
    const values = passedValues(decision, {
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
      meeting,
    });
    return { decision, values, faults: this.faults(values, identity), conditions };
  }

  /** Texts were checked when they were written; the person's name may have been put right since. */
  private faults(values: PassedValues, identity: SubjectIdentity): FieldRefusal[] {
    if (values.wishes === undefined) return [];
    const about = { identity, today: this.clock.today(), confirmed: true };
    return [...(freeTextRefusal('wish', values.wishes, about)?.fields ?? [])];
  }

  private async meeting(
    tx: Transaction,
    handoverId: string,
    stage: Stage,
    key: OwnerKey,
  ): Promise<PassedMeeting | null> {
    const kind = stage === 'interview' ? 'interview' : 'arrival';
    const [row] = await tx.query<{ starts_at: Date; minutes: number; sealed_place: Buffer | null }>(
      `select starts_at, minutes, sealed_place from handover.meeting
         where handover_id = $1 and kind = $2 and cancelled_at is null`,
      [handoverId, kind],
    );
    if (!row?.sealed_place) return null;
    return { startsAt: row.starts_at.toISOString(), minutes: row.minutes, place: key.open(row.sealed_place) };
  }
}
