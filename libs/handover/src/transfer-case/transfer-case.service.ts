import { Injectable } from '@nestjs/common';
import { AuditTrail } from '@navaz/audit';
import { ConsentDesk } from '@navaz/consent';
import { DirectoryReader } from '@navaz/directory';
import { Clock, Fault, isRefusal, type Refusal, type RequestContext } from '@navaz/kernel';
import { Commands, Database, type Transaction } from '@navaz/platform';
import { unitOf } from '../acting-unit.js';
import { ParticipantGate, type ParticipationAsked } from '../cases/participant-gate.service.js';
import { RevealingAnswers } from '../cases/revealing-answers.service.js';
import { neededFields, TransferGate, type TransferDecision } from '../cases/transfer-gate.service.js';
import { CaseTransferEntity } from '../entities/case-transfer.entity.js';
import { ClientCaseEntity } from '../entities/client-case.entity.js';
import { HandoverNews } from '../handover.events.js';
import { caseNotFound } from '../handover.refusals.js';
import { RecipientReading } from '../handovers/recipient-facts.service.js';
import { restrictionOf } from '../subjects/restriction.js';
import { sealIdentity } from '../subjects/subject-identity.js';
import { agreementsMissing, cannotGo, groundGone, notAParticipant, subjectRestricted } from './transfer.refusals.js';
import { without } from './without.js';

/** A case that shall go to another unit. */
export interface TransferWanted {
  readonly key: string;
  readonly caseId: string;
  readonly toUnitId: string;
}

/** What is left of it for the old unit: the code, whom to ask, and what of the person stayed behind. */
export interface CaseTransferred {
  readonly code: string;
  readonly toUnitId: string;
  /**
   * Codes of fields the person said no to, and `conditionAnswers` where an answer that reveals something was not agreed
   * to: nobody holds them any more. Null where the case went by an earlier call.
   */
  readonly withheld: readonly string[] | null;
}

/** One change of the owner. */
export interface TransferLink {
  readonly fromUnitId: string;
  readonly fromUnitName: string;
  readonly toUnitId: string;
  readonly toUnitName: string;
  readonly at: Date;
}

/** A chain longer than this is nobody's life. */
const linksShown = 50;

/** Gives a case to another unit with everything in it; handovers, codes of slips and places held stay as they are. */
@Injectable()
export class TransferCase {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly commands: Commands,
    private readonly directory: DirectoryReader,
    private readonly recipients: RecipientReading,
    private readonly participants: ParticipantGate,
    private readonly gate: TransferGate,
    private readonly answers: RevealingAnswers,
    private readonly consent: ConsentDesk,
    private readonly trail: AuditTrail,
  ) {}

  /**
   * From the commit on the old unit reads nothing of it, and the new one what the gate let through between the two.
   * Refusals: NOT_FOUND, NOT_A_PARTICIPANT, SUBJECT_RESTRICTED, AGREEMENTS_MISSING with a path for each field,
   * NOT_ALLOWED_TO_PASS, KEY_USED.
   */
  async transfer(ctx: RequestContext, input: TransferWanted): Promise<CaseTransferred | Refusal> {
    return this.database.transaction(ctx, async (tx) => {
      // Beside what is stored for the key: that holds ids and no word of the person.
      let withheld: readonly string[] | null = null;
      const done = await this.commands.once(tx, { operation: 'handover.transferCase', input }, async () => {
        const found = await tx.repository(ClientCaseEntity).findOne({
          where: { id: input.caseId, unitId: unitOf(tx) },
          lock: { mode: 'pessimistic_write' },
        });
        if (!found || found.closedAt) return caseNotFound;
        const about = {
          caseId: found.id,
          subjectId: found.subjectId,
          ownerUnitId: found.unitId,
          unitId: input.toUnitId,
        };
        const decision = await this.decide(tx, about);
        if (isRefusal(decision)) return decision;
        withheld = [
          ...decision.withheld.map(({ field }) => field),
          ...(decision.answers.withheld.length > 0 ? ['conditionAnswers'] : []),
        ];
        await this.leaveBehind(tx, found, decision);
        await this.move(tx, found, input.toUnitId);
        this.gate.record(tx, about, decision);
        return { code: found.code, toUnitId: input.toUnitId };
      });
      return isRefusal(done) ? done : { ...done, withheld };
    });
  }

  /** Who owned a case before, the first link first. Only its owner hears it. Refusals: NOT_FOUND. */
  async chain(ctx: RequestContext, caseId: string): Promise<TransferLink[] | Refusal> {
    return this.database.transaction(ctx, async (tx) => {
      if (!(await tx.repository(ClientCaseEntity).findOneBy({ id: caseId, unitId: unitOf(tx) }))) return caseNotFound;
      const links = await tx
        .repository(CaseTransferEntity)
        .find({ where: { caseId }, order: { at: 'ASC', id: 'ASC' }, take: linksShown });
      const units = await this.directory.unitFacts(tx, [
        ...new Set(links.flatMap(({ fromUnitId, toUnitId }) => [fromUnitId, toUnitId])),
      ]);
      return links.map(({ fromUnitId, toUnitId, at }) => ({
        fromUnitId,
        fromUnitName: units.get(fromUnitId)?.name ?? '',
        toUnitId,
        toUnitName: units.get(toUnitId)?.name ?? '',
        at,
      }));
    });
  }

  private async decide(tx: Transaction, about: ParticipationAsked): Promise<TransferDecision | Refusal> {
    const [present] = await tx.query(
      `select 1 from handover.participant where case_id = $1 and unit_id = $2 and ended_at is null and valid_until >= $3`,
      [about.caseId, about.unitId, this.clock.today()],
    );
    if (!present) return notAParticipant;
    if (!this.participants.groundOf(await this.participants.decide(tx, about, true))) return groundGone;
    const decision = await this.gate.decide(tx, about, true);
    if (!decision) return caseNotFound;
    if (await restrictionOf(tx, about.subjectId)) return subjectRestricted;
    const needed = decision.withheld.find(({ field }) => neededFields.includes(field));
    if (needed) return cannotGo(needed);
    return decision.missing.length > 0 ? agreementsMissing(decision.missing) : decision;
  }

  /** What the person said no to is not in the record any more when the other unit opens it. */
  private async leaveBehind(
    tx: Transaction,
    found: ClientCaseEntity,
    { opened, withheld, answers }: TransferDecision,
  ): Promise<void> {
    await this.answers.forget(tx, answers.withheld);
    if (withheld.length === 0) return;
    const fields = new Set(withheld.map(({ field }) => field));
    await tx.query(`update handover.subject set sealed = $2, agreement_from = $3 where id = $1`, [
      found.subjectId,
      sealIdentity(without(opened.identity, fields), opened.key),
      opened.agreementFrom,
    ]);
    if (fields.has('wishes'))
      await tx.query(`update handover.need set sealed_wish = null where case_id = $1`, [found.id]);
    await tx.query(`update handover.client_case set withheld = $2 where id = $1`, [
      found.id,
      [...new Set([...found.withheld, ...fields])],
    ]);
  }

  private async move(tx: Transaction, found: ClientCaseEntity, toUnitId: string): Promise<void> {
    const { kind, region } = await this.recipients.sender(tx, toUnitId);
    await this.consent.moveHolder(tx, found.subjectId, toUnitId);
    const [row] = await tx.query<{ moved: boolean }>(`select handover.move_case($1, $2, $3, $4, $5) as moved`, [
      found.id,
      toUnitId,
      kind,
      region,
      this.clock.now(),
    ]);
    if (!row?.moved) throw new Fault('A case that may be transferred was not.');
    this.trail.record(tx, { operation: 'handover.transferCase', subjectKind: 'case', subjectId: found.id });
    tx.publish(new HandoverNews(found.code, toUnitId, null, 'case_received', null));
  }
}
