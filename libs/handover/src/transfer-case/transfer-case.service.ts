import { Injectable } from '@nestjs/common';
import { AuditTrail } from '@navaz/audit';
import { ConsentDesk } from '@navaz/consent';
import { DirectoryReader } from '@navaz/directory';
import { Clock, Fault, Refusal, type RequestContext } from '@navaz/kernel';
import { Commands, Database, type Transaction } from '@navaz/platform';
import { unitOf } from '../acting-unit.js';
import { ParticipantGate } from '../cases/participant-gate.service.js';
import { CaseTransferEntity } from '../entities/case-transfer.entity.js';
import { ClientCaseEntity } from '../entities/client-case.entity.js';
import { HandoverNews } from '../handover.events.js';
import { caseNotFound } from '../handover.refusals.js';
import { RecipientReading } from '../handovers/recipient-facts.service.js';

/** A case that shall go to another unit. */
export interface TransferWanted {
  readonly key: string;
  readonly caseId: string;
  readonly toUnitId: string;
}

/** What is left of it for the old unit: the code, and whom to ask. */
export type CaseTransferred = Readonly<Record<'code' | 'toUnitId', string>>;

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

const notAParticipant = new Refusal('conflict', 'NOT_A_PARTICIPANT', {
  cs: 'Případ jde převést jen na pracoviště, které se ho účastní. Nejdřív ho prosím k případu přidejte.',
  en: 'A case can only go to a unit that takes part in it. Please add it to the case first.',
});

const groundGone = new Refusal('not_allowed', 'NOT_ALLOWED_TO_PASS', {
  cs: 'Souhlas nebo oprávnění, na kterém účast tohoto pracoviště stála, už neplatí. Případ na ně převést nejde.',
  en: 'The agreement or basis on which this unit took part does not hold any more. The case cannot go to it.',
});

/** Gives a case to another unit with everything in it; handovers, codes of slips and places held stay as they are. */
@Injectable()
export class TransferCase {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly commands: Commands,
    private readonly directory: DirectoryReader,
    private readonly recipients: RecipientReading,
    private readonly gate: ParticipantGate,
    private readonly consent: ConsentDesk,
    private readonly trail: AuditTrail,
  ) {}

  /** From the commit on the old unit reads nothing of it. Refusals: NOT_FOUND, NOT_A_PARTICIPANT, NOT_ALLOWED_TO_PASS, KEY_USED. */
  async transfer(ctx: RequestContext, input: TransferWanted): Promise<CaseTransferred | Refusal> {
    return this.database.transaction(ctx, (tx) =>
      this.commands.once(tx, { key: input.key, operation: 'handover.transferCase' }, async () => {
        const found = await tx.repository(ClientCaseEntity).findOne({
          where: { id: input.caseId, unitId: unitOf(tx) },
          lock: { mode: 'pessimistic_write' },
        });
        if (!found || found.closedAt) return caseNotFound;
        const refused = await this.refusalOf(tx, found, input.toUnitId);
        if (refused) return refused;
        await this.move(tx, found, input.toUnitId);
        return { code: found.code, toUnitId: input.toUnitId };
      }),
    );
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

  private async refusalOf(tx: Transaction, found: ClientCaseEntity, toUnitId: string): Promise<Refusal | null> {
    const [present] = await tx.query(
      `select 1 from handover.participant where case_id = $1 and unit_id = $2 and ended_at is null and valid_until >= $3`,
      [found.id, toUnitId, this.clock.today()],
    );
    if (!present) return notAParticipant;
    const about = { caseId: found.id, subjectId: found.subjectId, ownerUnitId: found.unitId, unitId: toUnitId };
    return this.gate.groundOf(await this.gate.decide(tx, about, true)) ? null : groundGone;
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
