import { Injectable } from '@nestjs/common';
import { AuditTrail } from '@navaz/audit';
import { invalidInput, isRefusal, notFound, type FieldRefusal, type Refusal, type RequestContext } from '@navaz/kernel';
import { Database, type Transaction } from '@navaz/platform';
import { contradictingPlaces } from '../check-input/places-together.js';
import { readDraft } from '../check-input/read-draft.js';
import { fieldFault } from '../check-input/read-field.js';
import { StoredCodes } from '../check-input/stored-codes.js';
import { czechDay } from '../czech-day.js';
import { ServiceChanged } from '../directory.events.js';
import { changedMeanwhile } from '../directory.refusals.js';
import { DistrictEntity } from '../entities/district.entity.js';
import { FacilityEntity } from '../entities/facility.entity.js';
import { MunicipalityEntity } from '../entities/municipality.entity.js';
import { ServiceEntity } from '../entities/service.entity.js';
import { OwnedRecords } from '../find-owned/owned-records.js';
import { ChangeLog, changesBetween, type FieldChange } from '../keep-history/change-log.js';
import type { Edited } from '../keep-history/edited.js';
import {
  addressFields,
  facilityCodes,
  facilityRules,
  placesOf,
  secretFaults,
  storedPlaces,
  withoutAddress,
} from './facility-rules.js';
import { isHidden, markOf, nameWithout } from './hide-place.js';

/** An edit of one place of a service. */
export interface FacilityEdit {
  readonly serviceId: string;
  /** Version of the service. */
  readonly version: number;
  readonly why: string | null;
  /** Fields of `facilityRules`; absent = leave, null = clear. */
  readonly draft: object;
}

/** What the edit of a place led to. */
export interface FacilityEdited extends Edited {
  readonly facilityId: string;
}

const facilityNotFound = notFound({ cs: 'Místo služby', en: 'Facility' });

const named: readonly string[] = addressFields;

/** What tells where a place is stands in the history by name only: an open place may become a secret one later. */
const forHistory = (facilityId: string, changes: readonly FieldChange[]): FieldChange[] =>
  changes.map(({ field, oldValue, newValue }) => ({
    field: `facilities.${facilityId}.${field}`,
    oldValue: named.includes(field) ? null : oldValue,
    newValue: named.includes(field) ? null : newValue,
  }));

/** Owners say where a service is given, and who may see where. */
@Injectable()
export class EditFacilities {
  constructor(
    private readonly database: Database,
    private readonly owned: OwnedRecords,
    private readonly codes: StoredCodes,
    private readonly history: ChangeLog,
    private readonly trail: AuditTrail,
  ) {}

  /** Adds a place. Refusals: NOT_FOUND, SERVICE_ENDED, CHANGED_MEANWHILE, INVALID_INPUT. */
  async add(ctx: RequestContext, edit: FacilityEdit): Promise<FacilityEdited | Refusal> {
    return this.database.transaction(ctx, async (tx) => this.store(tx, edit, null));
  }

  /** Changes a place, its end included. Refusals as for `add`; a place of another service is not found. */
  async change(ctx: RequestContext, edit: FacilityEdit, facilityId: string): Promise<FacilityEdited | Refusal> {
    return this.database.transaction(ctx, async (tx) => this.store(tx, edit, facilityId));
  }

  private async store(tx: Transaction, edit: FacilityEdit, id: string | null): Promise<FacilityEdited | Refusal> {
    const service = await this.owned.liveService(tx, edit.serviceId);
    if (isRefusal(service)) return service;
    if (service.version !== edit.version) return changedMeanwhile;
    const repository = tx.repository(FacilityEntity);
    const current = id === null ? null : await repository.findOneBy({ id, serviceId: service.id });
    if (id !== null && !current) return facilityNotFound;
    const { values, faults } = await this.read(tx, edit.draft, current);
    if (faults.length > 0) return invalidInput(faults);

    const changes = changesBetween(current ?? {}, values);
    if (current && changes.length === 0) {
      return { id: service.id, version: service.version, changed: [], facilityId: current.id };
    }
    let facilityId = current?.id ?? '';
    if (current) await repository.update({ id: current.id }, { ...values, ...markOf(current, values) });
    else {
      const made = await repository.insert({ ...values, serviceId: service.id, origin: 'owner' });
      facilityId = String(made.identifiers[0]?.['id']);
    }
    const hidden = current !== null && isHidden(current, values) ? current : null;
    const name = hidden ? await nameWithout(tx, service, hidden) : service.name;
    const renamed = changesBetween({ name: service.name }, { name });
    const changed = [...forHistory(facilityId, changes), ...renamed];
    const owners = ['facilities', ...(hidden ? ['name'] : [])];
    await tx
      .repository(ServiceEntity)
      .update({ id: service.id }, { name, ownerEdited: [...new Set([...service.ownerEdited, ...owners])].sort() });
    await this.history.record(tx, {
      organisationId: service.organisationId,
      serviceId: service.id,
      why: edit.why,
      source: 'owner',
      changes: changed,
    });
    this.trail.record(tx, {
      operation: current ? 'directory.changeFacility' : 'directory.addFacility',
      subjectKind: 'service',
      subjectId: service.id,
      detail: { facilityId, fields: [...changes, ...renamed].map((change) => change.field) },
    });
    tx.publish(new ServiceChanged([service.id]));
    return { id: service.id, version: service.version + 1, changed: changed.map((one) => one.field), facilityId };
  }

  private async read(
    tx: Transaction,
    draft: object,
    current: FacilityEntity | null,
  ): Promise<{ values: Partial<FacilityEntity>; faults: readonly FieldRefusal[] }> {
    const given = readDraft(facilityRules, draft);
    const values: Record<string, unknown> = { ...given.values };
    const secret = (values['visibility'] ?? current?.visibility ?? 'open') === 'secret';
    const faults = [...given.faults, ...secretFaults(values, secret)];
    faults.push(...(await this.codes.faults(tx, facilityCodes(values))));
    if (faults.length === 0 && !secret) {
      faults.push(...(await contradictingPlaces(tx, placesOf(values), storedPlaces(values, current))));
    }
    if (faults.length > 0) return { values, faults };

    const municipalityCode = values['municipalityCode'];
    if (typeof municipalityCode === 'string') {
      const municipality = await tx.repository(MunicipalityEntity).findOneByOrFail({ code: municipalityCode });
      values['districtCode'] = municipality.districtCode;
    }
    const districtCode = values['districtCode'] ?? current?.districtCode ?? null;
    if (typeof districtCode !== 'string' || values['districtCode'] === null) {
      faults.push(
        fieldFault('districtCode', 'PLACE_MISSING', 'Vyberte obec nebo okres.', 'Choose a municipality or district.'),
      );
      return { values, faults };
    }
    const district = await tx.repository(DistrictEntity).findOneByOrFail({ code: districtCode });
    Object.assign(values, { districtCode, regionCode: district.regionCode }, secret ? withoutAddress : {});
    // Null clears a day; a field that was not sent stays as it is stored.
    const [from, to] = (['openFrom', 'endedOn'] as const).map((day) =>
      values[day] === undefined ? current?.[day] : values[day],
    );
    if (typeof from === 'string' && typeof to === 'string' && to < from) {
      const cs = `Místo by skončilo ${czechDay(to)}, dřív než začalo ${czechDay(from)}. Opravte jedno z dat.`;
      faults.push(fieldFault('endedOn', 'END_BEFORE_BEGINNING', cs, 'The place would end before it opens.'));
    }
    return { values, faults };
  }
}
