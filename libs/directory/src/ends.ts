import { Injectable } from '@nestjs/common';
import { Memberships } from '@navaz/identity';
import { Clock } from '@navaz/kernel';
import type { Transaction } from '@navaz/platform';
import { OrganisationChanged, OrganisationEnded, ServiceChanged, ServiceEnded } from './directory.events.js';

/** Services named in one event. */
const together = 500;

/** What was told of an end that is not so any more: it was taken back or moved ahead. $1 today, $2 ids or null = all */
const takeBack = (table: string): string => `
  update directory.${table} set end_told = null
  where ended_on is distinct from end_told and end_told is not null and (ended_on is null or ended_on > $1::date)
    and ($2::uuid[] is null or id = any ($2::uuid[]))`;

const due = (table: string): string => `
  select id from directory.${table}
  where ended_on is distinct from end_told and ended_on <= $1::date and ($2::uuid[] is null or id = any ($2::uuid[]))
  order by id for update`;

/** Tells other rooms of ends whose day has come, each once, whoever set them: an owner, the coordinator, the register. */
@Injectable()
export class Ends {
  constructor(
    private readonly clock: Clock,
    private readonly memberships: Memberships,
  ) {}

  /** Of these services; null = of all. */
  async tellServices(tx: Transaction, ids: readonly string[] | null): Promise<void> {
    const today = this.clock.today();
    await tx.query(takeBack('service'), [today, ids]);
    const ended = (await tx.query<{ id: string }>(due('service'), [today, ids])).map((row) => row.id);
    if (ended.length === 0) return;
    await tx.query(`update directory.service set end_told = ended_on where id = any ($1::uuid[])`, [ended]);
    for (let from = 0; from < ended.length; from += together) {
      const some = ended.slice(from, from + together);
      tx.publish(new ServiceEnded(some));
      tx.publish(new ServiceChanged(some));
    }
  }

  /** Of these organisations; null = of all. They leave the lists with it, and nobody is their member any more. */
  async tellOrganisations(tx: Transaction, ids: readonly string[] | null): Promise<void> {
    const today = this.clock.today();
    await tx.query(takeBack('organisation'), [today, ids]);
    const ended = (await tx.query<{ id: string }>(due('organisation'), [today, ids])).map((row) => row.id);
    if (ended.length === 0) return;
    await tx.query(
      `update directory.organisation set end_told = ended_on, listed = false, version = version + 1
       where id = any ($1::uuid[])`,
      [ended],
    );
    for (const id of ended) {
      await this.memberships.endAll(tx, id);
      tx.publish(new OrganisationEnded(id));
      tx.publish(new OrganisationChanged(id));
    }
  }
}
