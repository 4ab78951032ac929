import { Injectable } from '@nestjs/common';
import { DisclosureLog } from '@navaz/audit';
import { isRecipientGone, type Decision } from '@navaz/disclosure';
import { Clock, type Refusal, type RequestContext } from '@navaz/kernel';
import { Database, KeyStore, type Transaction } from '@navaz/platform';
import type { HandoverEntity } from '../entities/handover.entity.js';
import { ranOutBy } from '../handover.agreement.js';
import { handoverNotFound } from '../handover.refusals.js';
import { HandoverRepository } from '../handover.repository.js';
import { ends } from '../handover.state.js';
import { idOfCode, spelled } from '../reference-code.js';
import type { Side } from '../side.js';
import { asEnded } from './as-ended.js';
import { askedConditions } from './asked-conditions.js';
import { changedFields } from './changed-fields.js';
import { DraftConditions } from './draft-conditions.service.js';
import { fieldsBack, isKept, mayTellOfArrival, messagesTold, nothingKept, type CameBack } from './came-back.js';
import { ComingBack } from './coming-back.service.js';
import { markOf } from './handover-mark.js';
import { historyOf } from './history.js';
import { logPassed, logWritten } from './log-passed.js';
import { Messages } from './messages.service.js';
import { movesWithOwnReason, ownEndingOf, ownSentence } from './own-ending.js';
import { HandoverPlaces } from './handover-places.service.js';
import { NamedConditions } from './named-conditions.service.js';
import { PassingDecision } from './passing-decision.service.js';
import { knownToSender, stillPassing, type PassedValues } from './passed-values.js';
import { Snapshots } from './snapshots.service.js';
import { StandingAgreement } from './standing-agreement.service.js';
import { stageOf, stageStanding } from './stage-of.js';
import { isNewFor, type OpenedHandover } from './view-handover.js';

/** Nothing where nothing of the person passes any more: a code by itself is no reason to show a request. */
const visible = (decision: Decision, frozen: PassedValues | null): PassedValues | null => {
  const passing = frozen && stillPassing(frozen, decision);
  return passing && Object.keys(passing).length > 0 ? passing : null;
};

const ownersPart = (frozen: PassedValues, withheld: readonly string[]): PassedValues =>
  withheld.length === 0
    ? frozen
    : Object.fromEntries(Object.entries(frozen).filter(([field]) => !withheld.includes(field)));

/** Read again and again, always by ids. */
const onSingleRows = { onePlan: true };

/** The only place where a person is shown to a recipient. */
@Injectable()
export class HandoverReading {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly keys: KeyStore,
    private readonly handovers: HandoverRepository,
    private readonly deciding: PassingDecision,
    private readonly standing: StandingAgreement,
    private readonly snapshots: Snapshots,
    private readonly conditions: DraftConditions,
    private readonly namedConditions: NamedConditions,
    private readonly places: HandoverPlaces,
    private readonly messages: Messages,
    private readonly comingBack: ComingBack,
    private readonly log: DisclosureLog,
  ) {}

  /** A handover by id or by its readable code, as the actor's side may see it now. Refusals: NOT_FOUND. */
  async open(
    ctx: RequestContext,
    asked: { readonly id: string } | { readonly reference: string },
  ): Promise<OpenedHandover | Refusal> {
    return this.database.transaction(
      ctx,
      async (tx) => {
        // Locked before anything is decided: an end that commits meanwhile is seen, one that comes later waits.
        const id = 'id' in asked ? asked.id : (await this.handovers.findByReference(tx, asked.reference))?.id;
        const handover = id === undefined ? null : await this.handovers.lock(tx, id);
        const side = handover && this.handovers.sideOf(ctx.actor, handover);
        if (!handover || !side) {
          this.log.refuse(tx, {
            askedId: 'id' in asked ? asked.id : idOfCode(spelled(asked.reference)),
            operation: 'handover.readHandover',
          });
          return handoverNotFound;
        }
        await this.markSeen(tx, handover, side);
        return side === 'sender' ? this.ofSender(tx, handover) : this.forProvider(tx, handover);
      },
      onSingleRows,
    );
  }

  /**
   * Only whether something is another than it was when this side opened it: nothing of the person is read, so nothing is
   * logged, but by a refusal. The same gate, without its locks. Refusals: NOT_FOUND.
   */
  async mark(ctx: RequestContext, id: string): Promise<string | Refusal> {
    return this.database.transaction(
      ctx,
      async (tx) => {
        const handover = await this.handovers.find(tx, id);
        const side = handover && this.handovers.sideOf(ctx.actor, handover);
        if (!handover || !side) {
          this.log.refuse(tx, { askedId: id, operation: 'handover.readHandover' });
          return handoverNotFound;
        }
        const stage = side === 'provider' ? stageStanding(handover.state, tx.ctx.actor?.role ?? null) : null;
        const passes = stage !== null && stage !== 'ended' && !ends.has(handover.state);
        const decision = passes ? await this.deciding.decide(tx, handover, stage, { lock: false }) : null;
        if (decision && isRecipientGone(decision))
          return markOf(asEnded(handover, 'withdrawn_by_provider'), side, null);
        if (decision) return markOf(handover, side, decision);
        if (side === 'provider') return markOf(handover, side, null);
        const back = await this.back(tx, handover, false);
        return markOf(handover, side, back.decision, isKept(back));
      },
      onSingleRows,
    );
  }

  /**
   * As the sender sees it now, in the transaction of what the sender just did; the caller has locked the row. A draft asks
   * what the service asks now.
   */
  async ofSender(tx: Transaction, handover: HandoverEntity): Promise<OpenedHandover> {
    if (handover.state === 'draft') await this.conditions.renew(tx, handover);
    const back = await this.back(tx, handover, true);
    // How far it went on is not to be found out by what is shown of what passed either.
    const stage = stageOf(isKept(back) ? 'confirmed' : handover.state) ?? 'request';
    // Side by side: none of them decides about another, and all travel together.
    const [key, history, sealed, { withheld, agreedUntil }, conditions, written, ending, unmet, position] =
      await Promise.all([
        this.keys.of(handover.subjectId),
        historyOf(tx, handover.id),
        this.snapshots.sealed(tx, handover.id, stage),
        this.ofCase(tx, handover),
        askedConditions(tx, handover.id),
        this.messages.sealedOf(tx, handover.id),
        ownEndingOf(tx, handover),
        this.namedConditions.named(tx, handover, 'sender'),
        this.places.positionOf(tx, handover),
      ]);
    const moves = movesWithOwnReason(history, ending);
    const frozen = key && this.snapshots.opened(sealed, key);
    const passed = frozen && knownToSender(ownersPart(frozen, withheld), conditions);
    const answers = conditions.some(({ answer }) => answer !== null) ? ['conditionAnswers'] : [];
    const messages = key
      ? [...messagesTold(this.messages.opened(written, key), back), ...ownSentence(handover, ending, key)]
      : [];
    const talk = messages.length > 0 ? ['messages'] : [];
    const fields = [...new Set([...Object.keys(passed ?? {}), ...answers, ...talk])];
    if (fields.length > 0) {
      this.log.record(tx, {
        subjectId: handover.subjectId,
        askedId: handover.id,
        ownerUnitId: handover.senderUnitId,
        fields,
        purpose: 'own_case',
        ground: { legalBasis: 'own_case' },
        operation: 'handover.readHandover',
      });
    }
    const told = fieldsBack(moves, back);
    if (back.decision && told.length > 0)
      logPassed(this.log, tx, {
        ...{ handover, decision: back.decision },
        fields: told,
        operation: 'handover.readHandover',
      });
    const mark = markOf(handover, 'sender', back.decision, isKept(back));
    const agreementRanOut = agreedUntil !== null && agreedUntil < this.clock.today();
    const standing = { closedToProvider: false, agreementRanOut, agreedUntil };
    return {
      handover,
      side: 'sender',
      passed,
      changed: null,
      ...standing,
      moves,
      messages,
      conditions,
      unmet,
      position,
      mark,
      back,
    };
  }

  /** What the sender may read of how it went on after the confirmation. */
  private async back(tx: Transaction, handover: HandoverEntity, lock: boolean): Promise<CameBack> {
    return mayTellOfArrival(handover) ? this.comingBack.of(tx, handover, { lock }) : nothingKept;
  }

  /**
   * Fields that the person did not let go with the case when it came from another unit, and the last day of the agreement
   * that carries the request.
   */
  private async ofCase(
    tx: Transaction,
    { id, caseId, state, recipientServiceId, recipientOrganisationId }: HandoverEntity,
  ): Promise<{ readonly withheld: readonly string[]; readonly agreedUntil: string | null }> {
    const [row] = await tx.query<{ withheld: string[]; agreedUntil: string | null }>(
      `select withheld, handover.agreed_until($2, $3, $4)::text as "agreedUntil"
       from handover.client_case where id = $1`,
      [caseId, id, recipientServiceId ?? recipientOrganisationId, state],
    );
    return row ?? { withheld: [], agreedUntil: null };
  }

  /**
   * The gate again, in this transaction, with the grants locked: a withdrawal that committed before is seen, one that
   * comes meanwhile waits. Where the ground is gone the handover reads as ended though its state has yet to move; where
   * only time has passed it reads as waiting for the sender, who may prolong the agreement. A provider that is gone reads its
   * own end.
   */
  private async forProvider(tx: Transaction, handover: HandoverEntity): Promise<OpenedHandover> {
    const stage = stageStanding(handover.state, tx.ctx.actor?.role ?? null);
    const stands = stage !== null && stage !== 'ended' && !ends.has(handover.state);
    // Who did not come may still arrive, and is shown to nobody meanwhile.
    const readable = stands && handover.state !== 'not_arrived';
    // Side by side: nothing is opened before the decision is there, and all travel together.
    const [key, decision, moves, update, written, unmet, position] = await Promise.all([
      this.keys.of(handover.subjectId),
      stands ? this.deciding.decide(tx, handover, stage, { lock: true }) : null,
      historyOf(tx, handover.id),
      readable ? this.snapshots.sealedWithBefore(tx, handover.id, stage) : null,
      readable ? this.messages.sealedOf(tx, handover.id) : [],
      this.namedConditions.named(tx, handover, 'provider'),
      this.places.positionOf(tx, handover),
    ]);
    if (decision && isRecipientGone(decision)) return this.forProvider(tx, asEnded(handover, 'withdrawn_by_provider'));
    const agreementRanOut = decision !== null && ranOutBy(handover.state, decision);
    const opened = {
      handover,
      side: 'provider' as const,
      agreementRanOut,
      agreedUntil: null,
      moves,
      messages: [],
      conditions: null,
      unmet,
      position,
      changed: null,
      back: nothingKept,
      mark: markOf(handover, 'provider', decision),
    };
    // What was written tells of the person whoever wrote it: it is read as long as what passed is.
    if (!decision) return { ...opened, passed: null, closedToProvider: false };
    if (!readable) return { ...opened, passed: null, closedToProvider: await this.standing.isClosed(tx, handover) };
    const frozen = key && this.snapshots.opened(update?.sealed ?? null, key);
    const passed = visible(decision, frozen);
    if (!key || !frozen || !passed) {
      this.log.refuse(tx, { askedId: handover.id, operation: 'handover.readHandover' });
      return { ...opened, passed: null, closedToProvider: handover.state !== 'arrived' && !agreementRanOut };
    }
    logPassed(this.log, tx, { handover, decision, fields: Object.keys(passed), operation: 'handover.readHandover' });
    const before = this.snapshots.opened(update?.before ?? null, key);
    const fields = before ? changedFields(before, frozen, decision.allowed) : [];
    const changed = update?.at && fields.length > 0 ? { fields, at: update.at } : null;
    if (written.some(({ from }) => from === 'sender'))
      logWritten(this.log, tx, { handover, decision, operation: 'handover.readHandover' });
    return { ...opened, messages: this.messages.opened(written, key), passed, changed, closedToProvider: false };
  }

  /** Written where there is something new, so that reading again changes nothing. */
  private async markSeen(tx: Transaction, handover: HandoverEntity, side: Side): Promise<void> {
    if (!isNewFor(handover, side)) return;
    const column = side === 'sender' ? 'sender_seen_at' : 'provider_seen_at';
    await tx.query(`update handover.handover set ${column} = $2 where id = $1`, [handover.id, this.clock.now()]);
  }
}
