import { Injectable } from '@nestjs/common';
import { validFor, type StoredState } from '@navaz/consent';
import { declaredMinimumOf, DisclosureGate } from '@navaz/disclosure';
import { Clock } from '@navaz/kernel';
import type { Transaction } from '@navaz/platform';
import type { HandoverEntity } from '../entities/handover.entity.js';
import { isSaidAlready } from '../handovers/came-back.js';
import { StandingAgreement } from '../handovers/standing-agreement.service.js';
import { topics } from '../reporting-topics.js';

interface AgreedRow {
  readonly recipient: string;
  readonly purpose: 'report_back' | 'follow_up';
  readonly detail: string | null;
  readonly fields: readonly string[];
  readonly state: StoredState;
  readonly until: string;
}

/** To whom a provider may report, and about what. */
export interface AgreedBack {
  /** Details agreed to, by unit: arrival, next_step, ending and topics. */
  readonly byUnit: ReadonlyMap<string, ReadonlySet<string>>;
  /** Topics agreed to for anybody. */
  readonly topics: ReadonlySet<string>;
  readonly followUp: boolean;
}

/**
 * What the person agreed to hear back about, for the provider that writes it. It sees no grants of others itself; a narrow
 * function says what is agreed, and locks it until the commit.
 */
@Injectable()
export class AgreedBackReading {
  constructor(
    private readonly clock: Clock,
    private readonly gate: DisclosureGate,
    private readonly standing: StandingAgreement,
  ) {}

  /** Now, in this transaction. Nobody but the provider of the handover is told anything. */
  async of(tx: Transaction, handover: HandoverEntity): Promise<AgreedBack> {
    // All ends caused by the sender's side are one to the provider, also by what was agreed to hear back; and of a stay
    // whose content is destroyed nothing is agreed any more.
    if (handover.contentDestroyedAt || (await this.standing.isOver(tx, handover)))
      return { byUnit: new Map(), topics: new Set(), followUp: false };
    const rows = await tx.query<AgreedRow>(
      `select recipient_id as recipient, purpose, detail, fields, state, valid_until::text as until
       from handover.agreed_back_fields($1)`,
      [handover.id],
    );
    const now = this.clock.now();
    // Who led the case before reads nothing of it any more, and the provider is never told who that was.
    const former = await tx.query<{ unitId: string }>(`select unit_id as "unitId" from handover.former_senders($1)`, [
      handover.id,
    ]);
    const gone = new Set(former.map(({ unitId }) => unitId));
    const valid = rows.filter(
      ({ recipient, state, until }) => !gone.has(recipient) && validFor({ state, validUntil: until }, now),
    );
    const byUnit = new Map<string, Set<string>>();
    for (const { purpose, recipient, detail, fields } of valid) {
      if (purpose !== 'report_back' || detail === null) continue;
      const details = (byUnit.get(recipient) ?? new Set()).add(detail);
      // An agreement names its fields (ADR 22): one from before this field stood there does not open it.
      if (fields.includes('ending')) details.add('ending');
      byUnit.set(recipient, details);
    }
    // How a stay ended tells that there was one.
    for (const details of byUnit.values()) if (!details.has('arrival')) details.delete('ending');
    if (await this.arrivalWithoutAgreement(tx, handover, rows)) {
      const { senderUnitId } = handover;
      byUnit.set(senderUnitId, (byUnit.get(senderUnitId) ?? new Set()).add('arrival'));
    }
    const known = new Set(topics.map(({ code }) => code));
    const agreed = [...byUnit.values()].flatMap((details) => [...details]);
    return {
      byUnit,
      topics: new Set(agreed.filter((detail) => known.has(detail))),
      followUp: valid.some(({ purpose }) => purpose === 'follow_up'),
    };
  }

  /**
   * Whether the sender hears of what the provider does now: of a stay it is not told of it hears nothing. The caller has
   * locked the row and not moved it yet.
   */
  async senderHears(tx: Transaction, handover: HandoverEntity): Promise<boolean> {
    if (!isSaidAlready(handover.state)) return true;
    const { byUnit } = await this.of(tx, handover);
    return byUnit.get(handover.senderUnitId)?.has('arrival') ?? false;
  }

  /** Between institutions with a basis of their own the sender hears whether the person arrived, unless they said no. */
  private async arrivalWithoutAgreement(
    tx: Transaction,
    handover: HandoverEntity,
    rows: readonly AgreedRow[],
  ): Promise<boolean> {
    const denied = rows.some(
      ({ recipient, detail, state }) =>
        recipient === handover.senderUnitId && detail === 'arrival' && (state === 'refused' || state === 'withdrawn'),
    );
    if (denied) return false;
    const decision = await this.gate.decide(tx, {
      subjectId: handover.subjectId,
      aboutId: handover.id,
      senderId: handover.recipientOrganisationId,
      recipient: { kind: 'unit', id: handover.senderUnitId, organisationId: handover.senderUnitId },
      stage: 'report',
      declaredMinimum: declaredMinimumOf({}, 'report'),
      residential: handover.residential,
      healthRevealing: handover.revealsHealth,
      lock: false,
    });
    return decision.allowed.has('arrival');
  }
}
