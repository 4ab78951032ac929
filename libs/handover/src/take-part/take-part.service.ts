import { Injectable } from '@nestjs/common';
import { AuditTrail } from '@navaz/audit';
import { DirectoryReader } from '@navaz/directory';
import type { Decision } from '@navaz/disclosure';
import { addDays, Clock, invalidInput, notFound, Refusal, type RequestContext } from '@navaz/kernel';
import { Commands, Database, type Transaction } from '@navaz/platform';
import { unitOf } from '../acting-unit.js';
import { ParticipantGate } from '../cases/participant-gate.service.js';
import { ClientCaseEntity } from '../entities/client-case.entity.js';
import { ParticipantEntity } from '../entities/participant.entity.js';
import { caseNotFound } from '../handover.refusals.js';
import { partyKindOf } from '../party-kind.js';
import { restrictionOf } from '../subjects/restriction.js';

/** What a unit takes part for: to go on with the person later, or to keep the whole of it together. */
export const participantPurposes = ['continuity', 'coordination'] as const;

/** A unit that shall take part in a case. */
export interface ParticipantWanted {
  readonly key: string;
  readonly caseId: string;
  readonly unitId: string;
  readonly purpose: (typeof participantPurposes)[number];
  /** The last day, `YYYY-MM-DD`. */
  readonly validUntil: string;
}

/** Nobody takes part for longer than an agreement can hold. */
const daysAtMost = 731;
/** More units than anybody can keep in mind. */
export const participantsAtMost = 20;

const roleOf: Readonly<Record<ReturnType<typeof partyKindOf>, string | null>> = {
  curator: 'curator',
  probation: 'probation',
  prison: 'prison',
  ngo: 'case_coordinator',
  other: null,
};

const participantNotFound = notFound({ cs: 'Účastník případu', en: 'The participant' });

const fault = (path: string, code: string, cs: string, en: string): Refusal =>
  invalidInput([{ path, code, text: { cs, en } }]);

const unitNotPossible = fault(
  'unitId',
  'UNIT_NOT_POSSIBLE',
  'Vyberte kurátora, středisko probační a mediační služby, věznici nebo organizaci, která v adresáři je a neskončila.',
  'Choose a curator, a probation centre, a prison or an organisation that is in the directory and has not ended.',
);

const dayNotPossible = fault(
  'validUntil',
  'DAY_NOT_POSSIBLE',
  'Účast může trvat ode dneška nejvýše dva roky.',
  'Taking part can last two years at most from today on.',
);

const tooMany = new Refusal('conflict', 'TOO_MANY_PARTICIPANTS', {
  cs: `Případu se může účastnit nejvýše ${participantsAtMost} pracovišť. Nejdřív prosím u některého účast ukončete.`,
  en: `At most ${participantsAtMost} units can take part in a case. Please end one first.`,
});

const alreadyThere = new Refusal('conflict', 'ALREADY_TAKES_PART', {
  cs: 'Toto pracoviště už se případu účastní, nebo ho vlastní.',
  en: 'This unit takes part in the case already, or owns it.',
});

/** With the reason of the gate. */
const notAllowedToPass = (decision: Decision): Refusal => {
  const reason = decision.fields.find(({ field }) => field === 'needKind')?.text;
  return new Refusal('not_allowed', 'NOT_ALLOWED_TO_PASS', {
    cs: `Toto pracoviště se případu zatím účastnit nemůže. ${reason?.cs ?? ''}`.trim(),
    en: `This unit cannot take part in the case yet. ${reason?.en ?? ''}`.trim(),
  });
};

/** Lets units take part in a case: with the person's agreement, or on a basis of the institutions' own. */
@Injectable()
export class TakePart {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly commands: Commands,
    private readonly directory: DirectoryReader,
    private readonly gate: ParticipantGate,
    private readonly trail: AuditTrail,
  ) {}

  /**
   * Refusals: NOT_FOUND, SUBJECT_RESTRICTED, INVALID_INPUT, ALREADY_TAKES_PART, TOO_MANY_PARTICIPANTS, NOT_ALLOWED_TO_PASS
   * with the reason of the gate, KEY_USED.
   */
  async add(ctx: RequestContext, input: ParticipantWanted): Promise<{ participantId: string } | Refusal> {
    return this.database.transaction(ctx, (tx) =>
      this.commands.once(tx, { operation: 'handover.addParticipant', input }, async () => {
        const found = await tx.repository(ClientCaseEntity).findOne({
          where: { id: input.caseId, unitId: unitOf(tx) },
          lock: { mode: 'pessimistic_write' },
        });
        if (!found || found.closedAt) return caseNotFound;
        const restricted = await restrictionOf(tx, found.subjectId);
        if (restricted) return restricted;
        const today = this.clock.today();
        if (input.validUntil < today || input.validUntil > addDays(today, daysAtMost)) return dayNotPossible;
        const unit = (await this.directory.unitFacts(tx, [input.unitId])).get(input.unitId);
        const role = unit && !unit.ended && unit.listed ? roleOf[partyKindOf(unit.kind)] : null;
        if (!unit || !role) return unitNotPossible;
        return this.store(tx, found, { ...input, unitId: unit.unitId, role });
      }),
    );
  }

  /** The unit reads the case no more from this commit on. Refusals: NOT_FOUND, KEY_USED. */
  async end(
    ctx: RequestContext,
    input: { readonly key: string; readonly participantId: string },
  ): Promise<{ participantId: string } | Refusal> {
    return this.database.transaction(ctx, (tx) =>
      this.commands.once(tx, { operation: 'handover.endParticipation', input }, async () => {
        const [ended] = await tx.query<{ id: string }>(
          `update handover.participant set ended_at = $2 where id = $1 and ended_at is null returning id`,
          [input.participantId, this.clock.now()],
        );
        if (!ended) return participantNotFound;
        this.trail.record(tx, {
          operation: 'handover.endParticipation',
          subjectKind: 'participant',
          subjectId: ended.id,
        });
        return { participantId: ended.id };
      }),
    );
  }

  private async store(
    tx: Transaction,
    found: ClientCaseEntity,
    wanted: { readonly unitId: string; readonly role: string; readonly purpose: string; readonly validUntil: string },
  ): Promise<{ participantId: string } | Refusal> {
    const now = this.clock.now();
    // A participation whose last day has passed makes room for another one.
    await tx.query(
      `update handover.participant set ended_at = $2 where case_id = $1 and ended_at is null and valid_until < $3`,
      [found.id, now, this.clock.today()],
    );
    const present = await tx.query<{ unit: string }>(
      `select unit_id as unit from handover.participant where case_id = $1 and ended_at is null`,
      [found.id],
    );
    if (wanted.unitId === found.unitId || present.some(({ unit }) => unit === wanted.unitId)) return alreadyThere;
    if (present.length >= participantsAtMost) return tooMany;
    const about = { caseId: found.id, subjectId: found.subjectId, ownerUnitId: found.unitId, unitId: wanted.unitId };
    const decision = await this.gate.decide(tx, about, true);
    const ground = this.gate.groundOf(decision);
    if (!ground) return notAllowedToPass(decision);
    const made = await tx.repository(ParticipantEntity).insert({
      caseId: found.id,
      unitId: wanted.unitId,
      role: wanted.role,
      purpose: wanted.purpose,
      grantId: 'grantId' in ground ? ground.grantId : null,
      basis: 'basis' in ground ? ground.basis : null,
      validUntil: wanted.validUntil,
      addedAt: now,
    });
    const participantId = String(made.identifiers[0]?.['id']);
    this.trail.record(tx, {
      operation: 'handover.addParticipant',
      subjectKind: 'participant',
      subjectId: participantId,
      detail: { role: wanted.role },
    });
    return { participantId };
  }
}
