import { Injectable } from '@nestjs/common';
import { DisclosureLog } from '@navaz/audit';
import { Clock, invalidInput, isRefusal, Refusal, type RequestContext } from '@navaz/kernel';
import type { Transaction } from '@navaz/platform';
import type { HandoverChannel } from '../channel.js';
import type { HandoverEntity } from '../entities/handover.entity.js';
import { handoverNotFound, recipientNotReachable, subjectRestricted } from '../handover.refusals.js';
import { DraftConditions } from '../handovers/draft-conditions.service.js';
import { HandoverCommands, type HandoverDone } from '../handovers/handover-commands.service.js';
import { logPassed } from '../handovers/log-passed.js';
import { RecipientReading } from '../handovers/recipient-facts.service.js';
import { grantDetailOf } from '../handovers/passed-values.js';
import { Snapshots, type Passing } from '../handovers/snapshots.service.js';
import { HandoverMoves } from '../move-handover/handover-moves.service.js';

/** Without these a request says nothing a provider could decide by. */
const needed = ['needKind', 'reference'] as const;

const gone = new Refusal('conflict', 'RECIPIENT_NOT_AVAILABLE', {
  cs: 'Tato služba mezitím skončila nebo žádosti nepřijímá. Vyberte prosím jinou.',
  en: 'This service has ended meanwhile or takes no requests. Please choose another one.',
});

const notAllowed = ({ decision }: Passing): Refusal => {
  const missing = decision.fields.filter(({ field }) => (needed as readonly string[]).includes(field));
  const texts = [...new Map(missing.map(({ code, text }) => [code, text])).values()];
  return new Refusal('not_allowed', 'NOT_ALLOWED_TO_PASS', {
    cs: `Žádost zatím nejde odeslat. ${texts.map(({ cs }) => cs).join(' ')}`,
    en: `The request cannot be sent yet. ${texts.map(({ en }) => en).join(' ')}`,
  });
};

const restricted = ({ decision }: Passing): boolean => decision.fields.some(({ code }) => code === 'RESTRICTED');

/** Sends a request: gate, snapshot, state, history, log and news in one commit, or nothing. */
@Injectable()
export class SendHandover {
  constructor(
    private readonly commands: HandoverCommands,
    private readonly clock: Clock,
    private readonly recipients: RecipientReading,
    private readonly snapshots: Snapshots,
    private readonly conditions: DraftConditions,
    private readonly moves: HandoverMoves,
    private readonly log: DisclosureLog,
  ) {}

  /**
   * Refusals: NOT_FOUND, NOT_NOW, SUBJECT_RESTRICTED, RECIPIENT_NOT_AVAILABLE, CONDITIONS_CHANGED, INVALID_INPUT
   * (conditions without an answer, an obstacle nobody agreed to tell), NOT_ALLOWED_TO_PASS with the reason of the gate,
   * KEY_USED.
   */
  async send(ctx: RequestContext, input: { key: string; handoverId: string }): Promise<HandoverDone | Refusal> {
    return this.commands.run(
      ctx,
      input,
      { side: 'sender', operation: 'handover.sendHandover', planning: { onePlan: true } },
      async (tx, handover) => {
        // Side by side: nothing leaves before all of it was looked at, and it travels together.
        const [way, passing, changed] = await Promise.all([
          this.recipients.way(tx, handover, this.clock.today()),
          this.snapshots.preview(tx, handover, 'request'),
          this.conditions.changedRefusal(tx, handover),
        ]);
        if (!passing) return handoverNotFound;
        if (restricted(passing)) return subjectRestricted;
        if (way?.unavailable === 'unreachable') return recipientNotReachable;
        if (!way || way.unavailable) return gone;
        if (changed) return changed;
        if (needed.some((field) => !passing.decision.allowed.has(field))) return notAllowed(passing);
        if (passing.faults.length > 0) return invalidInput(passing.faults);
        const unanswered = this.conditionRefusal(passing);
        if (unanswered) return unanswered;
        if (handover.channel !== way.channel) await this.moveTo(tx, handover, way.channel);
        const [moved] = await Promise.all([
          this.moves.apply(tx, handover, 'send', 'sender'),
          this.snapshots.keep(tx, handover, passing),
        ]);
        if (isRefusal(moved)) return moved;
        const fields = Object.keys(passing.values);
        logPassed(this.log, tx, { handover, decision: passing.decision, fields, operation: 'handover.sendHandover' });
        return handover;
      },
    );
  }

  /** The service asks to be reached by another way than when the request was drafted. */
  private async moveTo(tx: Transaction, handover: HandoverEntity, channel: HandoverChannel): Promise<void> {
    await tx.query(`update handover.handover set channel = $2 where id = $1`, [handover.id, channel]);
    handover.channel = channel;
  }

  /** Every condition has an answer, and no obstacle that reveals something travels without agreement to that very one. */
  private conditionRefusal(passing: Passing): Refusal | null {
    const agreed = passing.decision.fields.find(({ field }) => field === 'conditionAnswers')?.details ?? [];
    const faults = passing.conditions.flatMap(({ conditionId, code, sentence, revealing, answer }) => {
      const path = `conditions.${conditionId}`;
      if (answer === null)
        return [
          {
            path,
            code: 'ANSWER_MISSING',
            text: {
              cs: `Odpovězte na podmínku: ${sentence} (nevíte-li, zvolte „nevím“).`,
              en: `Answer the condition: ${sentence} (“unknown” if you do not know).`,
            },
          },
        ];
      if (revealing && answer === 'not_met' && !agreed.includes(grantDetailOf({ conditionId, code })))
        return [
          {
            path,
            code: 'OBSTACLE_NOT_AGREED',
            text: {
              cs: `Podmínka není splněna a odpověď by něco prozradila: ${sentence} Požádejte klienta o souhlas právě s touto odpovědí, nebo vyberte jinou službu.`,
              en: `The condition is not met and the answer would reveal something: ${sentence} Ask the person to agree to this very answer, or choose another service.`,
            },
          },
        ];
      return [];
    });
    return faults.length > 0 ? invalidInput(faults) : null;
  }
}
