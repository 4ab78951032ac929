import type { PreparedRead } from '@navaz/platform';

/**
 * Units in use with the one statement that counts (an index step per unit), closures not yet over, and the dates of
 * their service's profile. Dates come as text, so that no driver turns a calendar day into an instant.
 */
const unitsWhere = (condition: string, today: string): string => `
  select u.service_id, u.id as unit_id, u.facility_id, u.name, u.measure, u.admission, u.demo_note,
         said.free, said.total, said.waiting, said.as_of, said.valid_until, said.means,
         coalesce(shut.closures, '[]') as closures,
         t.booking_horizon_days, t.paused_until::text, t.valid_from::text, t.valid_to::text,
         t.funding_ends_on::text, t.ended_on::text, t.season_from, t.season_to, t.runs
  from capacity.unit u
  join capacity.service_timetable t on t.service_id = u.service_id
  left join lateral (
    select s.free, s.total, s.waiting, s.as_of, s.valid_until, s.means
    from capacity.statement s where s.unit_id = u.id
    order by s.as_of desc, s.recorded_at desc, s.id desc limit 1) said on true
  left join lateral (
    select jsonb_agg(jsonb_build_object('from', lower(c.during)::text, 'until', (upper(c.during) - 1)::text)) as closures
    from capacity.closure c
    where c.unit_id = u.id and c.lifted_at is null and (upper_inf(c.during) or upper(c.during) > ${today}::date)
  ) shut on true
  where u.retired_at is null and ${condition}`;

const inOrder = 'order by u.service_id, u.name, u.id';

/** `$1` service ids, `$2` today. */
export const unitsOfServices: PreparedRead = {
  name: 'capacity.units-of-services',
  text: `${unitsWhere('u.service_id = any($1::uuid[])', '$2')} ${inOrder}`,
};

/** `$1` unit ids, `$2` today. */
export const unitsById: PreparedRead = {
  name: 'capacity.units-by-id',
  text: `${unitsWhere('u.id = any($1::uuid[])', '$2')} ${inOrder}`,
};

/** `$1` this instant, `$2` today: units whose statement that counts is still valid and calls places free. */
export const unitsMaybeFree: PreparedRead = {
  name: 'capacity.units-maybe-free',
  text: unitsWhere(
    `u.id in (
      select open.unit_id from capacity.statement open
      where open.free > 0 and open.valid_until >= $1 and not exists (
        select from capacity.statement later where later.unit_id = open.unit_id
          and (later.as_of, later.recorded_at, later.id) > (open.as_of, open.recorded_at, open.id)))`,
    '$2',
  ),
};

/**
 * `$1` today: the units in use, one row for all that have the same deciding facts, with the services they are of. What
 * decides is whether something is free and somebody waits, not how many: a country of units becomes some dozens of rows.
 */
export const unitsByFacts: PreparedRead = {
  name: 'capacity.units-by-facts',
  text: `
    select admission, sign(free)::int as free, sign(total)::int as total, sign(waiting)::int as waiting,
           min(as_of) as as_of, valid_until, closures, booking_horizon_days, paused_until, valid_from, valid_to,
           funding_ends_on, ended_on, season_from, season_to, runs, string_agg(service_id::text, ' ') as services
    from (${unitsWhere('true', '$1')}) units
    group by admission, sign(free)::int, sign(total)::int, sign(waiting)::int, valid_until, closures,
             booking_horizon_days, paused_until, valid_from, valid_to, funding_ends_on, ended_on, season_from,
             season_to, runs`,
};
