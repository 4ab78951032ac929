import { Injectable } from '@nestjs/common';
import { isRefusal, type Refusal, type RequestContext } from '@navaz/kernel';
import { Database, decodeCursor } from '@navaz/platform';
import { verificationResults } from '../code-lists/verification-results.js';
import type { ProfilePartCode } from '../code-lists/profile-parts.js';
import { FreshnessClock } from '../freshness-clock.js';
import type { OrganisationBrief } from '../profile/profile-parts.js';
import { inLists, organisationBrief } from '../profile/service-parts.sql.js';

/** One part of a profile nobody can rely on. */
export interface StalePart {
  readonly part: ProfilePartCode;
  /** Null where nobody ever confirmed it. */
  readonly confirmedAt: string | null;
  readonly wrongAt: string | null;
}

/** A service with such parts. */
export interface StaleProfile {
  readonly service: { readonly id: string; readonly name: string };
  readonly organisation: OrganisationBrief;
  readonly parts: readonly StalePart[];
  /** When its owner was asked last. */
  readonly remindedAt: Date | null;
  /** The oldest confirmation among them, the beginning of time where one was never confirmed; the order of the list. */
  readonly since: Date;
}

/** What waits to be done about one organisation; nothing of a person is counted. */
export interface OrganisationWatch {
  readonly organisation: OrganisationBrief;
  readonly services: number;
  readonly staleServices: number;
  readonly openReports: number;
  readonly openConflicts: number;
}

/** A page of a list. */
interface Page {
  readonly first: number;
  readonly after: string | null;
}

const confirming = verificationResults.flatMap(({ code, confirms }) => (confirms ? [code] : []));

/**
 * A part of a service that is stale or was never confirmed. $1 today · $2 now · $3 parts, $4 their days · $5 results
 * that confirm
 */
const staleParts = `
  directory.service s join directory.organisation o on o.id = s.organisation_id
    cross join unnest($3::text[], $4::int[]) as p (part, days)
    left join lateral (
      select max(v.at) filter (where v.result = any ($5)) as confirmed, max(v.at) filter (where v.result = 'wrong') as wrong
      from directory.verification v where v.service_id = s.id and v.part = p.part and v.at <= $2) acts on true
  where ${inLists('$1::date')}
    and (acts.confirmed is null or acts.wrong > acts.confirmed or acts.confirmed < $2::timestamptz - p.days * interval '24 hours')`;

/** As above · $6 since and $7 id of the last row before · $8 how many */
const stalePage = `
  select json_build_object('id', id, 'name', name) as service, organisation, parts, "remindedAt", since
  from (
    select s.id, s.name, ${organisationBrief('o')}::jsonb as organisation, s.reminded_at as "remindedAt",
      json_agg(json_build_object('part', p.part, 'confirmedAt', acts.confirmed, 'wrongAt', acts.wrong) order by p.part) as parts,
      date_trunc('milliseconds', min(coalesce(acts.confirmed, 'epoch'))) as since
    from ${staleParts}
    group by s.id, o.id) watched
  where $6::timestamptz is null or (since, id) > ($6::timestamptz, $7::uuid)
  order by since, id limit $8`;

/** As above · $6 name and $7 id of the last row before · $8 how many */
const organisationPage = `
  select ${organisationBrief('page')} as organisation, services.n as services, stale.n as "staleServices",
    reports.n as "openReports", conflicts.n as "openConflicts"
  from (select * from directory.organisation o
      where o.listed and o.merged_into_id is null
        and ($6::text is null or (o.name collate "cs-x-icu", o.id) > ($6::text collate "cs-x-icu", $7::uuid))
      order by o.name collate "cs-x-icu", o.id limit $8) page
    cross join lateral (select count(*)::int as n from directory.service s where s.organisation_id = page.id
      and (s.ended_on is null or s.ended_on > $1::date)) services
    cross join lateral (select count(distinct s.id)::int as n from ${staleParts} and s.organisation_id = page.id) stale
    cross join lateral (select count(*)::int as n from directory.error_report e
      join directory.service s on s.id = e.service_id
      where s.organisation_id = page.id and e.settled_at is null) reports
    cross join lateral (select count(*)::int as n from directory.register_conflict c
      where c.organisation_id = page.id and c.settled_at is null) conflicts
  order by page.name collate "cs-x-icu", page.id`;

/** What the coordinator looks after: profiles nobody can rely on, and what waits at each organisation. */
@Injectable()
export class ProfileWatch {
  constructor(
    private readonly database: Database,
    private readonly freshness: FreshnessClock,
  ) {}

  /** Services with stale parts, those never confirmed first; `first + 1` rows at most. Refusals: a foreign cursor. */
  async stale(
    ctx: RequestContext,
    { part, first, after }: Page & { readonly part: ProfilePartCode | null },
  ): Promise<readonly StaleProfile[] | Refusal> {
    const from = after ? decodeCursor(after, ['instant', 'uuid']) : [null, null];
    if (isRefusal(from)) return from;
    return this.database.transaction(ctx, (tx) =>
      tx.query<StaleProfile>(stalePage, [...this.limits(part), ...from, first + 1]),
    );
  }

  /** Listed organisations by name with what waits there; `first + 1` rows at most. Refusals: a foreign cursor. */
  async organisations(ctx: RequestContext, { first, after }: Page): Promise<readonly OrganisationWatch[] | Refusal> {
    const from = after ? decodeCursor(after, ['text', 'uuid']) : [null, null];
    if (isRefusal(from)) return from;
    return this.database.transaction(ctx, (tx) =>
      tx.query<OrganisationWatch>(organisationPage, [...this.limits(null), ...from, first + 1]),
    );
  }

  /** $1 to $5 of the statements above. */
  private limits(part: ProfilePartCode | null): readonly unknown[] {
    const { now, today, policy } = this.freshness.moment();
    const limits = Object.entries(policy).filter(([code]) => part === null || code === part);
    return [today, now, limits.map(([code]) => code), limits.map(([, { ageingDays }]) => ageingDays), confirming];
  }
}
