import { Injectable } from '@nestjs/common';
import { AuditTrail } from '@navaz/audit';
import { invalidInput, isRefusal, type Refusal, type RequestContext } from '@navaz/kernel';
import { Database } from '@navaz/platform';
import { ServiceChanged } from '../directory.events.js';
import { organisationEnded } from '../directory.refusals.js';
import { ServiceEntity } from '../entities/service.entity.js';
import { OwnedRecords } from '../find-owned/owned-records.js';
import { ChangeLog } from '../keep-history/change-log.js';
import type { Edited } from '../keep-history/edited.js';
import { ServiceReading } from '../service-profile/read-service.js';
import type { ServiceDraft } from '../service-profile/service-draft.js';
import { ServicePartsStore } from '../service-profile/service-parts.js';

/** A service that is to be offered. */
export interface ServiceCreation {
  readonly organisationId: string;
  readonly draft: ServiceDraft & { readonly name: string; readonly kinds: readonly string[] };
}

/** Owners add a service to their organisation. A registered one comes from the register and is not made by hand. */
@Injectable()
export class CreateService {
  constructor(
    private readonly database: Database,
    private readonly owned: OwnedRecords,
    private readonly reading: ServiceReading,
    private readonly parts: ServicePartsStore,
    private readonly history: ChangeLog,
    private readonly trail: AuditTrail,
  ) {}

  /** Refusals: NOT_FOUND, SCOPE_TOO_NARROW, ORGANISATION_ENDED, INVALID_INPUT with a path for each field. */
  async create(ctx: RequestContext, creation: ServiceCreation): Promise<Edited | Refusal> {
    return this.database.transaction(ctx, async (tx) => {
      const organisation = await this.owned.organisation(tx, creation.organisationId);
      if (isRefusal(organisation)) return organisation;
      if (organisation.endTold !== null) return organisationEnded;
      const { values, parts, faults } = await this.reading.read(tx, creation.draft, null);
      if (faults.length > 0) return invalidInput(faults);
      const changed = [...Object.keys(values), ...Object.keys(parts)].sort();
      const made = await tx.repository(ServiceEntity).insert({
        ...(values as Pick<ServiceEntity, 'name'>),
        organisationId: organisation.id,
        origin: 'owner',
        ownerEdited: changed,
      });
      const id = String(made.identifiers[0]?.['id']);
      await this.parts.replace(tx, id, parts);
      await this.history.record(tx, {
        organisationId: organisation.id,
        serviceId: id,
        why: null,
        source: 'owner',
        changes: [{ field: 'service', oldValue: null, newValue: values['name'] }],
      });
      this.trail.record(tx, {
        operation: 'directory.createService',
        subjectKind: 'service',
        subjectId: id,
        detail: { organisationId: organisation.id, fields: changed },
      });
      tx.publish(new ServiceChanged([id]));
      return { id, version: 1, changed };
    });
  }
}
