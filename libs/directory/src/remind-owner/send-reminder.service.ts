import { Injectable } from '@nestjs/common';
import { AuditTrail } from '@navaz/audit';
import { isRefusal, type Refusal, type RequestContext } from '@navaz/kernel';
import { Database, type Transaction } from '@navaz/platform';
import { serviceEnded, serviceNotFound } from '../directory.refusals.js';
import { OwnedRecords } from '../find-owned/owned-records.js';
import { ReminderDesk } from './reminder-desk.js';

/** The coordinator, or the owner, has the link of one service sent to the organisation's own address. */
@Injectable()
export class SendReminder {
  constructor(
    private readonly database: Database,
    private readonly owned: OwnedRecords,
    private readonly desk: ReminderDesk,
    private readonly trail: AuditTrail,
  ) {}

  /** The address is never told. Refusals: NOT_FOUND, SERVICE_ENDED, REMINDED_LATELY, NO_ADDRESS. */
  async send(ctx: RequestContext, serviceId: string): Promise<{ serviceId: string } | Refusal> {
    return this.database.transaction(ctx, async (tx) => {
      const service = await this.find(tx, serviceId);
      if (isRefusal(service)) return service;
      if (this.owned.isOver(service)) return serviceEnded;
      const organisation = await this.owned.anyOrganisation(tx, service.organisationId);
      if (isRefusal(organisation)) return organisation;
      const sent = await this.desk.ask(tx, organisation, [service]);
      if (isRefusal(sent)) return sent;
      this.trail.record(tx, {
        operation: 'directory.sendReminder',
        subjectKind: 'service',
        subjectId: service.id,
        concerns: organisation.id,
      });
      return { serviceId: service.id };
    });
  }

  private async find(tx: Transaction, serviceId: string): ReturnType<OwnedRecords['service']> {
    const { actor } = tx.ctx;
    if (actor?.permissions.has('organisations.moderate')) return this.owned.anyService(tx, serviceId);
    return actor?.permissions.has('profile.edit') ? this.owned.service(tx, serviceId) : serviceNotFound;
  }
}
