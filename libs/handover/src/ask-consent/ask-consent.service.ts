import { Injectable } from '@nestjs/common';
import { Clock, invalidInput, isRefusal, Refusal, type Locale, type RequestContext } from '@navaz/kernel';
import { Commands, Database, type Transaction } from '@navaz/platform';
import { unitOf } from '../acting-unit.js';
import { handoverNotFound, notNow } from '../handover.refusals.js';
import { HandoverRepository } from '../handover.repository.js';
import { ends } from '../handover.state.js';
import { ComingBack } from '../handovers/coming-back.service.js';
import { ConsentItems, type ConsentStep } from '../handovers/consent-items.service.js';
import { RecipientReading } from '../handovers/recipient-facts.service.js';
import { FormAsking } from '../handovers/form-asking.service.js';

const nothingToAsk = new Refusal('conflict', 'NOTHING_TO_ASK', {
  cs: 'Pro zvolené kroky není na co se ptát: nic se v nich nepředává. Podívejte se na náhled.',
  en: 'There is nothing to ask for these steps: nothing passes in them. Look at the preview.',
});

const notTakingPart = {
  cs: 'Zpráva může jít jen pracovišti, které se případu účastní. Nejdřív ho prosím k případu přidejte.',
  en: 'A report can only go to a unit that takes part in the case. Please add it to the case first.',
};

/** What the person is asked to agree to, in one signing. */
export interface ConsentAsked {
  readonly key: string;
  readonly handoverId: string;
  readonly steps: readonly ConsentStep[];
  /** Absent: the actor's own unit. */
  readonly reportToUnitIds?: readonly string[] | null;
  readonly reportTopics?: readonly string[] | null;
  readonly followUp: boolean;
  /** The last day. */
  readonly until: string;
  readonly language: Locale;
}

/** Prepares the form of agreement for one handover from what could really pass. */
@Injectable()
export class AskConsent {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly commands: Commands,
    private readonly handovers: HandoverRepository,
    private readonly recipients: RecipientReading,
    private readonly comingBack: ComingBack,
    private readonly items: ConsentItems,
    private readonly forms: FormAsking,
  ) {}

  /**
   * Refusals: NOT_FOUND, NOT_NOW after the end, NOTHING_TO_ASK, INVALID_INPUT (a unit for the report that takes no part in
   * the case, or by the consent room), KEY_USED.
   */
  async ask(ctx: RequestContext, input: ConsentAsked): Promise<{ signingId: string } | Refusal> {
    return this.database.transaction(ctx, (tx) =>
      this.commands.once(tx, { operation: 'handover.askConsent', input }, async () => {
        const handover = await this.handovers.lockAs(tx, input.handoverId, 'sender');
        if (!handover) return handoverNotFound;
        // Reports still come after the stay; who leads the case by then may have to ask for agreement to them.
        const forReports = handover.state === 'closed' && input.steps.length === 0;
        // Whoever is not told how it went on is not told by a refusal either; a form about what is over opens nothing.
        if (ends.has(handover.state) && !forReports && !(await this.comingBack.isKept(tx, handover))) return notNow;
        const strangers = await this.strangers(tx, handover.caseId, input.reportToUnitIds ?? []);
        if (strangers) return strangers;
        const facts = await this.recipients.of(tx, handover, this.clock.today());
        const items = await this.items.for(tx, handover, facts, {
          steps: input.steps,
          report: { toUnitIds: input.reportToUnitIds ?? [unitOf(tx)], topics: input.reportTopics ?? [] },
          followUp: input.followUp,
          until: input.until,
        });
        if (items.length === 0) return nothingToAsk;
        const signing = await this.forms.ask(tx, {
          subjectId: handover.subjectId,
          unitId: unitOf(tx),
          items,
          locale: input.language,
        });
        return isRefusal(signing) ? signing : { signingId: signing.id };
      }),
    );
  }

  /** Units a report is wanted for that do not take part in the case today, or are not in the directory any more. */
  private async strangers(tx: Transaction, caseId: string, unitIds: readonly string[]): Promise<Refusal | null> {
    const rows = await tx.query<{ id: string }>(
      `select unit_id as id from handover.participant where case_id = $1 and ended_at is null and valid_until >= $2`,
      [caseId, this.clock.today()],
    );
    const known = new Set([unitOf(tx), ...rows.map(({ id }) => id)]);
    const faults = [];
    for (const [index, id] of unitIds.entries()) {
      const unit = known.has(id) ? await this.recipients.unit(tx, id) : null;
      if (!unit || unit.unavailable === 'ended')
        faults.push({ path: `reportToUnitIds.${index}`, code: 'NOT_A_PARTICIPANT', text: notTakingPart });
    }
    return faults.length > 0 ? invalidInput(faults) : null;
  }
}
