import { Injectable } from '@nestjs/common';
import { IsNull } from 'typeorm';
import { DirectoryReader, owns } from '@navaz/directory';
import { Clock, invalidInput, isCalendarDay, isRefusal, type Refusal, type RequestContext } from '@navaz/kernel';
import { Database, decodeCursor, type Transaction } from '@navaz/platform';
import { CapacityReader } from '../capacity-reader.js';
import { unitNotFound } from '../capacity.refusals.js';
import type { Means } from '../means.js';
import { SlotEntity } from '../slot.entity.js';
import { UnitEntity } from '../unit.entity.js';
import type { UnitPlaces } from '../unit-row.js';

/** A unit on a day, with its numbered places. */
export interface UnitDetail {
  readonly places: UnitPlaces;
  readonly slots: readonly SlotEntity[];
  readonly version: number;
}

/** A statement in history. */
export interface StatementRow {
  readonly id: string;
  readonly free: number;
  readonly total: number;
  readonly waiting: number | null;
  readonly asOf: Date;
  readonly validUntil: Date;
  readonly means: Means;
  readonly note: string | null;
  readonly byOrganisationId: string | null;
  readonly recordedAt: Date;
  /** Both instants to the microsecond, for the cursor: a `Date` would lose what the database orders by. */
  readonly asOfExactly: string;
  readonly recordedAtExactly: string;
}

const instant = /^(?<day>\d{4}-\d{2}-\d{2}) ([01]\d|2[0-3]):[0-5]\d:[0-5]\d(\.\d{1,6})?[+-](0\d|1[0-4])(:[0-5]\d)?$/;
const isInstant = (value: unknown): boolean =>
  typeof value === 'string' && isCalendarDay(instant.exec(value)?.groups?.['day'] ?? '');
const uuid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;
const isCursor = ([asOf, recordedAt, id]: readonly unknown[]): boolean =>
  [asOf, recordedAt].every(isInstant) && typeof id === 'string' && uuid.test(id);

const foreignCursor = invalidInput([
  {
    path: 'after',
    code: 'CURSOR_UNKNOWN',
    text: {
      cs: 'Na tuto stránku historie nelze navázat. Začněte prosím od první stránky.',
      en: 'This page of the history cannot be continued. Please start from the first page.',
    },
  },
]);

/** Numbers and history of one unit: for professionals while its organisation is listed, and for its own people. */
@Injectable()
export class UnitReading {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly reader: CapacityReader,
    private readonly directory: DirectoryReader,
  ) {}

  /** A unit in use on a calendar day, default today. Refusal: NOT_FOUND, also for the public and for retired ones. */
  async unit(ctx: RequestContext, unitId: string, on: string | null): Promise<UnitDetail | Refusal> {
    const found = await this.database.transaction(ctx, async (tx) => {
      const unit = await this.readable(tx, unitId);
      if (isRefusal(unit)) return unit;
      const where = { unitId, retiredAt: IsNull() };
      return { unit, slots: await tx.repository(SlotEntity).find({ where, order: { number: 'asc' } }) };
    });
    if (isRefusal(found)) return found;
    const [places] = await this.reader.units([unitId], on ?? this.clock.today());
    return places ? { places, slots: found.slots, version: found.unit.version } : unitNotFound;
  }

  /**
   * `first + 1` statements of a unit at most, the one that counts first. Refusals: NOT_FOUND, INVALID_INPUT for a
   * cursor that was not given out here.
   */
  async statements(
    ctx: RequestContext,
    unitId: string,
    page: { readonly first: number; readonly after?: string | null },
  ): Promise<readonly StatementRow[] | Refusal> {
    const cursor = page.after ? decodeCursor(page.after, 3) : null;
    if (isRefusal(cursor)) return cursor;
    if (cursor && !isCursor(cursor)) return foreignCursor;
    return this.database.transaction(ctx, async (tx) => {
      const unit = await this.readable(tx, unitId);
      if (isRefusal(unit)) return unit;
      return tx.query<StatementRow>(
        `select id, free, total, waiting, as_of as "asOf", valid_until as "validUntil", means, note,
                by_organisation_id as "byOrganisationId", recorded_at as "recordedAt",
                as_of::text as "asOfExactly", recorded_at::text as "recordedAtExactly"
         from capacity.statement
         where unit_id = $1 ${cursor ? 'and (as_of, recorded_at, id) < ($3::timestamptz, $4::timestamptz, $5::uuid)' : ''}
         order by as_of desc, recorded_at desc, id desc limit $2`,
        [unitId, page.first + 1, ...(cursor ?? [])],
      );
    });
  }

  private async readable(tx: Transaction, unitId: string): Promise<UnitEntity | Refusal> {
    const { actor } = tx.ctx;
    const unit = actor && (await tx.repository(UnitEntity).findOne({ where: { id: unitId } }));
    if (!actor || !unit) return unitNotFound;
    const owner = await this.directory.ownerOf(tx, unit.serviceId);
    // What is in no list is open to its own people and to the coordinator, who decides about it.
    const isOpen = owner?.listed === true || actor.role === 'coordinator';
    if (isOpen && actor.permissions.has('directory.professional')) return unit;
    const mine = owner && (await owns(tx, 'see', { organisationId: owner.organisationId, serviceId: unit.serviceId }));
    return mine ? unit : unitNotFound;
  }
}
