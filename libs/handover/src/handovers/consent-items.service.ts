import { Injectable } from '@nestjs/common';
import type { GrantItem } from '@navaz/consent';
import { declaredMinimumOf, DisclosureGate, fieldsOpenedBy, type OpenedTowards } from '@navaz/disclosure';
import type { Transaction } from '@navaz/platform';
import type { HandoverEntity } from '../entities/handover.entity.js';
import { SubjectOpening } from '../subjects/subject-opening.service.js';
import { askedConditions } from './asked-conditions.js';
import { grantDetailOf } from './passed-values.js';
import { recipientOf } from './passing-decision.service.js';
import type { RecipientFacts } from './recipient-facts.service.js';

/** Which steps of a handover the person is asked about at once. */
export const consentSteps = ['request', 'interview', 'confirmed', 'in_service'] as const;

/** One of {@link consentSteps}. */
export type ConsentStep = (typeof consentSteps)[number];

/** What the person is asked for. */
export interface ConsentWanted {
  readonly steps: readonly ConsentStep[];
  /** Units a report may go back to, and the topics it may speak of; whether the person arrived is a topic of its own. */
  readonly report: { readonly toUnitIds: readonly string[]; readonly topics: readonly string[] };
  /** Whether somebody may ask later how the person is. */
  readonly followUp: boolean;
  /** The last day. */
  readonly until: string;
}

/** What the person is asked, whatever it opens. */
type ItemTerms = Pick<GrantItem, 'purpose' | 'category'> & { readonly detail: string | null };

/** Works out the very items of a form: nothing that passes anyway, and nothing that could not pass. */
@Injectable()
export class ConsentItems {
  constructor(
    private readonly gate: DisclosureGate,
    private readonly subjects: SubjectOpening,
  ) {}

  /** Items in the order of the steps; empty where nothing has to be asked. */
  async for(
    tx: Transaction,
    handover: HandoverEntity,
    facts: RecipientFacts | null,
    wanted: ConsentWanted,
  ): Promise<GrantItem[]> {
    const items: GrantItem[] = [];
    const { until } = wanted;
    for (const step of wanted.steps) items.push(...(await this.ofStep(tx, handover, facts, step, until)));
    for (const unitId of wanted.report.toUnitIds) {
      const recipient = { kind: 'unit', id: unitId, organisationId: unitId } as const;
      for (const detail of wanted.report.topics)
        items.push({
          ...this.item(handover, facts, { purpose: 'report_back', category: 'topic', detail }, until),
          recipient,
        });
    }
    if (wanted.followUp) {
      const terms = { purpose: 'follow_up', category: 'topic', detail: 'follow_up' } as const;
      items.push(this.item(handover, facts, terms, until));
    }
    const keyOf = ({ recipient, purpose, category, detail }: GrantItem): string =>
      `${recipient.id} ${purpose} ${category} ${detail ?? ''}`;
    return [...new Map(items.map((item) => [keyOf(item), item])).values()];
  }

  private async ofStep(
    tx: Transaction,
    handover: HandoverEntity,
    facts: RecipientFacts | null,
    step: ConsentStep,
    until: string,
  ): Promise<GrantItem[]> {
    const asked = await this.gate.agreementsToAsk(tx, {
      subjectId: handover.subjectId,
      aboutId: handover.id,
      senderId: handover.senderUnitId,
      recipient: recipientOf(handover),
      stage: step,
      declaredMinimum: declaredMinimumOf(facts?.minimumData ?? {}, step),
      residential: handover.residential,
      healthRevealing: handover.revealsHealth,
      lock: false,
    });
    const isLeftOut =
      asked.some(({ category }) => category === 'guardian') && !(await this.hearsOfGuardian(tx, handover, facts));
    const items = asked
      .filter(({ category }) => !(isLeftOut && category === 'guardian'))
      .map((terms) => this.item(handover, facts, terms, until));
    return step === 'request' ? [...items, ...(await this.revealing(tx, handover, until))] : items;
  }

  /** Whom else to contact is for those who take in somebody represented, and for a service that says it needs it of all. */
  private async hearsOfGuardian(
    tx: Transaction,
    { subjectId }: HandoverEntity,
    facts: RecipientFacts | null,
  ): Promise<boolean> {
    if (Object.values(facts?.minimumData ?? {}).some((codes) => codes.includes('also_contact'))) return true;
    const open = await this.subjects.open(tx, subjectId);
    return open !== null && open.agreementFrom !== 'subject';
  }

  /** Revealing conditions with an obstacle: each travels only with a grant that names it. */
  private async revealing(tx: Transaction, handover: HandoverEntity, until: string): Promise<GrantItem[]> {
    const conditions = await askedConditions(tx, handover.id);
    return conditions
      .filter(({ revealing, answer }) => revealing && answer === 'not_met')
      .map((condition) => ({
        aboutId: handover.id,
        recipient: recipientOf(handover),
        purpose: 'assess',
        category: 'condition_answer',
        detail: grantDetailOf(condition),
        fields: ['conditionAnswers'],
        until,
      }));
  }

  /** An item, with every field it opens to the recipient as it declares now, at whatever step. */
  private item(
    handover: HandoverEntity,
    facts: RecipientFacts | null,
    { purpose, category, detail }: ItemTerms,
    until: string,
  ): GrantItem {
    const towards: OpenedTowards = { minimumData: facts?.minimumData ?? {}, residential: handover.residential };
    const fields = fieldsOpenedBy({ purpose, category, detail }, towards);
    return { aboutId: handover.id, recipient: recipientOf(handover), purpose, category, detail, fields, until };
  }
}
