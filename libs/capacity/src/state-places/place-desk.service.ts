import { Injectable } from '@nestjs/common';
import { AuditTrail } from '@navaz/audit';
import { Verifications } from '@navaz/directory';
import { Clock, invalidInput, isRefusal, type Refusal, type RequestContext } from '@navaz/kernel';
import { Database, type Transaction } from '@navaz/platform';
import { nothingToConfirm } from '../capacity.refusals.js';
import { StatementEffects } from '../holds/statement-effects.js';
import { defaultValidUntil } from '../validity.js';
import { asOfFaults, statementFaults } from './check-statement.js';
import { asMember, PlaceAuthority, type Door, type Spokesperson } from '../place-authority.js';
import { Statements } from '../statements.js';

/** How many places of a unit are free. Absent and null mean the same, the default, where nothing else is said. */
export interface PlacesSaid {
  readonly unitId: string;
  /** Not taken and not promised to anybody at `asOf`. */
  readonly free: number;
  /** Default: the unit's numbered places in use. */
  readonly total?: number | null;
  /** People on the list the owner keeps. Absent: as the last word says; null: none is kept. */
  readonly waiting?: number | null;
  /** Default: now. */
  readonly asOf?: Date | null;
  /** Default: 7 days for beds, 30 for groups, clients and sessions, to the end of the last day. */
  readonly validUntil?: Date | null;
  readonly note?: string | null;
}

/** What was recorded. */
export interface Recorded {
  readonly serviceId: string;
  readonly unitId: string;
  readonly statementId: string;
  /** Whether it is the word that counts: false where another one is about a later moment. */
  readonly counts: boolean;
}

/** Where owners, machines and holders of a link say how many places are free. */
@Injectable()
export class PlaceDesk {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly authority: PlaceAuthority,
    private readonly statements: Statements,
    private readonly effects: StatementEffects,
    private readonly verifications: Verifications,
    private readonly trail: AuditTrail,
  ) {}

  /**
   * Records a statement. It never replaces another: the later `asOf` counts, all stay in history.
   * Refusals: those of {@link PlaceAuthority.speakFor}, INVALID_INPUT by `check-statement.ts`.
   */
  async statePlaces(ctx: RequestContext, said: PlacesSaid, door: Door = asMember): Promise<Recorded | Refusal> {
    return this.database.transaction(this.authority.contextOf(ctx, door), async (tx) => {
      const who = await this.authority.speakFor(tx, door, said.unitId);
      if (isRefusal(who)) return who;
      const { waiting = (await this.statements.last(tx, said.unitId))?.waiting ?? null } = said;
      return this.record(tx, who, { ...said, waiting }, 'capacity.statePlaces');
    });
  }

  /**
   * "Still true": says, as of now, what is left of the last word today. On every later day it counts as the last word
   * does, because what was promised since then stays promised. Refusals: as above, and NOTHING_TO_CONFIRM.
   */
  async confirmPlaces(ctx: RequestContext, unitId: string, door: Door = asMember): Promise<Recorded | Refusal> {
    return this.database.transaction(this.authority.contextOf(ctx, door), async (tx) => {
      const who = await this.authority.speakFor(tx, door, unitId);
      if (isRefusal(who)) return who;
      const last = await this.statements.last(tx, unitId);
      const free = await this.effects.stillFree(tx, unitId);
      if (!last || free === null) return nothingToConfirm;
      const { total, waiting } = last;
      const said = { unitId, free, total, waiting };
      return this.record(tx, who, said, 'capacity.confirmPlaces', last.continues ?? last.id);
    });
  }

  private async record(
    tx: Transaction,
    who: Spokesperson,
    said: PlacesSaid,
    operation: string,
    continues: string | null = null,
  ): Promise<Recorded | Refusal> {
    const { unit, means, organisationId, accountId } = who;
    const now = this.clock.now();
    const slots = await this.statements.countSlots(tx, unit.id);
    const asOf = said.asOf ?? now;
    // The default end counts in calendar days, which a day of the year 1 or 9999 does not have.
    const early = said.validUntil ? [] : asOfFaults(asOf, now);
    if (early.length > 0) return invalidInput(early);
    const draft = {
      free: said.free,
      total: said.total ?? (slots > 0 ? slots : null),
      waiting: said.waiting ?? null,
      asOf,
      validUntil: said.validUntil ?? defaultValidUntil(unit.measure, asOf),
      note: said.note ?? null,
    };
    const faults = statementFaults(draft, slots, now);
    const { total } = draft;
    if (faults.length > 0 || total === null) return invalidInput(faults);
    const before = await this.effects.before(tx, unit.id);
    const statementId = await this.statements.add(tx, {
      ...draft,
      total,
      continues,
      unitId: unit.id,
      means,
      organisationId,
      accountId,
    });
    await this.effects.follow(tx, unit.id, before);
    // A machine repeats what a system holds; only people confirm.
    if (means === 'profile' || means === 'link') {
      await this.verifications.record(tx, {
        serviceId: unit.serviceId,
        part: 'capacity',
        method: means === 'link' ? 'link' : 'owner',
        result: 'confirmed',
        byOrganisationId: organisationId,
        byAccountId: accountId,
      });
    }
    this.trail.record(tx, {
      operation,
      subjectKind: 'unit',
      subjectId: unit.id,
      concerns: organisationId,
      detail: { means },
    });
    const counts = (await this.statements.last(tx, unit.id))?.id === statementId;
    return { serviceId: unit.serviceId, unitId: unit.id, statementId, counts };
  }
}
