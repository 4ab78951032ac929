import { Injectable, type OnModuleInit } from '@nestjs/common';
import { AuditTrail } from '@navaz/audit';
import { MembershipReader } from '@navaz/identity';
import { Clock, eachInTurn, isRefusal, isWorkingDay, systemContext } from '@navaz/kernel';
import { Database, Jobs, type Transaction } from '@navaz/platform';
import { OrganisationEntity } from '../entities/organisation.entity.js';
import { FreshnessClock } from '../freshness-clock.js';
import { ReminderDesk, reminderDays, type AskedService } from './reminder-desk.js';

/** Organisations asked in one run; the others are asked the next morning, before those of today come again. */
const mostOrganisations = 200;

/**
 * Live services some part of which was confirmed once and is fresh no more. What was never confirmed is not asked for by
 * itself: an import must not mail thousands who never heard of us. Places are asked for by the room `capacity`.
 * Who was asked longest ago comes first, organisations and services alike, so that everybody gets a turn.
 * $1 = days by part, $2 = now, $3 = today, $4 = organisations reminded since are left alone.
 */
const ageing = `
  select organisation.id as "organisationId", service.id, service.name,
    organisation.register_email is not null or exists (
      select from directory.contact contact
      where contact.organisation_id = organisation.id and contact.email is not null) as "hasMail"
  from directory.service service
  join directory.organisation organisation on organisation.id = service.organisation_id
  where organisation.listed and organisation.merged_into_id is null
    and (organisation.reminded_at is null or organisation.reminded_at <= $4)
    and (service.ended_on is null or service.ended_on > $3::date)
    and exists (
      select from directory.verification verification
      where verification.service_id = service.id and verification.result in ('confirmed', 'corrected')
        and verification.part <> 'capacity'
      group by verification.part
      having max(verification.at) < $2::timestamptz - make_interval(days => ($1::jsonb ->> verification.part)::int))
  order by organisation.reminded_at nulls first, organisation.id, service.reminded_at nulls first, service.name, service.id`;

/** A service to ask about, and whether the register or the profile has an address of its organisation. */
interface Candidate extends AskedService {
  readonly organisationId: string;
  readonly hasMail: boolean;
}

/** Every working morning: owners of profiles that grew old are asked whether they still hold. */
@Injectable()
export class RemindOwners implements OnModuleInit {
  constructor(
    private readonly database: Database,
    private readonly jobs: Jobs,
    private readonly desk: ReminderDesk,
    private readonly members: MembershipReader,
    private readonly freshness: FreshnessClock,
    private readonly trail: AuditTrail,
    private readonly clock: Clock,
  ) {}

  onModuleInit(): void {
    this.jobs.define({
      name: 'directory.remind-owners',
      cron: '15 7 * * 1-5',
      handle: async () => {
        await this.remind();
      },
    });
  }

  /** Asks each organisation in a transaction of its own, and answers how many were asked; none on a public holiday. */
  async remind(): Promise<number> {
    if (!isWorkingDay(this.clock.today())) return 0;
    let asked = 0;
    const round = [...(await this.candidates())].slice(0, mostOrganisations);
    await eachInTurn(round, async ([organisationId, services]) => {
      if (await this.ask(organisationId, services)) asked += 1;
    });
    return asked;
  }

  private async candidates(): Promise<Map<string, AskedService[]>> {
    const { now, today, policy } = this.freshness.moment();
    const days = Object.fromEntries(Object.entries(policy).map(([part, limits]) => [part, limits.freshDays]));
    const since = new Date(now.getTime() - reminderDays * 86_400_000);
    const rows = await this.database.transaction(systemContext('remind-owners'), async (tx) =>
      this.reachable(tx, await tx.query<Candidate>(ageing, [JSON.stringify(days), now, today, since])),
    );
    const byOrganisation = new Map<string, AskedService[]>();
    for (const { organisationId, id, name } of rows) {
      byOrganisation.set(organisationId, [...(byOrganisation.get(organisationId) ?? []), { id, name }]);
    }
    return byOrganisation;
  }

  /** Without those nobody can write to: they would take the place of somebody who can be asked, every morning anew. */
  private async reachable(tx: Transaction, rows: readonly Candidate[]): Promise<Candidate[]> {
    const silent = rows
      .filter((row) => !row.hasMail)
      .map(({ organisationId, id: serviceId }) => ({ organisationId, serviceId }));
    const reachable = await this.members.reachableAmong(tx, silent);
    return rows.filter((row) => row.hasMail || reachable.has(row.id));
  }

  private async ask(organisationId: string, services: readonly AskedService[]): Promise<boolean> {
    const answer = await this.database.transaction(systemContext('remind-owners'), async (tx) => {
      const organisation = await tx
        .repository(OrganisationEntity)
        .findOneOrFail({ where: { id: organisationId }, lock: { mode: 'pessimistic_write' } });
      const sent = await this.desk.ask(tx, organisation, services);
      if (isRefusal(sent)) return sent;
      this.trail.record(tx, {
        operation: 'directory.remindOwner',
        subjectKind: 'organisation',
        subjectId: organisationId,
        detail: { services: services.length },
      });
      return sent;
    });
    return !isRefusal(answer);
  }
}
