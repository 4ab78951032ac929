import { Injectable } from '@nestjs/common';
import { AuditTrail } from '@navaz/audit';
import { invalidInput, isRefusal, Refusal, type RequestContext } from '@navaz/kernel';
import { Database, type Transaction } from '@navaz/platform';
import { readField } from '../check-input/read-field.js';
import { OrganisationChanged, ServiceChanged } from '../directory.events.js';
import { organisationEnded } from '../directory.refusals.js';
import { OrganisationEntity } from '../entities/organisation.entity.js';
import { ServiceEntity } from '../entities/service.entity.js';
import { OwnedRecords } from '../find-owned/owned-records.js';
import { ChangeLog, changesBetween } from '../keep-history/change-log.js';
import type { Edited } from '../keep-history/edited.js';

const listedAlready = new Refusal('conflict', 'LISTED_ALREADY', {
  cs: 'Organizace už v adresáři je.',
  en: 'The organisation is listed already.',
});
const suspendedAlready = new Refusal('conflict', 'SUSPENDED_ALREADY', {
  cs: 'Organizace už v adresáři není.',
  en: 'The organisation is not listed already.',
});

/** The coordinator says which organisations are shown. Every step has a reason, which both sides read in the history. */
@Injectable()
export class ModerateOrganisation {
  constructor(
    private readonly database: Database,
    private readonly owned: OwnedRecords,
    private readonly history: ChangeLog,
    private readonly trail: AuditTrail,
  ) {}

  /**
   * Shows an organisation (again). Refusals: NOT_FOUND, LISTED_ALREADY, ORGANISATION_ENDED, INVALID_INPUT without a
   * reason.
   */
  async list(ctx: RequestContext, organisationId: string, why: string): Promise<Edited | Refusal> {
    return this.database.transaction(ctx, (tx) => this.set(tx, organisationId, why, true));
  }

  /** Takes an organisation and its services out of every list. Refusals as for `list`. */
  async suspend(ctx: RequestContext, organisationId: string, why: string): Promise<Edited | Refusal> {
    return this.database.transaction(ctx, (tx) => this.set(tx, organisationId, why, false));
  }

  private async set(tx: Transaction, id: string, why: string, listed: boolean): Promise<Edited | Refusal> {
    const organisation = await this.owned.anyOrganisation(tx, id);
    if (isRefusal(organisation)) return organisation;
    const label = { cs: 'Důvod', en: 'Reason' };
    const reason = readField({ type: 'text', max: 500, required: true, label }, why, 'why');
    if (!reason.ok) return invalidInput([reason.fault]);
    if (listed && organisation.endTold !== null) return organisationEnded;
    if (organisation.listed === listed) return listed ? listedAlready : suspendedAlready;
    const text = String(reason.value);
    const after = { listed, suspendedReason: listed ? null : text };
    await tx.repository(OrganisationEntity).update({ id: organisation.id }, after);
    await this.history.record(tx, {
      organisationId: organisation.id,
      serviceId: null,
      why: text,
      source: 'coordinator',
      changes: changesBetween(organisation, after),
    });
    this.trail.record(tx, {
      operation: listed ? 'directory.listOrganisation' : 'directory.suspendOrganisation',
      subjectKind: 'organisation',
      subjectId: organisation.id,
    });
    const services = await tx
      .repository(ServiceEntity)
      .find({ select: { id: true }, where: { organisationId: organisation.id } });
    tx.publish(new OrganisationChanged(organisation.id));
    tx.publish(new ServiceChanged(services.map((service) => service.id)));
    return { id: organisation.id, version: organisation.version + 1, changed: ['listed'] };
  }
}
