import { Injectable } from '@nestjs/common';
import { DisclosureLog } from '@navaz/audit';
import type { Stage } from '@navaz/disclosure';
import { Fault, inLocale, type Refusal, type RequestContext } from '@navaz/kernel';
import { Database, type Transaction } from '@navaz/platform';
import { createEvent, type DateTime } from 'ics';
import { IsNull } from 'typeorm';
import type { HandoverEntity } from '../entities/handover.entity.js';
import { MeetingEntity } from '../entities/meeting.entity.js';
import { handoverNotFound } from '../handover.refusals.js';
import { HandoverRepository } from '../handover.repository.js';
import { ComingBack } from '../handovers/coming-back.service.js';
import { logPassed } from '../handovers/log-passed.js';
import { PassingDecision } from '../handovers/passing-decision.service.js';
import { stageFor } from '../handovers/stage-of.js';

const titles = { cs: 'Schůzka', en: 'Meeting' };

/** The meeting that is read at a stage; none at the others. */
const kindAt: Partial<Readonly<Record<Stage, 'interview' | 'arrival'>>> = {
  interview: 'interview',
  confirmed: 'arrival',
};

const operation = 'handover.readMeeting';

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
    private readonly comingBack: ComingBack,
    private readonly log: DisclosureLog,
  ) {}

  /**
   * The agreed meeting as iCalendar, with a row in the log. Refusals: NOT_FOUND, also where none is agreed, or the gate
   * lets no meeting through now.
   */
  async file(ctx: RequestContext, handoverId: string): Promise<string | Refusal> {
    const meeting = await this.database.transaction(ctx, async (tx) => {
      const handover = await this.handovers.lock(tx, handoverId);
      const found = handover && !handover.endedAt ? await this.read(tx, handover) : null;
      if (!found) this.log.refuse(tx, { askedId: handoverId, operation });
      return found ?? handoverNotFound;
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

  /** Who leads the case keeps its own dates; who was asked reads what the gate lets through at this stage. */
  private async read(tx: Transaction, handover: HandoverEntity): Promise<MeetingEntity | null> {
    const { actor } = tx.ctx;
    if (this.handovers.standsOn(actor, handover, 'sender')) {
      // Until when there is a file would tell how long the person stayed.
      return (await this.comingBack.isKept(tx, handover)) ? null : this.own(tx, handover);
    }
    const stage = stageFor(handover.state, actor?.role ?? null);
    const kind = stage && kindAt[stage];
    if (!kind) return null;
    const decision = await this.deciding.decide(tx, handover, stage, { lock: true });
    const meeting = decision.allowed.has('meeting') ? await this.agreed(tx, handover.id, kind) : null;
    if (meeting) logPassed(this.log, tx, { handover, decision, fields: ['meeting'], operation });
    return meeting;
  }

  private async own(tx: Transaction, handover: HandoverEntity): Promise<MeetingEntity | null> {
    const meeting = await this.agreed(tx, handover.id);
    if (meeting)
      this.log.record(tx, {
        subjectId: handover.subjectId,
        askedId: handover.id,
        ownerUnitId: handover.senderUnitId,
        fields: ['meeting'],
        purpose: 'own_case',
        ground: { legalBasis: 'own_case' },
        operation,
      });
    return meeting;
  }

  /** The latest one, of a kind where one is given. */
  private async agreed(tx: Transaction, handoverId: string, kind?: string): Promise<MeetingEntity | null> {
    return tx.repository(MeetingEntity).findOne({
      where: { handoverId, cancelledAt: IsNull(), ...(kind ? { kind } : {}) },
      order: { startsAt: 'DESC' },
    });
  }
}
