import { Injectable } from '@nestjs/common';
import { AuditTrail, DisclosureLog } from '@navaz/audit';
import { HoldDesk, WaitingList } from '@navaz/capacity';
import {
  addDays,
  Clock,
  daysBetween,
  Fault,
  invalidInput,
  isRefusal,
  type Refusal,
  type RequestContext,
} from '@navaz/kernel';
import { Commands, Database, type Transaction } from '@navaz/platform';
import { unitOf } from '../acting-unit.js';
import { releaseFaults, type ReleaseTyped } from '../cases/release-faults.js';
import { ClientCaseEntity } from '../entities/client-case.entity.js';
import { HandoverEntity } from '../entities/handover.entity.js';
import { ranOutBy } from '../handover.agreement.js';
import { caseNotFound } from '../handover.refusals.js';
import { HandoverRepository } from '../handover.repository.js';
import type { State } from '../handover.state.js';
import { waitedFor } from '../handover.turn.js';
import { HandoverNotes } from '../handovers/handover-notes.service.js';
import { HandoverPlaces, holderOf } from '../handovers/handover-places.service.js';
import { logPassed } from '../handovers/log-passed.js';
import { Meetings } from '../handovers/meetings.service.js';
import { Messages } from '../handovers/messages.service.js';
import { Snapshots } from '../handovers/snapshots.service.js';
import { stageOf } from '../handovers/stage-of.js';
import { HandoverMoves } from '../move-handover/handover-moves.service.js';
import { restrictionOf } from '../subjects/restriction.js';

/** Another day of release; null where it did not happen and no day is known yet. */
export interface ReleaseMoved {
  readonly key: string;
  readonly caseId: string;
  readonly release: ReleaseTyped | null;
}

/** States a moved release still matters to. */
const waiting: readonly State[] = ['draft', 'sent', 'acknowledged', 'assessing', 'waitlisted', 'offered', 'confirmed'];

const wasSent = ({ state }: HandoverEntity): boolean => state !== 'draft';

/**
 * The release moved, or did not happen: one act for the case and every open request in it. Deadlines, holds and waiting
 * lists follow, a day to come that is before it falls; states stay. A provider whose place does not hold on the new day
 * is asked, and has to say so.
 */
@Injectable()
export class MoveRelease {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly commands: Commands,
    private readonly handovers: HandoverRepository,
    private readonly places: HandoverPlaces,
    private readonly desk: HoldDesk,
    private readonly list: WaitingList,
    private readonly messages: Messages,
    private readonly meetings: Meetings,
    private readonly snapshots: Snapshots,
    private readonly moves: HandoverMoves,
    private readonly notes: HandoverNotes,
    private readonly log: DisclosureLog,
    private readonly trail: AuditTrail,
  ) {}

  /**
   * Refusals: NOT_FOUND (also to units that only take part), SUBJECT_RESTRICTED where somebody would be told, INVALID_INPUT
   * (the days), KEY_USED.
   */
  async run(ctx: RequestContext, input: ReleaseMoved): Promise<{ caseId: string } | Refusal> {
    const faults = releaseFaults(input.release, this.clock.today());
    if (faults.length > 0) return invalidInput(faults);
    return this.database.transaction(ctx, (tx) =>
      this.commands.once(tx, { operation: 'handover.moveRelease', input }, async () => {
        const found = await this.moveCase(tx, input);
        if (!found) return caseNotFound;
        const open = await this.openOnes(tx, input.caseId);
        const restricted = open.some(wasSent) ? await restrictionOf(tx, found.subjectId) : null;
        if (restricted) return restricted;
        await this.places.lock(tx, open);
        for (const handover of open) await this.follow(tx, handover, input.release);
        this.trail.record(tx, { operation: 'handover.moveRelease', subjectKind: 'case', subjectId: input.caseId });
        return { caseId: input.caseId };
      }),
    );
  }

  private async moveCase(tx: Transaction, { caseId, release }: ReleaseMoved): Promise<ClientCaseEntity | null> {
    const found = await tx.repository(ClientCaseEntity).findOne({
      where: { id: caseId, unitId: unitOf(tx) },
      lock: { mode: 'pessimistic_write' },
    });
    if (!found || found.closedAt) return null;
    found.releaseEarliest = release?.earliest ?? null;
    found.releaseLatest = release ? (release.latest ?? release.earliest) : null;
    found.releaseCertain = release?.certain ?? false;
    return tx.repository(ClientCaseEntity).save(found);
  }

  /** Open requests of the case, locked in one order for everybody. */
  private async openOnes(tx: Transaction, caseId: string): Promise<HandoverEntity[]> {
    const rows = await tx.query<{ id: string }>(
      `select id from handover.handover where case_id = $1 and ended_at is null order by id`,
      [caseId],
    );
    const locked: HandoverEntity[] = [];
    for (const { id } of rows) {
      const handover = await this.handovers.lockAs(tx, id, 'sender');
      if (handover && waiting.includes(handover.state)) locked.push(handover);
    }
    return locked;
  }

  private async follow(tx: Transaction, handover: HandoverEntity, release: ReleaseTyped | null): Promise<void> {
    const before = handover.releaseEarliest;
    handover.releaseEarliest = release?.earliest ?? null;
    handover.releaseLatest = release ? (release.latest ?? release.earliest) : null;
    if (handover.state === 'draft') {
      await tx.repository(HandoverEntity).save(handover);
      return;
    }
    handover.confirmedAgainOn = null;
    this.moves.setDeadline(handover, this.clock.now());
    await this.movePlace(tx, handover, before, release);
    await this.meetings.cancelArrivalBefore(tx, handover.id, handover.releaseEarliest);
    await this.passOn(tx, handover);
    await this.notes.write(tx, handover, {
      act: release ? 'moveRelease' : 'releaseDidNotHappen',
      by: 'sender',
      told: 'release_moved',
    });
  }

  /** The place is wanted as many days after the release as before. Where it cannot move, the old days stay held. */
  private async movePlace(
    tx: Transaction,
    handover: HandoverEntity,
    before: string | null,
    release: ReleaseTyped | null,
  ): Promise<void> {
    const writtenTo = await this.messages.writtenTo(tx, handover);
    const meetingSet = await this.meetings.isSet(tx, handover.id, 'interview');
    const waited = waitedFor({ state: handover.state, writtenTo, meetingSet });
    handover.questionTo = release ? waited : (waited ?? 'sender');
    if (!release) return;
    const wanted =
      handover.offerFrom && before && handover.offerFrom > before
        ? addDays(release.earliest, daysBetween(before, handover.offerFrom))
        : release.earliest;
    if (handover.state === 'waitlisted') await this.list.move(tx, holderOf(handover), wanted);
    if (!handover.offerFrom) return;
    handover.offerFrom = wanted;
    if (!handover.offerUnitId) return;
    const moved = await this.desk.move(tx, holderOf(handover), wanted);
    if (isRefusal(moved)) handover.questionTo = 'provider';
    else handover.offerUnitId = moved.unitId;
  }

  /**
   * What a provider reads of the release is frozen: it gets the new week through the same gate. Where the agreement has run
   * out nothing is frozen in its place: prolonged, it opens what was passed before, and an update takes the new week along.
   */
  private async passOn(tx: Transaction, handover: HandoverEntity): Promise<void> {
    const stage = stageOf(handover.state);
    if (!stage || stage === 'ended') return;
    const passing = await this.snapshots.preview(tx, handover, stage);
    if (!passing) throw new Fault('A release moved of a person who is not there.');
    const { decision, values } = passing;
    if (ranOutBy(handover.state, decision)) return;
    await this.snapshots.keep(tx, handover, passing);
    if (stage === 'confirmed') await this.snapshots.make(tx, handover, 'in_service');
    logPassed(this.log, tx, { handover, decision, fields: Object.keys(values), operation: 'handover.moveRelease' });
  }
}
