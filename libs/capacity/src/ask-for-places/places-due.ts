import { Injectable } from '@nestjs/common';
import { Clock } from '@navaz/kernel';
import { DirectoryReader } from '@navaz/directory';
import type { Transaction } from '@navaz/platform';

/** A service whose places somebody should say again. */
export interface DueService {
  readonly serviceId: string;
  readonly serviceName: string;
  /** Until when its last statement holds; null where nothing was ever stated. */
  readonly validUntil: Date | null;
}

const day = 86_400_000;

/** Until the next round there are at most three days, from Friday to Monday; and one to answer in. */
const askedBefore = 4 * day;

/** Services with the earliest end of a statement that counts, where it lies between `$1` and `$2`. */
const dueUnits = `
  select u.service_id, min(said.valid_until) as valid_until
  from capacity.unit u
  join lateral (
    select s.valid_until, s.means from capacity.statement s where s.unit_id = u.id
    order by s.as_of desc, s.recorded_at desc, s.id desc limit 1) said on true
  where u.retired_at is null and said.means <> 'demo' and said.valid_until between $1 and $2
  group by u.service_id
  order by u.service_id`;

/** Finds out which owners are to be asked how many places are free. */
@Injectable()
export class PlacesDue {
  constructor(
    private readonly clock: Clock,
    private readonly directory: DirectoryReader,
  ) {}

  /** Services whose last statement ends before the next round could ask in time, or ended this month, by organisation. */
  async byOrganisation(tx: Transaction): Promise<Map<string, DueService[]>> {
    const now = this.clock.now().getTime();
    const rows = await tx.query<{ service_id: string; valid_until: Date }>(dueUnits, [
      new Date(now - 30 * day),
      new Date(now + askedBefore),
    ]);
    const owners = await this.directory.ownersOf(
      tx,
      rows.map((row) => row.service_id),
    );
    const due = new Map<string, DueService[]>();
    for (const { service_id: serviceId, valid_until: validUntil } of rows) {
      const owner = owners.get(serviceId);
      if (!owner || owner.ended) continue;
      const services = due.get(owner.organisationId) ?? [];
      due.set(owner.organisationId, [...services, { serviceId, serviceName: owner.serviceName, validUntil }]);
    }
    return due;
  }

  /**
   * Notes that these services are asked about now, in one statement; answers those that were not yet since `notSince`. One
   * caller wins. They are noted in the order of their ids, so that two rounds at once wait for each other and no more.
   */
  async claim(tx: Transaction, serviceIds: readonly string[], now: Date, notSince: Date): Promise<ReadonlySet<string>> {
    const rows = await tx.query<{ service_id: string }>(
      `insert into capacity.places_request (service_id, asked_at)
       select asked.id, $2::timestamptz from unnest($1::uuid[]) as asked (id) order by asked.id
       on conflict (service_id) do update set asked_at = excluded.asked_at
       where places_request.asked_at <= $3
       returning service_id`,
      [serviceIds, now, notSince],
    );
    return new Set(rows.map((row) => row.service_id));
  }

  /** Until when the last statement of the service holds, of several units the one that ends first; null = none. */
  async validUntil(tx: Transaction, serviceId: string): Promise<Date | null> {
    const [row] = await tx.query<{ valid_until: Date | null }>(
      `select min(said.valid_until) as valid_until
       from capacity.unit u
       join lateral (
         select s.valid_until from capacity.statement s where s.unit_id = u.id
         order by s.as_of desc, s.recorded_at desc, s.id desc limit 1) said on true
       where u.service_id = $1 and u.retired_at is null`,
      [serviceId],
    );
    return row?.valid_until ?? null;
  }
}
