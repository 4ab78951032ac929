/** What a row is sorted by: the day of an own case; of another the Monday of its week, so that its place tells no day. */
const sortDay = `case when c.unit_id = $1 then c.release_earliest else date_trunc('week', c.release_earliest)::date end`;

/**
 * Cases of a unit, and those it takes part in, with the open needs nobody has confirmed to help with. Whom the owner of
 * another case asked row-level security does not show.
 * $1 unit · $2 today · $3 within so many months · $4 day and $5 id of the last row before · $6 how many
 */
export const countdown = `
  with near as (
    select c.id, c.code, c.unit_id = $1 as owned, c.release_earliest, ${sortDay} as sort_day
    from handover.client_case c
    where c.closed_at is null and c.release_earliest is not null
      and (c.unit_id = $1 or exists (select from handover.participant p where p.case_id = c.id and p.unit_id = $1
        and p.ended_at is null and p.valid_until >= $2::date)))
  select c.id as "caseId", c.code, c.owned, c.release_earliest::text as release, c.sort_day::text as "sortDay",
    case when c.sort_day <= $2::date + interval '1 month' then 1
      when c.sort_day <= $2::date + interval '3 months' then 3 else 6 end as "withinMonths",
    json_agg(json_build_object('kind', n.kind, 'openedAt', n.opened_at, 'asked', asked.under_way)) as needs
  from near c join handover.need n on n.case_id = c.id
  cross join lateral (
    select handover.need_is_helped(n.id) as accepted,
      coalesce(bool_or(h.state <> 'draft' and h.ended_at is null), false) as under_way
    from handover.handover h where h.need_id = n.id) asked
  where n.closed_at is null and not asked.accepted
    and c.sort_day between case when c.owned then $2::date else date_trunc('week', $2::date)::date end
      and $2::date + make_interval(months => $3)
    and ($4::date is null or (c.sort_day, c.id) > ($4::date, $5::uuid))
  group by c.id, c.code, c.owned, c.release_earliest, c.sort_day order by c.sort_day, c.id limit $6`;
