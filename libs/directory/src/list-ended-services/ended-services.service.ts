import { Injectable } from '@nestjs/common';
import { Clock, isRefusal, type Refusal, type RequestContext } from '@navaz/kernel';
import { Database, decodeCursor, type PageArgs } from '@navaz/platform';
import { organisationNotFound } from '../directory.refusals.js';
import { OwnedRecords } from '../find-owned/owned-records.js';
import { owns } from '../find-owned/ownership.js';

/** A service that has ended by today. */
export interface EndedService {
  readonly id: string;
  readonly name: string;
  /** `YYYY-MM-DD`; from this day on it is in no list. */
  readonly endedOn: string;
  /** false = the end came from the register, and only the register takes it back. */
  readonly byOwner: boolean;
  readonly successor: { readonly id: string; readonly name: string } | null;
}

/** Services of an organisation that are in no list any more: for those who keep its profile. */
@Injectable()
export class EndedServices {
  constructor(
    private readonly database: Database,
    private readonly owned: OwnedRecords,
    private readonly clock: Clock,
  ) {}

  /**
   * The latest end first; `first + 1` at most. A membership narrowed to some services sees those. Refusal: NOT_FOUND
   * for an organisation whose profile the reader does not edit.
   */
  async page(ctx: RequestContext, organisationId: string, args: PageArgs): Promise<EndedService[] | Refusal> {
    const from = args.after ? decodeCursor(args.after, ['date', 'uuid']) : [null, null];
    if (isRefusal(from)) return from;
    return this.database.transaction(ctx, async (tx) => {
      const organisation = await this.owned.readOrganisation(tx, organisationId);
      if (isRefusal(organisation)) return organisation;
      if (!(await owns(tx, 'edit', { organisationId: organisation.id }))) return organisationNotFound;
      const scope = ctx.actor?.services === 'all' ? null : (ctx.actor?.services ?? []);
      return tx.query<EndedService>(
        `select s.id, s.name, s.ended_on::text as "endedOn", 'endedOn' = any (s.owner_edited) as "byOwner",
                (select json_build_object('id', n.id, 'name', n.name) from directory.service n
                 where n.id = s.successor_id) as successor
         from directory.service s
         where s.organisation_id = $1 and s.ended_on <= $2::date and ($3::uuid[] is null or s.id = any ($3))
           and ($4::date is null or (s.ended_on, s.id) < ($4::date, $5::uuid))
         order by s.ended_on desc, s.id desc limit $6`,
        [organisation.id, this.clock.today(), scope, ...from, args.first + 1],
      );
    });
  }
}
