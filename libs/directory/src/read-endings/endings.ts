import { Injectable } from '@nestjs/common';
import { addDays, Clock, isRefusal, type Refusal } from '@navaz/kernel';
import { Database, decodeCursor, type PageArgs } from '@navaz/platform';
import type { OrganisationBrief } from '../profile/profile-parts.js';
import { inLists, organisationBrief } from '../profile/service-parts.sql.js';

/** What ends: the programme itself, its money, or its registration. */
export type EndingCause = 'validity' | 'funding' | 'registration';

/** A service that ends soon. */
export interface Ending {
  readonly service: { readonly id: string; readonly name: string };
  readonly organisation: OrganisationBrief;
  /** `YYYY-MM-DD` */
  readonly endsOn: string;
  readonly cause: EndingCause;
  readonly funder: string | null;
  readonly successor: { readonly id: string; readonly name: string } | null;
}

/** $1 today · $2 the last day · $3 day and $4 id of the last row before, or null · $5 how many */
const read = {
  name: 'directory.endings',
  text: `
    select json_build_object('id', s.id, 'name', s.name) as service, ${organisationBrief('o')} as organisation,
      ending.day::text as "endsOn", ending.cause, s.funder,
      (select json_build_object('id', n.id, 'name', n.name) from directory.service n where n.id = s.successor_id) as successor
    from directory.service s
      join directory.organisation o on o.id = s.organisation_id
      join lateral (
        select day, cause from (values (s.valid_to, 'validity'), (s.ended_on, 'registration'), (s.funding_ends_on, 'funding'))
          as ends (day, cause)
        where day >= $1::date order by day, cause = 'funding' limit 1
      ) ending on true
    where ${inLists('$1::date')} and ending.day <= $2::date
      and ($3::date is null or (ending.day, s.id) > ($3::date, $4::uuid))
    order by ending.day, s.id limit $5`,
};

/** Services whose programme, registration or funding ends soon, the soonest first. */
@Injectable()
export class Endings {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  /** Up to `first + 1` rows; the extra one says that there are more. */
  async page(withinDays: number, args: PageArgs): Promise<Ending[] | Refusal> {
    const from = args.after ? decodeCursor(args.after, ['date', 'uuid']) : [null, null];
    if (isRefusal(from)) return from;
    const today = this.clock.today();
    return this.database.readPublic<Ending & object>(read, [
      today,
      addDays(today, withinDays),
      ...from,
      args.first + 1,
    ]);
  }
}
