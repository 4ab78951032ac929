import { Injectable } from '@nestjs/common';
import { createEvent, type DateTime } from 'ics';
import { Fault, inLocale, type Refusal, type RequestContext } from '@navaz/kernel';
import { Database, type Transaction } from '@navaz/platform';
import type { HandoverEntity } from '../entities/handover.entity.js';
import { MeetingEntity } from '../entities/meeting.entity.js';
import { handoverNotFound } from '../handover.refusals.js';
import { HandoverRepository } from '../handover.repository.js';
import { ends } from '../handover.state.js';
import { PassingDecision } from '../handovers/passing-decision.service.js';
import { stageFor } from '../handovers/stage-of.js';

const titles = { cs: 'Schůzka', en: 'Meeting' };

const utc = (at: Date): DateTime => [
  at.getUTCFullYear(),
  at.getUTCMonth() + 1,
  at.getUTCDate(),
  at.getUTCHours(),
  at.getUTCMinutes(),
];

/**
 * The agreed meetings of a handover for a worker's calendar: the time and nothing else. Calendars are copied to phones
 * and shared; neither the place nor a name nor the code of the request goes there.
 */
@Injectable()
export class MeetingCalendar {
  constructor(
    private readonly database: Database,
    private readonly handovers: HandoverRepository,
    private readonly deciding: PassingDecision,
  ) {}

  /** The next agreed meeting as iCalendar. Refusals: NOT_FOUND, also where none is agreed, or the agreement is gone. */
  async file(ctx: RequestContext, handoverId: string): Promise<string | Refusal> {
    const meeting = await this.database.transaction(ctx, async (tx) => {
      const handover = await this.handovers.find(tx, handoverId);
      if (!handover || handover.endedAt || !(await this.mayBeKept(tx, handover))) return handoverNotFound;
      const [row] = await tx
        .repository(MeetingEntity)
        .createQueryBuilder('meeting')
        .where('meeting.handoverId = :handoverId and meeting.cancelledAt is null', { handoverId })
        .orderBy('meeting.startsAt', 'DESC')
        .limit(1)
        .getMany();
      return row ?? handoverNotFound;
    });
    if (!(meeting instanceof MeetingEntity)) return meeting;
    const { value, error } = createEvent({
      uid: `${meeting.id}@navaz`,
      productId: 'navaz',
      title: inLocale(titles, ctx.locale),
      start: utc(meeting.startsAt),
      startInputType: 'utc',
      startOutputType: 'utc',
      duration: { minutes: meeting.minutes },
      busyStatus: 'BUSY',
      classification: 'PRIVATE',
    });
    if (error || !value) throw new Fault('A meeting could not be written as a calendar file.', { cause: error });
    return value;
  }

  /** Who leads the case keeps its own dates; who was asked only while something of the person still passes. */
  private async mayBeKept(tx: Transaction, handover: HandoverEntity): Promise<boolean> {
    const { actor } = tx.ctx;
    if (this.handovers.standsOn(actor, handover, 'sender')) return true;
    const stage = stageFor(handover.state, actor?.role ?? null);
    if (stage === null || stage === 'ended' || ends.has(handover.state)) return false;
    return (await this.deciding.decide(tx, handover, stage, { lock: true })).allowed.size > 0;
  }
}
