import { Injectable } from '@nestjs/common';
import { Clock, invalidInput, isRefusal, type Refusal } from '@navaz/kernel';
import type { Transaction } from '@navaz/platform';
import { MeetingEntity } from '../entities/meeting.entity.js';
import type { HandoverEntity } from '../entities/handover.entity.js';
import type { Side } from '../side.js';
import { Sentences } from './sentences.service.js';

/** Where and when to meet. */
export interface MeetingWanted {
  readonly startsAt: Date;
  readonly minutes: number;
  readonly place: string;
  readonly placeConfirmed: boolean;
}

const past = invalidInput([
  {
    path: 'meeting.startsAt',
    code: 'IN_THE_PAST',
    text: { cs: 'Setkání nemůže být v minulosti.', en: 'A meeting cannot be in the past.' },
  },
]);

/** Agreed meetings; the place is sealed like everything that tells of the person. */
@Injectable()
export class Meetings {
  constructor(
    private readonly clock: Clock,
    private readonly sentences: Sentences,
  ) {}

  /**
   * A day to come that is before the release cannot be kept; null: none can, because the release is not known any more or
   * the place is gone.
   */
  async cancelArrivalBefore(tx: Transaction, handoverId: string, release: string | null): Promise<void> {
    await tx.query(
      `update handover.meeting set cancelled_at = $2 where handover_id = $1 and kind = 'arrival' and cancelled_at is null
         and ($3::date is null or (starts_at at time zone 'Europe/Prague')::date < $3::date)`,
      [handoverId, this.clock.now(), release],
    );
  }

  /** The meeting of this kind from now on; another one is cancelled. Refusals: INVALID_INPUT. */
  async set(
    tx: Transaction,
    handover: HandoverEntity,
    as: { readonly kind: 'interview' | 'arrival'; readonly side: Side },
    wanted: MeetingWanted,
  ): Promise<null | Refusal> {
    const now = this.clock.now();
    if (wanted.startsAt <= now) return past;
    const text = wanted.place.trim();
    const sealed = await this.sentences.seal(tx, handover, as.side, {
      path: 'meeting.place',
      text,
      confirmed: wanted.placeConfirmed,
    });
    if (isRefusal(sealed)) return sealed;
    await tx.query(
      `update handover.meeting set cancelled_at = $3 where handover_id = $1 and kind = $2 and cancelled_at is null`,
      [handover.id, as.kind, now],
    );
    await tx.repository(MeetingEntity).insert({
      handoverId: handover.id,
      kind: as.kind,
      startsAt: wanted.startsAt,
      minutes: wanted.minutes,
      sealedPlace: sealed,
      setBy: as.side,
      setAt: now,
    });
    return null;
  }

  /** Whether a meeting of this kind is agreed. */
  async isSet(tx: Transaction, handoverId: string, kind: 'interview' | 'arrival'): Promise<boolean> {
    const [row] = await tx.query(
      `select 1 from handover.meeting where handover_id = $1 and kind = $2 and cancelled_at is null limit 1`,
      [handoverId, kind],
    );
    return row !== undefined;
  }
}
