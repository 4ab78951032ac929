import { Injectable } from '@nestjs/common';
import { ConsentReader, stateAt, validFor, type Grant, type Purpose, type Recipient } from '@navaz/consent';
import { CooperationReader, type PartyKind } from '@navaz/cooperation';
import { Clock } from '@navaz/kernel';
import type { Transaction } from '@navaz/platform';
import { agreementsToAsk, type AgreementToAsk } from './decide/agreements-to-ask.js';
import { decide } from './decide/decide.js';
import type { Decision, DecisionInput } from './decide/decision.js';
import type { GrantSeen, Standing } from './decide/grant-seen.js';
import type { FieldCode } from './fields/field.js';
import type { Stage } from './fields/stage.js';
import { isMatrixKind } from './matrix/party-kind.js';
import { MatrixRepository, type StoredCell } from './matrix.repository.js';

/** About what a decision is asked. Ids are opaque. */
export interface GateAsked {
  /** Null before there is a subject: an enquiry has none. */
  readonly subjectId: string | null;
  /** The handover. */
  readonly aboutId: string;
  /** The organisation that passes; of a report the one that reports. */
  readonly senderId: string;
  readonly recipient: Recipient;
  readonly stage: Stage;
  /** See `declaredMinimumOf`; may still be on its way, so that it is asked for along with everything else. */
  readonly declaredMinimum: ReadonlySet<FieldCode> | Promise<ReadonlySet<FieldCode>>;
  /**
   * What the two are as far as the caller knows: the rule between such is read along, and used only where the directory
   * says the same now.
   */
  readonly kinds?: { readonly sender: PartyKind; readonly recipient: PartyKind };
  readonly residential: boolean;
  readonly healthRevealing: boolean;
  /** Purposes whose time is over, whatever day stands on the form; may still be on its way. */
  readonly over?: ReadonlySet<Purpose> | Promise<ReadonlySet<Purpose>>;
  /**
   * Whether the grants stay as they are until the caller's commit. Always when a recipient reads and when something is
   * sent; a preview does not need it.
   */
  readonly lock: boolean;
}

const none: ReadonlySet<Purpose> = new Set();

const standingOf = (grant: Grant, now: Date, over: ReadonlySet<Purpose>): Standing => {
  if (validFor(grant, now)) return over.has(grant.purpose) ? 'expired' : 'valid';
  const state = stateAt(grant, now);
  // Given or renewed and yet not valid: whatever the cause, it opens nothing.
  return state === 'given' || state === 'renewed' ? 'expired' : state;
};

const seen = (grant: Grant, now: Date, over: ReadonlySet<Purpose>): GrantSeen => ({
  id: grant.id,
  recipient: grant.recipient,
  purpose: grant.purpose,
  category: grant.category,
  detail: grant.detail,
  fields: grant.fields,
  standing: standingOf(grant, now, over),
});

/**
 * The gate: joins consent with cooperation and the matrix in the caller's transaction and decides. It answers about every
 * field and stores nothing; what was shown is written down by the caller, in the same transaction.
 */
@Injectable()
export class DisclosureGate {
  constructor(
    private readonly clock: Clock,
    private readonly consent: ConsentReader,
    private readonly cooperation: CooperationReader,
    private readonly matrix: MatrixRepository,
  ) {}

  /** What passes now, and why each field passes or not. */
  async decide(tx: Transaction, asked: GateAsked): Promise<Decision> {
    const { subjectId, aboutId, recipient, lock } = asked;
    const [known, over, grants] = await Promise.all([
      this.known(tx, asked),
      asked.over ?? none,
      subjectId === null ? [] : this.consent.grantsFor(tx, { subjectId, aboutId, recipient, lock }),
    ]);
    // Only now: whoever waited for a withdrawal must not decide by the hour at which it began to wait.
    const now = this.clock.now();
    return decide({ ...known, grants: grants.map((grant) => seen(grant, now, over)), now });
  }

  /** What the subject has to be asked for, so that the stage can pass what it may. */
  async agreementsToAsk(tx: Transaction, asked: GateAsked): Promise<readonly AgreementToAsk[]> {
    return agreementsToAsk({ ...(await this.known(tx, asked)), now: this.clock.now() });
  }

  /**
   * Whether the agreement to pass something between two organisations carries a waiver of secrecy (§ 100 of Act 108/2006
   * and the like), by the rule that held when it was asked for.
   */
  async waivesSecrecy(
    tx: Transaction,
    { senderId, recipientId, at }: { readonly senderId: string; readonly recipientId: string; readonly at: Date },
  ): Promise<boolean> {
    const day = this.clock.today();
    const { oneKind, otherKind } = await this.cooperation.between(
      tx,
      senderId,
      recipientId,
      'information_sharing',
      day,
    );
    const sender = oneKind ?? 'other';
    const recipient = otherKind ?? 'other';
    if (!isMatrixKind(sender) || !isMatrixKind(recipient)) return false;
    return this.matrix.waiverAt(tx, senderId, { sender, recipient }, at);
  }

  private async known(tx: Transaction, asked: GateAsked): Promise<Omit<DecisionInput, 'grants' | 'now'>> {
    const { senderId, recipient, stage, residential, healthRevealing, kinds } = asked;
    const [relation, declaredMinimum, supposed, recipientThere] = await Promise.all([
      this.cooperation.between(tx, senderId, recipient.organisationId, 'information_sharing', this.clock.today()),
      asked.declaredMinimum,
      kinds ? this.rule(tx, senderId, kinds.sender, kinds.recipient) : null,
      this.isThere(tx, recipient),
    ]);
    const partyKind: PartyKind = relation.oneKind ?? 'other';
    const recipientKind: PartyKind = relation.otherKind ?? 'other';
    const asSupposed = kinds?.sender === partyKind && kinds.recipient === recipientKind;
    const cell = asSupposed ? supposed : await this.rule(tx, senderId, partyKind, recipientKind);
    return {
      sender: { organisationId: senderId, partyKind },
      recipient,
      recipientKind,
      recipientThere,
      stage,
      declaredMinimum,
      cell,
      cooperationInForce: relation.inForce,
      residential,
      healthRevealing,
    };
  }

  /** Asked anew at every decision: with the commit of its end a recipient reads nothing, whoever has yet to be told. */
  private async isThere(tx: Transaction, { kind, id, organisationId }: Recipient): Promise<boolean> {
    const [recipient] = await tx.query<{ there: boolean }>(`select disclosure.is_there($1, $2, $3, $4) as there`, [
      kind,
      id,
      organisationId,
      this.clock.today(),
    ]);
    return recipient?.there === true;
  }

  /** The rule in force; null between kinds the matrix does not know. */
  private async rule(
    tx: Transaction,
    senderId: string,
    sender: PartyKind,
    recipient: PartyKind,
  ): Promise<StoredCell | null> {
    return isMatrixKind(sender) && isMatrixKind(recipient)
      ? this.matrix.inForce(tx, senderId, sender, recipient)
      : null;
  }
}
