import { Injectable } from '@nestjs/common';
import { AuditTrail } from '@navaz/audit';
import {
  addDays,
  Clock,
  daysBetween,
  invalidInput,
  isRefusal,
  type FieldRefusal,
  type Refusal,
  type RequestContext,
} from '@navaz/kernel';
import { Database, type Transaction } from '@navaz/platform';
import { PlaceOpened, UnitOvercommitted } from '../capacity.events.js';
import { nothingPaused, tooManyPauses } from '../capacity.refusals.js';
import { HeldPlaces } from '../holds/held-places.js';
import { asMember, PlaceAuthority, type Door } from '../place-authority.js';

/** From when until when a unit takes nobody, and why. */
export interface Pause {
  readonly unitId: string;
  /** First day; default today. */
  readonly from?: string | null;
  /** Last day, included. Absent: until somebody reopens. */
  readonly until?: string | null;
  readonly reason: string;
}

/** A unit whose pauses changed. */
export interface PauseChanged {
  readonly serviceId: string;
  readonly unitId: string;
}

/** How far ahead a pause can be planned, in days. */
const furthestDays = 730;

/** Pauses of one unit that are not over, at most. */
const mostPauses = 50;

const faultsOf = (from: string, until: string | null, reason: string, today: string): FieldRefusal[] => {
  const faults: FieldRefusal[] = [];
  if (from < today) {
    faults.push({
      path: 'from',
      code: 'IN_THE_PAST',
      text: { cs: 'Přerušení nejde zadat zpětně, začněte dneškem.', en: 'A pause cannot begin in the past.' },
    });
  }
  if (until !== null && until < from) {
    faults.push({
      path: 'until',
      code: 'ENDS_BEFORE_IT_BEGINS',
      text: { cs: 'Konec přerušení je dřív než jeho začátek.', en: 'The pause ends before it begins.' },
    });
  }
  if (daysBetween(today, until ?? from) > furthestDays) {
    faults.push({
      path: until === null ? 'from' : 'until',
      code: 'TOO_FAR',
      text: {
        cs: 'Přerušit příjem jde nejvýš dva roky dopředu. Pokud služba končí, zadejte v profilu datum ukončení.',
        en: 'A pause reaches two years ahead at most. If the service ends, state the end in its profile.',
      },
    });
  }
  if (reason === '' || reason.length > 500) {
    faults.push({
      path: 'reason',
      code: reason === '' ? 'REASON_MISSING' : 'REASON_TOO_LONG',
      text: {
        cs: 'Napište stručně důvod, například „rekonstrukce“ (nejvýš 500 znaků, bez jmen).',
        en: 'State the reason briefly (500 characters at most, no names).',
      },
    });
  }
  return faults;
};

/** Closes units for some days and opens them again. Pauses that were lifted stay in history. */
@Injectable()
export class PlacePauses {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly authority: PlaceAuthority,
    private readonly held: HeldPlaces,
    private readonly trail: AuditTrail,
  ) {}

  /**
   * Closes the unit for these days; said again in the same words, it is stored once. Whoever is promised a place from one
   * of the days on keeps it, and both sides are told.
   * Refusals: those of {@link PlaceAuthority.speakFor}; IN_THE_PAST, ENDS_BEFORE_IT_BEGINS, TOO_FAR, REASON_MISSING,
   * REASON_TOO_LONG, TOO_MANY_PAUSES.
   */
  async pausePlaces(ctx: RequestContext, pause: Pause, door: Door = asMember): Promise<PauseChanged | Refusal> {
    return this.database.transaction(this.authority.contextOf(ctx, door), async (tx) => {
      const who = await this.authority.speakFor(tx, door, pause.unitId);
      if (isRefusal(who)) return who;
      const today = this.clock.today();
      const [from, until, reason] = [pause.from ?? today, pause.until ?? null, pause.reason.trim()];
      const faults = faultsOf(from, until, reason, today);
      if (faults.length > 0) return invalidInput(faults);
      const { unit, means, organisationId, accountId } = who;
      const answer = { serviceId: unit.serviceId, unitId: unit.id };
      if ((await this.planned(tx, unit.id)) >= mostPauses) return tooManyPauses;
      const added = await tx.query(
        `insert into capacity.closure (unit_id, during, reason, means, by_organisation_id, by_account_id)
         values ($1, daterange($2, $3), $4, $5, $6, $7)
         on conflict (unit_id, during, reason) where lifted_at is null do nothing returning id`,
        [unit.id, from, until === null ? null : addDays(until, 1), reason, means, organisationId, accountId],
      );
      if (added.length === 0) return answer;
      const toCome = (await this.held.holders(tx, unit.id, this.clock.now())).filter(
        (hold) => !hold.isThere && hold.from >= from && (until === null || hold.from <= until),
      );
      if (toCome.length > 0) {
        const ids = toCome.map(({ holderId }) => holderId);
        tx.publish(new UnitOvercommitted(unit.id, unit.serviceId, ids));
      }
      this.trail.record(tx, {
        operation: 'capacity.pausePlaces',
        subjectKind: 'unit',
        subjectId: unit.id,
        concerns: who.organisationId,
        detail: { means, from, until },
      });
      return answer;
    });
  }

  /**
   * Lifts the pauses of today; where none is of today, the planned ones. What was planned for later stays while a unit only
   * opens again now. Refusals: as above, and NOTHING_PAUSED.
   */
  async reopenPlaces(ctx: RequestContext, unitId: string, door: Door = asMember): Promise<PauseChanged | Refusal> {
    return this.database.transaction(this.authority.contextOf(ctx, door), async (tx) => {
      const who = await this.authority.speakFor(tx, door, unitId);
      if (isRefusal(who)) return who;
      const lifted = await tx.query<{ id: string }>(
        `update capacity.closure set lifted_at = $2
         where unit_id = $1 and lifted_at is null and (upper_inf(during) or upper(during) > $3::date)
           and (during @> $3::date or not exists (select from capacity.closure today
             where today.unit_id = $1 and today.lifted_at is null and today.during @> $3::date))
         returning id`,
        [unitId, this.clock.now(), this.clock.today()],
      );
      if (lifted.length === 0) return nothingPaused;
      const { unit, means } = who;
      tx.publish(new PlaceOpened(unit.serviceId, unit.id));
      this.trail.record(tx, {
        operation: 'capacity.reopenPlaces',
        subjectKind: 'unit',
        subjectId: unit.id,
        concerns: who.organisationId,
        detail: { means, closures: lifted.map((row) => row.id) },
      });
      return { serviceId: unit.serviceId, unitId: unit.id };
    });
  }

  /** How many pauses of the unit are not over. */
  private async planned(tx: Transaction, unitId: string): Promise<number> {
    const rows = await tx.query(
      `select 1 from capacity.closure
       where unit_id = $1 and lifted_at is null and (upper_inf(during) or upper(during) > $2::date) limit $3`,
      [unitId, this.clock.today(), mostPauses],
    );
    return rows.length;
  }
}
