import type { State } from '../handover.state.js';

/** Needs shown with a case. */
export const needsShown = 50;

/**
 * States in which a request may still bring a place, or has brought it. What became of the person since is not among them:
 * a number of a case would tell it to a unit that the person does not let hear of it.
 */
const mayPromise: readonly State[] = ['sent', 'acknowledged', 'assessing', 'waitlisted', 'offered', 'confirmed'];
const sql = (states: readonly State[]): string => states.map((state) => `'${state}'`).join(', ');

/** A case with its needs, as row-level security lets the actor see it. */
const columns = `c.id, c.code, c.subject_id as "subjectId", c.unit_id = platform.actor_organisation() as owned, c.return_district as "returnDistrict",
  c.release_earliest::text as "releaseEarliest", c.release_latest::text as "releaseLatest",
  c.release_certain as "releaseCertain", s.agreement_from as "agreementFrom",
  case when s.agreement_from <> 'subject' then s.sealed end as sealed, s.restricted_at is not null as restricted, c.opened_at as "openedAt",
  c.closed_at as "closedAt", c.version,
  coalesce((select json_agg(need order by need."closedAt" nulls first, need.id) from (
    select n.id, n.kind, n.urgency, n.district, n.opened_at as "openedAt", n.closed_at as "closedAt", n.version,
      case when c.unit_id = platform.actor_organisation() then (select count(*)::int from handover.handover h
       where h.need_id = n.id and h.state in (${sql(mayPromise)})) end as "openHandovers",
      (select count(*)::int from handover.handover h
       where h.need_id = n.id and h.state in (${sql(mayPromise)})) as "mayPromise",
      n.closed_at is null and exists (select from handover.need other
        join handover.client_case beside on beside.id = other.case_id
        where beside.subject_id = c.subject_id and other.id <> n.id and other.kind = n.kind
          and (other.closed_at is null or exists (select from handover.handover h
            where h.need_id = other.id and h.state in (${sql(mayPromise)})))) as "maybeTwice"
    from handover.need n where n.case_id = c.id
    order by n.closed_at nulls first, n.id limit ${needsShown}) need), '[]') as needs`;

const source = `from handover.client_case c left join handover.subject s on s.id = c.subject_id`;

/** Row-level security asks the same; here once more by the day of the caller. `day` is the parameter that holds it. */
const mine = (day: string): string => `(c.unit_id = platform.actor_organisation() or exists (
    select from handover.participant p where p.case_id = c.id and p.unit_id = platform.actor_organisation()
      and p.ended_at is null and p.valid_until >= ${day}::date))`;

/** $1 id · $2 today */
export const caseById = `select ${columns} ${source} where c.id = $1 and ${mine('$2')}`;

/** $1 closed ones too · $2 opened at and $3 id of the last row before · $4 how many · $5 today */
export const casesPage = `
  select ${columns} ${source}
  where ($1 or c.closed_at is null) and ${mine('$5')}
    and ($2::timestamptz is null or (c.opened_at, c.id) < ($2::timestamptz, $3::uuid))
  order by c.opened_at desc, c.id desc limit $4`;
