import { Injectable } from '@nestjs/common';
import { IsNull } from 'typeorm';
import { Clock, isRefusal, type Refusal } from '@navaz/kernel';
import type { Transaction } from '@navaz/platform';
import { organisationNotFound, scopeTooNarrow, serviceEnded, serviceNotFound } from '../directory.refusals.js';
import { OrganisationEntity } from '../entities/organisation.entity.js';
import { ServiceEntity } from '../entities/service.entity.js';
import { owns } from './ownership.js';

/**
 * Finds records that the actor may edit (`ownership.ts`). "Not there" and
 * "not yours" are one answer. The rows are locked until the end of the transaction, so two edits of one record follow
 * each other.
 */
@Injectable()
export class OwnedRecords {
  constructor(private readonly clock: Clock) {}

  /** The service, locked, for those who edit its profile. Refusals: as `service`, and SERVICE_ENDED. */
  async liveService(tx: Transaction, id: string): Promise<ServiceEntity | Refusal> {
    const service = await this.service(tx, id);
    return !isRefusal(service) && this.isOver(service) ? serviceEnded : service;
  }

  /** Whether the service has ended by today. */
  isOver(service: Pick<ServiceEntity, 'endedOn'>): boolean {
    return service.endedOn !== null && service.endedOn <= this.clock.today();
  }

  /** The service, locked. Refusal: NOT_FOUND also where the membership does not cover it. */
  async service(tx: Transaction, id: string): Promise<ServiceEntity | Refusal> {
    const service = await tx.repository(ServiceEntity).findOne({ where: { id }, lock: { mode: 'pessimistic_write' } });
    const mine = service && (await owns(tx, 'edit', { organisationId: service.organisationId, serviceId: id }));
    return mine ? service : serviceNotFound;
  }

  /**
   * The organisation, locked; the id of a merged record finds its survivor. Refusals: NOT_FOUND, SCOPE_TOO_NARROW for
   * a membership narrowed to some services.
   */
  async organisation(tx: Transaction, id: string): Promise<OrganisationEntity | Refusal> {
    const { actor } = tx.ctx;
    const organisation = await this.anyOrganisation(tx, id);
    if (isRefusal(organisation)) return organisation;
    if (!(await owns(tx, 'edit', { organisationId: organisation.id }))) return organisationNotFound;
    return actor?.services === 'all' ? organisation : scopeTooNarrow;
  }

  /** Any organisation, locked, whoever owns it: for those who moderate. A merged record's id finds its survivor. */
  async anyOrganisation(tx: Transaction, id: string): Promise<OrganisationEntity | Refusal> {
    const found = await tx
      .repository(OrganisationEntity)
      .findOne({ where: { id }, lock: { mode: 'pessimistic_write' } });
    if (!found) return organisationNotFound;
    return found.mergedIntoId ? this.anyOrganisation(tx, found.mergedIntoId) : found;
  }

  /**
   * A service as its page shows it to this actor, locked: for those who verify it and report errors. One of an
   * organisation that is not listed is there for its owner and for the coordinator alone. Refusal: NOT_FOUND.
   */
  async shownService(tx: Transaction, id: string): Promise<ServiceEntity | Refusal> {
    const service = await this.anyService(tx, id);
    if (isRefusal(service)) return service;
    const { organisationId } = service;
    const shown =
      (await this.isListed(tx, organisationId)) ||
      (tx.ctx.actor?.permissions.has('organisations.moderate') ?? false) ||
      (await owns(tx, 'see', { organisationId }));
    return shown ? service : serviceNotFound;
  }

  /** Whether the organisation is shown to everybody. */
  isListed(tx: Transaction, id: string): Promise<boolean> {
    return tx.repository(OrganisationEntity).existsBy({ id, listed: true, mergedIntoId: IsNull() });
  }

  /** Any service, locked, whoever owns it: for those who moderate. */
  async anyService(tx: Transaction, id: string): Promise<ServiceEntity | Refusal> {
    const found = await tx.repository(ServiceEntity).findOne({ where: { id }, lock: { mode: 'pessimistic_write' } });
    return found ?? serviceNotFound;
  }

  /** Any organisation as it stands, not locked: for reading. A merged record's id finds its survivor. */
  async readOrganisation(tx: Transaction, id: string): Promise<OrganisationEntity | Refusal> {
    const found = await tx.repository(OrganisationEntity).findOneBy({ id });
    if (!found) return organisationNotFound;
    return found.mergedIntoId ? this.readOrganisation(tx, found.mergedIntoId) : found;
  }

  /** Any service as it stands, not locked: for reading. */
  async readService(tx: Transaction, id: string): Promise<ServiceEntity | Refusal> {
    return (await tx.repository(ServiceEntity).findOneBy({ id })) ?? serviceNotFound;
  }
}
