import { Injectable } from '@nestjs/common';
import { DisclosureLog } from '@navaz/audit';
import type { Decision } from '@navaz/disclosure';
import { Clock, type Refusal, type RequestContext } from '@navaz/kernel';
import { Database, KeyStore, type Transaction } from '@navaz/platform';
import type { HandoverEntity } from '../entities/handover.entity.js';
import { MoveEntity } from '../entities/move.entity.js';
import { handoverNotFound } from '../handover.refusals.js';
import { HandoverRepository } from '../handover.repository.js';
import { ends } from '../handover.state.js';
import { idOfCode, spelled } from '../reference-code.js';
import type { Side } from '../side.js';
import { askedConditions } from './asked-conditions.js';
import { markOf } from './handover-mark.js';
import { logPassed } from './log-passed.js';
import { Messages } from './messages.service.js';
import { PassingDecision } from './passing-decision.service.js';
import { stillPassing, type PassedValues } from './passed-values.js';
import { Snapshots } from './snapshots.service.js';
import { stageFor, stageOf } from './stage-of.js';
import type { OpenedHandover } from './view-handover.js';

/** The only place where a person is shown to a recipient. */
@Injectable()
export class HandoverReading {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly keys: KeyStore,
    private readonly handovers: HandoverRepository,
    private readonly deciding: PassingDecision,
    private readonly snapshots: Snapshots,
    private readonly messages: Messages,
    private readonly log: DisclosureLog,
  ) {}

  /** A handover by id or by its readable code, as the actor's side may see it now. Refusals: NOT_FOUND. */
  async open(
    ctx: RequestContext,
    asked: { readonly id: string } | { readonly reference: string },
  ): Promise<OpenedHandover | Refusal> {
    return this.database.transaction(ctx, async (tx) => {
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
      const moves = await tx
        .repository(MoveEntity)
        .find({ where: { handoverId: handover.id }, order: { at: 'ASC', id: 'ASC' } });
      return side === 'sender' ? this.forSender(tx, handover, moves) : this.forProvider(tx, handover, moves);
    });
  }

  /**
   * Only whether something is another than it was when this side opened it: nothing of the person is read, so nothing is
   * logged, but by a refusal. The same gate, without its locks. Refusals: NOT_FOUND.
   */
  async mark(ctx: RequestContext, id: string): Promise<string | Refusal> {
    return this.database.transaction(ctx, async (tx) => {
      const handover = await this.handovers.find(tx, id);
      const side = handover && this.handovers.sideOf(ctx.actor, handover);
      if (!handover || !side) {
        this.log.refuse(tx, { askedId: id, operation: 'handover.readHandover' });
        return handoverNotFound;
      }
      const stage = side === 'provider' ? stageFor(handover.state, tx.ctx.actor?.role ?? null) : null;
      const passes = stage !== null && stage !== 'ended' && !ends.has(handover.state);
      return markOf(handover, side, passes ? await this.deciding.decide(tx, handover, stage, { lock: false }) : null);
    });
  }

  private async forSender(
    tx: Transaction,
    handover: HandoverEntity,
    moves: readonly MoveEntity[],
  ): Promise<OpenedHandover> {
    const key = await this.keys.of(handover.subjectId);
    const frozen = key && (await this.snapshots.latest(tx, handover.id, key, stageOf(handover.state) ?? 'request'));
    const passed = frozen && (await this.ownersPart(tx, handover, frozen));
    if (passed && Object.keys(passed).length > 0) {
      this.log.record(tx, {
        subjectId: handover.subjectId,
        askedId: handover.id,
        ownerUnitId: handover.senderUnitId,
        fields: Object.keys(passed),
        purpose: 'own_case',
        ground: { legalBasis: 'own_case' },
        operation: 'handover.readHandover',
      });
    }
    const conditions = await askedConditions(tx, handover.id);
    const messages = key ? await this.messages.of(tx, handover.id, key) : [];
    const mark = markOf(handover, 'sender', null);
    return { handover, side: 'sender', passed, closedToProvider: false, moves, messages, conditions, mark };
  }

  /** Without what the person did not let go with the case when it came from another unit. */
  private async ownersPart(tx: Transaction, { caseId }: HandoverEntity, frozen: PassedValues): Promise<PassedValues> {
    const [row] = await tx.query<{ withheld: string[] }>(`select withheld from handover.client_case where id = $1`, [
      caseId,
    ]);
    if (!row?.withheld.length) return frozen;
    return Object.fromEntries(Object.entries(frozen).filter(([field]) => !row.withheld.includes(field)));
  }

  /**
   * The gate again, in this transaction, with the grants locked: a withdrawal that committed before is seen, one that
   * comes meanwhile waits. Where the agreement is gone the handover reads as ended though its state has yet to move.
   */
  private async forProvider(
    tx: Transaction,
    handover: HandoverEntity,
    moves: readonly MoveEntity[],
  ): Promise<OpenedHandover> {
    const opened = { handover, side: 'provider' as const, moves, messages: [], conditions: null };
    const unasked = markOf(handover, 'provider', null);
    const stage = stageFor(handover.state, tx.ctx.actor?.role ?? null);
    const key = await this.keys.of(handover.subjectId);
    if (!stage || stage === 'ended' || ends.has(handover.state)) {
      const own = key ? (await this.messages.of(tx, handover.id, key)).filter(({ from }) => from === 'provider') : [];
      return { ...opened, messages: own, passed: null, closedToProvider: false, mark: unasked };
    }
    const decision = await this.deciding.decide(tx, handover, stage, { lock: true });
    const mark = markOf(handover, 'provider', decision);
    const passed = key && this.visible(decision, await this.snapshots.latest(tx, handover.id, key, stage));
    // Whoever asked for restriction is shown to nobody outside the owning unit until they lift it.
    if (!passed || (await this.restricted(tx, handover.subjectId))) {
      this.log.refuse(tx, { askedId: handover.id, operation: 'handover.readHandover' });
      return { ...opened, passed: null, closedToProvider: handover.state !== 'arrived', mark };
    }
    logPassed(this.log, tx, { handover, decision, fields: Object.keys(passed), operation: 'handover.readHandover' });
    return { ...opened, messages: await this.messages.of(tx, handover.id, key), passed, closedToProvider: false, mark };
  }

  /** Nothing where nothing of the person passes any more: a code by itself is no reason to show a request. */
  private visible(decision: Decision, frozen: PassedValues | null): PassedValues | null {
    const passing = frozen && stillPassing(frozen, decision);
    return passing && Object.keys(passing).length > 0 ? passing : null;
  }

  private async restricted(tx: Transaction, subjectId: string): Promise<boolean> {
    const [row] = await tx.query<{ restricted: boolean }>(`select handover.is_restricted($1) as restricted`, [
      subjectId,
    ]);
    return row?.restricted ?? true;
  }

  private async markSeen(tx: Transaction, handover: HandoverEntity, side: Side): Promise<void> {
    const column = side === 'sender' ? 'sender_seen_at' : 'provider_seen_at';
    await tx.query(`update handover.handover set ${column} = $2 where id = $1`, [handover.id, this.clock.now()]);
  }
}
