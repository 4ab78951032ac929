import { Injectable } from '@nestjs/common';
import { decodeCursor, Database } from '@navaz/platform';
import { isRefusal, type Refusal, type RequestContext } from '@navaz/kernel';

/** Somebody who works with people at the reader's own unit. */
export interface ColleagueRow {
  readonly id: string;
  readonly displayName: string | null;
}

/** A page of colleagues. */
export interface ColleaguesPage {
  readonly first: number;
  readonly after: string | null;
}

/** Lists who of the reader's own unit works with its people; those narrowed to services lead no case and are left out. */
@Injectable()
export class ListColleagues {
  constructor(private readonly database: Database) {}

  /** `first + 1` at most, the oldest membership first; the reader among them. Refusals: INVALID_INPUT (the cursor). */
  async page(ctx: RequestContext, { first, after }: ColleaguesPage): Promise<readonly ColleagueRow[] | Refusal> {
    const from = after ? decodeCursor(after, ['uuid']) : [null];
    if (isRefusal(from)) return from;
    return this.database.transaction(ctx, (tx) =>
      tx.query<ColleagueRow>(
        `select membership.id, account.display_name as "displayName"
         from identity.membership join identity.account account on account.id = membership.account_id
         where membership.organisation_id = $1 and membership.ended_at is null and account.ended_at is null
           and membership.role in ('worker', 'team_lead') and membership.services is null
           and ($2::uuid is null or membership.id > $2::uuid)
         order by membership.id limit $3`,
        [ctx.actor?.organisationId ?? null, from[0], first + 1],
      ),
    );
  }
}
