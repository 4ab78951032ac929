import { Injectable } from '@nestjs/common';
import { AuditTrail } from '@navaz/audit';
import { invalidInput, isRefusal, type Refusal, type RequestContext } from '@navaz/kernel';
import { Database } from '@navaz/platform';
import { ServiceChanged } from '../directory.events.js';
import { changedMeanwhile } from '../directory.refusals.js';
import { ServiceEntity } from '../entities/service.entity.js';
import { OwnedRecords } from '../find-owned/owned-records.js';
import { ChangeLog, changesBetween } from '../keep-history/change-log.js';
import type { Edited } from '../keep-history/edited.js';
import { ServiceReading } from '../service-profile/read-service.js';
import type { ServiceDraft, ServicePart } from '../service-profile/service-draft.js';
import { ServicePartsStore } from '../service-profile/service-parts.js';

/** An edit of one service. */
export interface ServiceEdit {
  readonly serviceId: string;
  /** The version the editor saw. */
  readonly version: number;
  readonly why: string | null;
  readonly draft: ServiceDraft;
}

/** Owners edit the profile of a service. Editing is not verifying: freshness stays as it was. */
@Injectable()
export class UpdateService {
  constructor(
    private readonly database: Database,
    private readonly owned: OwnedRecords,
    private readonly reading: ServiceReading,
    private readonly parts: ServicePartsStore,
    private readonly history: ChangeLog,
    private readonly trail: AuditTrail,
  ) {}

  /**
   * Stores what differs, field by field into the history, and remembers the fields as the owner's own.
   * Refusals: NOT_FOUND, SERVICE_ENDED, CHANGED_MEANWHILE, INVALID_INPUT with a path for each field.
   */
  async update(ctx: RequestContext, edit: ServiceEdit): Promise<Edited | Refusal> {
    return this.database.transaction(ctx, async (tx) => {
      const service = await this.owned.liveService(tx, edit.serviceId);
      if (isRefusal(service)) return service;
      if (service.version !== edit.version) return changedMeanwhile;
      const { values, parts, faults } = await this.reading.read(tx, edit.draft, service);
      if (faults.length > 0) return invalidInput(faults);

      const before = await this.parts.read(tx, service.id, Object.keys(parts) as ServicePart[]);
      const changes = [...changesBetween(service, values), ...changesBetween(before, parts)];
      const changed = changes.map((change) => change.field);
      if (changed.length === 0) return { id: service.id, version: service.version, changed };

      const isChanged = ([field]: [string, unknown]): boolean => changed.includes(field);
      await this.parts.replace(tx, service.id, Object.fromEntries(Object.entries(parts).filter(isChanged)));
      await tx.repository(ServiceEntity).update(
        { id: service.id },
        {
          ...Object.fromEntries(Object.entries(values).filter(isChanged)),
          ownerEdited: [...new Set([...service.ownerEdited, ...changed])].sort(),
        },
      );
      await this.history.record(tx, {
        organisationId: service.organisationId,
        serviceId: service.id,
        why: edit.why,
        source: 'owner',
        changes,
      });
      this.trail.record(tx, {
        operation: 'directory.updateService',
        subjectKind: 'service',
        subjectId: service.id,
        detail: { fields: changed },
      });
      tx.publish(new ServiceChanged([service.id]));
      return { id: service.id, version: service.version + 1, changed };
    });
  }
}
