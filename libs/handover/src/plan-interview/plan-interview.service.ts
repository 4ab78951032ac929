import { Injectable } from '@nestjs/common';
import { DisclosureLog } from '@navaz/audit';
import { Refusal, type RequestContext } from '@navaz/kernel';
import { HandoverCommands, type HandoverCommand } from '../handovers/handover-commands.service.js';
import { HandoverNotes } from '../handovers/handover-notes.service.js';
import { logPassed } from '../handovers/log-passed.js';
import { agreementRanOut } from '../handover.refusals.js';
import { waitedFor } from '../handover.turn.js';
import { Meetings, type MeetingWanted } from '../handovers/meetings.service.js';
import { Messages } from '../handovers/messages.service.js';
import { Snapshots } from '../handovers/snapshots.service.js';
import { restrictionOf } from '../subjects/restriction.js';

/** When and where. */
export interface Interview extends HandoverCommand {
  readonly meeting: MeetingWanted;
}

const notAsked = new Refusal('conflict', 'INTERVIEW_NOT_ASKED', {
  cs: 'Poskytovatel teď o setkání nežádá.',
  en: 'The provider does not ask to meet now.',
});

const notAgreed = new Refusal('not_allowed', 'INTERVIEW_NOT_AGREED', {
  cs: 'Bez souhlasu klienta s předáním jména a místa setkání se pohovor domluvit nedá. Zapište souhlas ke kroku „pohovor“.',
  en: 'An interview cannot be planned without the agreement to pass the name and the meeting. Record it for that step.',
});

/** The sender answers with a slot; with the person's agreement to it the name opens for the interview, and only for it. */
@Injectable()
export class PlanInterview {
  constructor(
    private readonly commands: HandoverCommands,
    private readonly meetings: Meetings,
    private readonly messages: Messages,
    private readonly snapshots: Snapshots,
    private readonly notes: HandoverNotes,
    private readonly log: DisclosureLog,
  ) {}

  /**
   * Refusals: NOT_FOUND, INTERVIEW_NOT_ASKED, SUBJECT_RESTRICTED, INTERVIEW_NOT_AGREED, AGREEMENT_RAN_OUT,
   * INVALID_INPUT (the meeting), KEY_USED.
   */
  async run(ctx: RequestContext, input: Interview): Promise<{ handoverId: string } | Refusal> {
    return this.commands.run(
      ctx,
      input,
      { side: 'sender', operation: 'handover.planInterview' },
      async (tx, handover) => {
        if (handover.state !== 'assessing') return notAsked;
        const restricted = await restrictionOf(tx, handover.subjectId);
        if (restricted) return restricted;
        const wrong = await this.meetings.set(tx, handover, { kind: 'interview', side: 'sender' }, input.meeting);
        if (wrong) return wrong;
        const { decision, values } = await this.snapshots.make(tx, handover, 'interview');
        const asked = decision.fields.filter(({ field }) => field === 'name' || field === 'meeting');
        if (asked.some(({ code }) => code === 'AGREEMENT_EXPIRED')) return agreementRanOut;
        if (asked.some(({ allowed }) => !allowed)) return notAgreed;
        const fields = Object.keys(values);
        const writtenTo = await this.messages.writtenTo(tx, handover);
        handover.questionTo = waitedFor({ state: handover.state, writtenTo, meetingSet: true });
        logPassed(this.log, tx, { handover, decision, fields, operation: 'handover.planInterview' });
        return this.notes.write(tx, handover, { act: 'planInterview', by: 'sender', told: 'update' });
      },
    );
  }
}
