import { Injectable } from '@nestjs/common';
import { AuditTrail } from '@navaz/audit';
import { invalidInput, isRefusal, Refusal, type RequestContext } from '@navaz/kernel';
import { Database, type Transaction } from '@navaz/platform';
import { readField } from '../check-input/read-field.js';
import { OrganisationChanged, ServiceChanged } from '../directory.events.js';
import { organisationNotFound } from '../directory.refusals.js';
import { OrganisationEntity } from '../entities/organisation.entity.js';
import { OwnedRecords } from '../find-owned/owned-records.js';
import { ChangeLog } from '../keep-history/change-log.js';
import type { Edited } from '../keep-history/edited.js';
import { Ends } from '../ends.js';

/** The end of an organisation or a unit, or its taking back. */
export interface OrganisationEnd {
  readonly organisationId: string;
  /** From this day on it is in no list and its services have ended; null = it goes on after all. */
  readonly endedOn: string | null;
  readonly why: string;
}

const unitsRemain = new Refusal('conflict', 'UNITS_REMAIN', {
  cs: 'Pod organizací jsou pracoviště, která ten den ještě fungují. Nejdřív ukončete je, nebo požádejte koordinátora o jejich převedení.',
  en: 'Units of the organisation still go on that day. End them first, or ask the coordinator to move them.',
});

/** Services that the end reaches: open on that day. They end with it, the register's ones too. $1 organisation, $2 day */
const endServices = `
  with open as (
    select id, ended_on from directory.service
    where organisation_id = $1 and (ended_on is null or ended_on > $2::date) for update)
  update directory.service s
  set ended_on = $2::date, version = s.version + 1,
      owner_edited = array(select distinct unnest(s.owner_edited || array['endedOn']) order by 1)
  from open where s.id = open.id
  returning s.id, open.ended_on::text as before`;

/** Services that ended with the organisation; others stay as they are. $1 organisation, $2 the day taken back */
const reopenServices = `
  update directory.service set ended_on = null, version = version + 1,
    owner_edited = array_remove(owner_edited, 'endedOn')
  where organisation_id = $1 and ended_on = $2::date and 'endedOn' = any (owner_edited)
  returning id, $2 as before`;

/** An organisation, or a unit of one, ends on a day: by its owners, or by the coordinator where nobody is left. */
@Injectable()
export class EndOrganisation {
  constructor(
    private readonly database: Database,
    private readonly owned: OwnedRecords,
    private readonly history: ChangeLog,
    private readonly trail: AuditTrail,
    private readonly ends: Ends,
  ) {}

  /**
   * What the end reaches is told by the events ServiceEnded and OrganisationEnded on its day. After an end is taken
   * back the coordinator lists the organisation again. Refusals: NOT_FOUND, SCOPE_TOO_NARROW, UNITS_REMAIN,
   * INVALID_INPUT without a reason or for an impossible day.
   */
  async end(ctx: RequestContext, given: OrganisationEnd): Promise<Edited | Refusal> {
    return this.database.transaction(ctx, async (tx) => {
      const organisation = await this.find(tx, given.organisationId);
      if (isRefusal(organisation)) return organisation;
      const { id, endedOn: before, version } = organisation;
      const day = readField({ type: 'day', label: { cs: 'Konec činnosti', en: 'End' } }, given.endedOn, 'endedOn');
      const label = { cs: 'Důvod', en: 'Reason' };
      const why = readField({ type: 'text', max: 500, required: true, label }, given.why, 'why');
      const faults = [day, why].flatMap((read) => (read.ok ? [] : [read.fault]));
      if (faults.length > 0) return invalidInput(faults);
      if (before === given.endedOn) return { id, version, changed: [] };
      if (given.endedOn !== null && (await this.unitsGoOn(tx, id, given.endedOn))) return unitsRemain;

      await tx.repository(OrganisationEntity).update({ id }, { endedOn: given.endedOn });
      const reached = await this.reach(tx, id, before, given.endedOn);
      await this.record(tx, organisation, given, reached);
      const services = reached.map((service) => service.id);
      tx.publish(new OrganisationChanged(id));
      if (services.length > 0) tx.publish(new ServiceChanged(services));
      await this.ends.tellServices(tx, services);
      await this.ends.tellOrganisations(tx, [id]);
      const { version: now } = await tx.repository(OrganisationEntity).findOneByOrFail({ id });
      return { id, version: now, changed: ['endedOn'] };
    });
  }

  /** Any organisation for the coordinator, an own one for its owners. */
  private async find(tx: Transaction, id: string): Promise<OrganisationEntity | Refusal> {
    const { actor } = tx.ctx;
    if (actor?.permissions.has('organisations.moderate')) return this.owned.anyOrganisation(tx, id);
    return actor?.permissions.has('profile.edit') ? this.owned.organisation(tx, id) : organisationNotFound;
  }

  private async unitsGoOn(tx: Transaction, id: string, day: string): Promise<boolean> {
    const units = await tx.query(
      `select id from directory.organisation
       where parent_id = $1 and merged_into_id is null and (ended_on is null or ended_on > $2::date) limit 1`,
      [id, day],
    );
    return units.length > 0;
  }

  /** An end that moves takes the services that ended with it along. */
  private async reach(
    tx: Transaction,
    id: string,
    before: string | null,
    after: string | null,
  ): Promise<readonly { id: string; before: string | null }[]> {
    type Reached = { id: string; before: string | null };
    const reopened = before === null ? [] : await tx.query<Reached>(reopenServices, [id, before]);
    if (after === null) return reopened;
    const ended = await tx.query<Reached>(endServices, [id, after]);
    const earlier = new Map(reopened.map((service) => [service.id, service.before]));
    return ended.map((service) => ({ id: service.id, before: earlier.get(service.id) ?? service.before }));
  }

  private async record(
    tx: Transaction,
    organisation: OrganisationEntity,
    given: OrganisationEnd,
    services: readonly { id: string; before: string | null }[],
  ): Promise<void> {
    const { id: organisationId } = organisation;
    const source = tx.ctx.actor?.permissions.has('organisations.moderate') ? 'coordinator' : 'owner';
    const change = (oldValue: string | null) => [{ field: 'endedOn', oldValue, newValue: given.endedOn }];
    const all = [{ id: null, before: organisation.endedOn }, ...services];
    for (const { id: serviceId, before } of all) {
      await this.history.record(tx, { organisationId, serviceId, why: given.why, source, changes: change(before) });
    }
    this.trail.record(tx, {
      operation: given.endedOn === null ? 'directory.takeBackOrganisationEnd' : 'directory.endOrganisation',
      subjectKind: 'organisation',
      subjectId: organisationId,
      detail: { endedOn: given.endedOn, services: services.length },
    });
  }
}
