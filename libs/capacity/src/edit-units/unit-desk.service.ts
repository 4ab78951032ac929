import { Injectable } from '@nestjs/common';
import { AuditTrail } from '@navaz/audit';
import { Clock, invalidInput, isRefusal, type Refusal, type RequestContext } from '@navaz/kernel';
import { Commands, Database, type Transaction } from '@navaz/platform';
import { serviceNotFound, unitChangedMeanwhile, unitNotFound, unitRetired } from '../capacity.refusals.js';
import { PlaceAuthority } from '../place-authority.js';
import type { Admission, Measure } from '../places.js';
import { Statements } from '../statements.js';
import { UnitEntity } from '../unit.entity.js';
import { SlotStore } from './slot-store.js';
import { foreignSite, nameFaults, slotsFaults, type SlotDraft, type SlotsDraft } from './unit-draft.js';
import { UnitPromises } from './unit-promises.js';

/** A new unit. */
export interface NewUnit {
  /** The same one asked for again is made once. */
  readonly key: string;
  readonly serviceId: string;
  readonly facilityId?: string | null;
  readonly name: string;
  readonly measure: Measure;
  readonly admission?: Admission | null;
  /** Numbered places, 0 where they are not listed one by one. */
  readonly slotCount: number;
  readonly slots?: readonly SlotDraft[] | null;
}

/** A change of a unit: absent leaves, null clears. The measure never changes. */
export interface UnitChange {
  readonly unitId: string;
  /** The version the editor saw. */
  readonly version: number;
  readonly facilityId?: string | null;
  readonly name?: string | null;
  readonly admission?: Admission | null;
  /** Numbered places from now on. */
  readonly slotCount?: number | null;
  /** What they are like, all of them; null: like nothing in particular. */
  readonly slots?: readonly SlotDraft[] | null;
}

/** A unit that was created, changed or retired. */
export type UnitEdited = {
  readonly serviceId: string;
  readonly unitId: string;
  readonly version: number;
};

/** Owners say what their service offers: units of numbered places. */
@Injectable()
export class UnitDesk {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly commands: Commands,
    private readonly authority: PlaceAuthority,
    private readonly slots: SlotStore,
    private readonly promises: UnitPromises,
    private readonly statements: Statements,
    private readonly trail: AuditTrail,
  ) {}

  /** Refusals: NOT_FOUND, SERVICE_ENDED, INVALID_INPUT by `unit-draft.ts`, KEY_USED. */
  async createUnit(ctx: RequestContext, given: NewUnit): Promise<UnitEdited | Refusal> {
    return this.database.transaction(ctx, async (tx) => {
      const own = await this.authority.ownService(tx, 'edit', given.serviceId);
      if (isRefusal(own)) return own;
      return this.commands.once(tx, { operation: 'capacity.createUnit', input: given }, () => this.create(tx, given));
    });
  }

  /** Refusals: NOT_FOUND, SERVICE_ENDED, UNIT_RETIRED, CHANGED_MEANWHILE, INVALID_INPUT by `unit-draft.ts`. */
  async changeUnit(ctx: RequestContext, change: UnitChange): Promise<UnitEdited | Refusal> {
    return this.database.transaction(ctx, async (tx) => {
      const unit = await this.own(tx, change.unitId);
      if (isRefusal(unit)) return unit;
      if (unit.version !== change.version) return unitChangedMeanwhile;
      const { serviceId } = unit;
      const name = change.name === undefined ? unit.name : (change.name?.trim() ?? '');
      const slots = await this.slotsOf(tx, change);
      const faults = [
        ...nameFaults(name),
        ...(slots ? await this.slotFaults(tx, unit.id, slots) : []),
        ...(await this.siteFaults(tx, { ...change, serviceId })),
      ];
      if (faults.length > 0) return invalidInput(faults);
      const facilityId = change.facilityId === undefined ? unit.facilityId : change.facilityId;
      const admission = change.admission === undefined ? unit.admission : (change.admission ?? 'direct');
      await tx.repository(UnitEntity).update({ id: unit.id }, { name, facilityId, admission });
      if (slots) await this.slots.replace(tx, unit.id, slots, this.clock.now());
      const fields = Object.keys(change).filter((field) => field !== 'unitId' && field !== 'version');
      return this.done(tx, unit, unit.version + 1, 'capacity.changeUnit', fields);
    });
  }

  /** The unit is no longer offered; what was stated stays in history. Refusals: NOT_FOUND, UNIT_RETIRED, UNIT_PROMISED. */
  async retireUnit(ctx: RequestContext, unitId: string): Promise<UnitEdited | Refusal> {
    return this.database.transaction(ctx, async (tx) => {
      const unit = await this.own(tx, unitId);
      if (isRefusal(unit)) return unit;
      const refusal = await this.promises.retireRefusal(tx, unit.id);
      if (refusal) return refusal;
      await tx.repository(UnitEntity).update({ id: unit.id }, { retiredAt: this.clock.now() });
      return this.done(tx, unit, unit.version + 1, 'capacity.retireUnit', []);
    });
  }

  private async create(tx: Transaction, given: NewUnit): Promise<UnitEdited | Refusal> {
    const name = given.name.trim();
    const slots = { slotCount: given.slotCount, slots: given.slots ?? [] };
    const faults = [...nameFaults(name), ...slotsFaults(slots), ...(await this.siteFaults(tx, given))];
    if (faults.length > 0) return invalidInput(faults);
    const unit = await tx.repository(UnitEntity).save({
      serviceId: given.serviceId,
      facilityId: given.facilityId ?? null,
      name,
      measure: given.measure,
      admission: given.admission ?? 'direct',
    });
    await this.slots.replace(tx, unit.id, slots, this.clock.now());
    return this.done(tx, unit, unit.version, 'capacity.createUnit', []);
  }

  private async own(tx: Transaction, unitId: string): Promise<UnitEntity | Refusal> {
    const unit = await tx
      .repository(UnitEntity)
      .findOne({ where: { id: unitId }, lock: { mode: 'pessimistic_write' } });
    if (!unit) return unitNotFound;
    const own = await this.authority.ownService(tx, 'edit', unit.serviceId);
    if (isRefusal(own)) return own === serviceNotFound ? unitNotFound : own;
    return unit.retiredAt ? unitRetired : unit;
  }

  /** The numbered places as the change leaves them; null where it says nothing of them. */
  private async slotsOf(tx: Transaction, { unitId, slotCount, slots }: UnitChange): Promise<SlotsDraft | null> {
    if (slots === undefined && (slotCount === undefined || slotCount === null)) return null;
    return {
      slotCount: slotCount ?? (await this.statements.countSlots(tx, unitId)),
      slots: slots === undefined ? null : (slots ?? []),
    };
  }

  private async slotFaults(tx: Transaction, unitId: string, slots: SlotsDraft) {
    const faults = slotsFaults(slots);
    return faults.length > 0 ? faults : this.promises.slotFaults(tx, unitId, slots.slotCount);
  }

  private async siteFaults(tx: Transaction, given: { facilityId?: string | null; serviceId: string }) {
    const { facilityId, serviceId } = given;
    return !facilityId || (await this.slots.isSiteOf(tx, facilityId, serviceId)) ? [] : [foreignSite];
  }

  private done(
    tx: Transaction,
    { id, serviceId }: Pick<UnitEntity, 'id' | 'serviceId'>,
    version: number,
    operation: string,
    fields: readonly string[],
  ): UnitEdited {
    this.trail.record(tx, { operation, subjectKind: 'unit', subjectId: id, detail: { fields } });
    return { serviceId, unitId: id, version };
  }
}
