import { Injectable } from '@nestjs/common';
import { AuditTrail } from '@navaz/audit';
import { Clock, isRefusal, type Refusal } from '@navaz/kernel';
import type { Transaction } from '@navaz/platform';
import { Asking, type AgreementAsked } from './ask-for-agreement/asking.service.js';
import { contentDestroyed, nothingOpen, signingNotFound } from './consent.refusals.js';
import type { Grant, GrantWithHistory, Signing } from './grant.js';
import type { MovedGrant } from './consent.events.js';
import { GrantsRepository } from './grants.repository.js';
import { heldOfSubject, type HeldForm } from './held-of-subject.js';
import { Invalidating, type GrantsLost, type LostBecause } from './invalidate-grants/invalidating.service.js';
import { termsOf, type Terms } from './print-terms/terms.js';
import { Recording, type AgreementRecorded, type AgreementSaid } from './record-agreement/recording.service.js';
import { Renewing, type RenewalSaid } from './renew-agreement/renewing.service.js';
import { Withdrawing, type WithdrawalSaid, type WithdrawalTold } from './withdraw-agreement/withdrawing.service.js';
import { SlipCodes } from './slip-codes.service.js';
import { receiptOf, type Receipt, type ReceiptSurroundings } from './write-receipt/receipt.js';

/**
 * Everything `handover` may do with agreements, in its own transaction. It authorises, knows the person and adds the
 * name when something is printed; here is only an opaque subject id. Row-level security lets a unit at what it holds and
 * at what is addressed to it, and at nothing else.
 */
@Injectable()
export class ConsentDesk {
  constructor(
    private readonly clock: Clock,
    private readonly grants: GrantsRepository,
    private readonly asking: Asking,
    private readonly recording: Recording,
    private readonly renewing: Renewing,
    private readonly withdrawing: Withdrawing,
    private readonly invalidating: Invalidating,
    private readonly codes: SlipCodes,
    private readonly trail: AuditTrail,
  ) {}

  /** Prepares a form; see {@link Asking.ask}. */
  async ask(tx: Transaction, asked: AgreementAsked): Promise<Signing | Refusal> {
    return this.asking.ask(tx, asked);
  }

  /** Writes down an answer, yes or no to each item; see {@link Recording.record}. */
  async record(tx: Transaction, said: AgreementSaid): Promise<AgreementRecorded | Refusal> {
    return this.recording.record(tx, said);
  }

  /** Prolongs grants until a later day; see {@link Renewing.renew}. */
  async renew(
    tx: Transaction,
    grantIds: readonly string[],
    until: string,
    how: RenewalSaid,
  ): Promise<readonly string[] | Refusal> {
    return this.renewing.renew(tx, grantIds, until, how);
  }

  /** What a subject can take back, also half-given; see {@link GrantsRepository.toTakeBackOf}. */
  async toTakeBackOf(tx: Transaction, subjectId: string): Promise<readonly Grant[]> {
    return this.grants.toTakeBackOf(tx, subjectId);
  }

  /** Takes grants back; see {@link Withdrawing.withdraw}. */
  async withdraw(tx: Transaction, said: WithdrawalSaid): Promise<readonly string[] | Refusal> {
    return this.withdrawing.withdraw(tx, said);
  }

  /** Takes back what the actor's unit sees only in part; see {@link Withdrawing.withdrawBy}. */
  async withdrawBy(
    tx: Transaction,
    told: WithdrawalTold,
    end: (told: WithdrawalTold) => Promise<readonly MovedGrant[]>,
  ): Promise<readonly string[] | Refusal> {
    return this.withdrawing.withdrawBy(tx, told, end);
  }

  /** Ends grants whose ground is gone; see {@link Invalidating.invalidate}. Needs no actor. */
  async invalidate(tx: Transaction, lost: GrantsLost, reason: LostBecause): Promise<readonly string[]> {
    return this.invalidating.invalidate(tx, lost, reason);
  }

  /** The words of a form or slip, to be printed. Refusals: NOT_FOUND, CONTENT_DESTROYED. */
  async terms(tx: Transaction, signingId: string): Promise<Terms | Refusal> {
    const signing = await this.whole(tx, signingId);
    return isRefusal(signing) ? signing : termsOf(signing, this.clock.now());
  }

  /** The words of all forms of a subject that the actor's unit holds, the latest first; `first` at most. */
  async formsOf(
    tx: Transaction,
    subjectId: string,
    page: { readonly first: number; readonly after: string | null },
  ): Promise<Terms[]> {
    const signings = await this.grants.signingsOf(tx, subjectId, page);
    return signings.map((signing) => termsOf(signing, this.clock.now()));
  }

  /**
   * The receipt of a form, with the mandatory fields of ISO/IEC TS 27560:2023. Refusals: NOT_FOUND, CONTENT_DESTROYED.
   * @throws Fault where `surroundings` names no party for the holding unit or a recipient, or words no line.
   */
  async receipt(tx: Transaction, signingId: string, surroundings: ReceiptSurroundings): Promise<Receipt | Refusal> {
    const signing = await this.whole(tx, signingId);
    if (isRefusal(signing)) return signing;
    const grants = await this.withHistory(tx, signing.grants);
    return receiptOf(signing, grants, surroundings, this.clock.now());
  }

  /** Everything a subject was asked for, the latest form first, each grant with its history; also after its content went. */
  async listOf(tx: Transaction, subjectId: string): Promise<GrantWithHistory[]> {
    return this.withHistory(tx, await this.grants.ofSubject(tx, subjectId));
  }

  /** The same as it lies in the database, for the person to take along; without a word of which worker it was. */
  async heldOf(tx: Transaction, subjectId: string): Promise<HeldForm[]> {
    return heldOfSubject(tx, subjectId);
  }

  /**
   * A new code for a slip that was lost; the old one stops working at the commit. Seen here and never again.
   * Refusals: NOT_FOUND, CONTENT_DESTROYED, NOTHING_OPEN (nothing was given).
   */
  async replaceCode(tx: Transaction, signingId: string): Promise<string | Refusal> {
    const signing = await this.whole(tx, signingId);
    if (isRefusal(signing)) return signing;
    if (!signing.grants.some((grant) => grant.state === 'given' || grant.state === 'renewed')) return nothingOpen;
    this.trail.record(tx, { operation: 'consent.replaceCode', subjectKind: 'signing', subjectId: signingId });
    return this.codes.issue(tx, signingId);
  }

  /**
   * The case moves: forms and grants the actor's unit holds for the subject go to another one, which alone sees them
   * from the commit on. Codes and states stay. Answers how many forms moved.
   */
  async moveHolder(tx: Transaction, subjectId: string, toUnitId: string): Promise<number> {
    const [row] = await tx.query<{ moved: number }>(`select consent.move_holder($1, $2) as moved`, [
      subjectId,
      toUnitId,
    ]);
    return row?.moved ?? 0;
  }

  /** After the end of a case; see {@link Invalidating.destroyContent}. Needs no actor. */
  async destroyContent(tx: Transaction, subjectId: string): Promise<void> {
    await this.invalidating.destroyContent(tx, subjectId);
  }

  private async whole(tx: Transaction, signingId: string): Promise<Signing | Refusal> {
    const signing = await this.grants.signing(tx, signingId);
    if (!signing) return signingNotFound;
    return signing.contentDestroyedAt ? contentDestroyed : signing;
  }

  private async withHistory(tx: Transaction, grants: Signing['grants']): Promise<GrantWithHistory[]> {
    const ids = grants.map((grant) => grant.id);
    const events = ids.length > 0 ? await this.grants.history(tx, ids) : [];
    return grants.map((grant) => ({ ...grant, history: events.filter((event) => event.grantId === grant.id) }));
  }
}
