import { Injectable } from '@nestjs/common';
import { AuditTrail, DisclosureLog } from '@navaz/audit';
import { accountOf, Clock, invalidInput, Refusal, type RequestContext } from '@navaz/kernel';
import { Commands, Database, KeyStore } from '@navaz/platform';
import { HandoverNews } from '../handover.events.js';
import { ranOutBy } from '../handover.agreement.js';
import { agreementRanOut, handoverNotFound, notNow } from '../handover.refusals.js';
import { HandoverRepository } from '../handover.repository.js';
import { ComingBack } from '../handovers/coming-back.service.js';
import { logPassed } from '../handovers/log-passed.js';
import type { HandoverCommand } from '../handovers/handover-commands.service.js';
import { Meetings, type MeetingWanted } from '../handovers/meetings.service.js';
import { saveMoved } from '../handovers/save-moved.js';
import { Snapshots } from '../handovers/snapshots.service.js';
import { stageOf } from '../handovers/stage-of.js';
import { restrictionOf } from '../subjects/restriction.js';

const nothingNew = new Refusal('conflict', 'NOTHING_NEW', {
  cs: 'Od posledního odeslání se nic nezměnilo, není co posílat.',
  en: 'Nothing has changed since the last time, there is nothing to send.',
});

const meetingNotNow = new Refusal('conflict', 'MEETING_NOT_NOW', {
  cs: 'Kdy a kam člověk přijde, se posílá, když je místo potvrzené.',
  en: 'When and where the person comes is sent while the place is confirmed.',
});

/** What changed; the rest is read from the case. */
export interface Update extends HandoverCommand {
  /** When and where the person comes, instead of what was arranged before. */
  readonly meeting?: MeetingWanted | null;
}

/** Sends a correction: the same gate, the next snapshot; the recipient sees what holds now. */
@Injectable()
export class SendUpdate {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly commands: Commands,
    private readonly keys: KeyStore,
    private readonly handovers: HandoverRepository,
    private readonly comingBack: ComingBack,
    private readonly meetings: Meetings,
    private readonly snapshots: Snapshots,
    private readonly log: DisclosureLog,
    private readonly trail: AuditTrail,
  ) {}

  /**
   * Refusals: NOT_FOUND, SUBJECT_RESTRICTED, NOT_NOW (a draft, or ended), MEETING_NOT_NOW, AGREEMENT_RAN_OUT, INVALID_INPUT,
   * NOTHING_NEW, KEY_USED.
   */
  async update(ctx: RequestContext, input: Update): Promise<{ handoverId: string } | Refusal> {
    return this.database.transaction(ctx, (tx) =>
      this.commands.once(tx, { operation: 'handover.sendUpdate', input }, async () => {
        const handover = await this.handovers.lockAs(tx, input.handoverId, 'sender');
        if (!handover) return handoverNotFound;
        const restricted = await restrictionOf(tx, handover.subjectId);
        if (restricted) return restricted;
        const stage = stageOf(handover.state);
        if (!stage || stage === 'ended' || (await this.comingBack.isKept(tx, handover))) return notNow;
        const key = await this.keys.of(handover.subjectId);
        if (!key) return handoverNotFound;
        if (input.meeting) {
          if (handover.state !== 'confirmed') return meetingNotNow;
          const wrong = await this.meetings.set(tx, handover, { kind: 'arrival', side: 'sender' }, input.meeting);
          if (wrong) return wrong;
        }
        const before = await this.snapshots.latest(tx, handover.id, key, stage);
        const passing = await this.snapshots.preview(tx, handover, stage);
        if (!passing) return handoverNotFound;
        const { decision, values, faults } = passing;
        // An empty snapshot would take the place of what the provider reads again once it is prolonged.
        if (ranOutBy(handover.state, decision)) return agreementRanOut;
        if (faults.length > 0) return invalidInput(faults);
        if (JSON.stringify(values) === JSON.stringify(before)) return nothingNew;
        await this.snapshots.keep(tx, handover, passing);
        // What is granted item by item is opened by arrival, when the owner is not there to freeze it.
        if (stage === 'confirmed') await this.snapshots.make(tx, handover, 'in_service');
        const now = this.clock.now();
        [handover.providerNewsAt, handover.senderSeenAt] = [now, now];
        await saveMoved(tx, handover, {
          act: 'sendUpdate',
          fromState: handover.state,
          toState: handover.state,
          side: 'sender',
          organisationId: tx.ctx.actor?.organisationId ?? null,
          accountId: accountOf(tx.ctx.actor),
          reason: null,
          at: now,
        });
        logPassed(this.log, tx, { handover, decision, fields: Object.keys(values), operation: 'handover.sendUpdate' });
        this.trail.record(tx, { operation: 'handover.sendUpdate', subjectKind: 'handover', subjectId: handover.id });
        const { reference, recipientOrganisationId, recipientServiceId, providerAccountId } = handover;
        tx.publish(
          new HandoverNews(reference, recipientOrganisationId, recipientServiceId, 'update', providerAccountId),
        );
        return { handoverId: handover.id };
      }),
    );
  }
}
