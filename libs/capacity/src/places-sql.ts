import type { PreparedRead } from '@navaz/platform';

const milliseconds = (instant: string): string => `(extract(epoch from ${instant}) * 1000)::bigint`;

const heldPlaces = `jsonb_agg(jsonb_build_object('from', lower(h.during)::text, 'until', upper(h.during)::text,
  'takenAt', ${milliseconds('h.taken_at')}, 'expiresAt', ${milliseconds('h.expires_at')},
  'releasedAt', ${milliseconds('h.released_at')}, 'counted', coalesce(h.release_reason = 'counted', false),
  'leftAt', ${milliseconds('h.left_at')}))`;

/** What is held of a unit, and how many wait for it: as columns, from joins. */
interface Promised {
  readonly columns: string;
  readonly joins: string;
}

/** Index steps per unit: what is held on those days or came back since the statement, and who waits. For some units. */
const promisedByUnit = (onDays: string): Promised => ({
  columns: `coalesce(held.places, '[]') as held,
         (select count(*)::int from capacity.waiting_entry w
          where w.service_id = u.service_id and (w.unit_id is null or w.unit_id = u.id) and w.left_at is null) as queued`,
  joins: `left join lateral (
    select ${heldPlaces} as places from capacity.hold h
    where h.unit_id = u.id and ${onDays}
      and (h.released_at is null or h.released_at > said.counted_from or h.left_at > said.counted_from)) held on true`,
});

/** The same of all units at once, each read in one go, because few of a country's units hold anything; null = none. */
const promisedInAll = (onDays: string): Promised => ({
  columns: `held.places as held, coalesce(any_unit.people, 0) + coalesce(this_unit.people, 0) as queued`,
  joins: `left join (
    select h.unit_id, ${heldPlaces} as places from capacity.hold h
    where ${onDays} group by h.unit_id) held on held.unit_id = u.id
  left join (
    select service_id, count(*)::int as people from capacity.waiting_entry
    where left_at is null and unit_id is null group by service_id) any_unit on any_unit.service_id = u.service_id
  left join (
    select unit_id, count(*)::int as people from capacity.waiting_entry
    where left_at is null and unit_id is not null group by unit_id) this_unit on this_unit.unit_id = u.id`,
});

/** Days out of service: with the owner's reason for who reads units, without it where units are put together. */
const days = `'from', lower(c.during)::text, 'until', (upper(c.during) - 1)::text`;
const daysWithReason = `${days}, 'reason', c.reason`;

/**
 * Units in use with the one statement that counts (an index step per unit; one that says "still true" is counted on from
 * the word it repeats), closures not yet over, places held, how
 * many wait, and the dates of their service's profile. Dates come as text, so that no driver turns a calendar day into
 * an instant.
 */
const unitsWhere = (condition: string, today: string, promised: Promised, closed = daysWithReason): string => `
  select u.service_id, u.id as unit_id, u.facility_id, u.name, u.measure, u.admission, u.demo_note,
         said.free, said.total, said.waiting, said.as_of, said.valid_until, said.means, said.counted_from,
         coalesce(shut.closures, '[]') as closures, ${promised.columns},
         t.booking_horizon_days, t.paused_until::text, t.valid_from::text, t.valid_to::text,
         t.funding_ends_on::text, t.ended_on::text, t.season_from, t.season_to, t.runs
  from capacity.unit u
  join capacity.service_timetable t on t.service_id = u.service_id
  left join lateral (
    select coalesce(first.free, s.free) as free, s.total, s.waiting, s.as_of, s.valid_until, s.means,
           coalesce(first.as_of, s.as_of) as counted_from
    from capacity.statement s left join capacity.statement first on first.id = s.continues
    where s.unit_id = u.id
    order by s.as_of desc, s.recorded_at desc, s.id desc limit 1) said on true
  left join lateral (
    select jsonb_agg(jsonb_build_object(${closed}) order by c.during) as closures
    from capacity.closure c
    where c.unit_id = u.id and c.lifted_at is null and (upper_inf(c.during) or upper(c.during) > ${today}::date)
  ) shut on true
  ${promised.joins}
  where u.retired_at is null and ${condition}`;

const onThatDay = (day: string): string => `h.during @> ${day}::date`;

const inOrder = 'order by u.service_id, u.name, u.id';

/** `$1` service ids, `$2` today, `$3` the day asked for. */
export const unitsOfServices: PreparedRead = {
  name: 'capacity.units-of-services',
  text: `${unitsWhere('u.service_id = any($1::uuid[])', '$2', promisedByUnit(onThatDay('$3')))} ${inOrder}`,
};

/** `$1` unit ids, `$2` today, `$3` the day asked for. */
export const unitsById: PreparedRead = {
  name: 'capacity.units-by-id',
  text: `${unitsWhere('u.id = any($1::uuid[])', '$2', promisedByUnit(onThatDay('$3')))} ${inOrder}`,
};

/** `$1` unit ids, `$2` today, `$3` and `$4` first day and first day after a stay (null: no known end). */
export const unitsForStay = `${unitsWhere(
  'u.id = any($1::uuid[])',
  '$2',
  promisedByUnit('h.during && daterange($3::date, $4::date)'),
)} ${inOrder}`;

/**
 * `$1` today, `$2` the day asked for: the units in use, one row for all that have the same deciding facts, with the
 * services they are of. What decides is whether something is free and somebody waits, not how many: a country of units
 * becomes some dozens of rows. Where places are held, numbers decide, and the unit has a row of its own.
 */
export const unitsByFacts: PreparedRead = {
  name: 'capacity.units-by-facts',
  text: `
    select admission, free, total, sign(waiting)::int as waiting, sign(queued)::int as queued, min(as_of) as as_of,
           min(counted_from) as counted_from,
           valid_until, closures, coalesce((array_agg(held))[1], '[]') as held, booking_horizon_days, paused_until,
           valid_from, valid_to, funding_ends_on, ended_on, season_from, season_to, runs,
           string_agg(service_id::text, ' ') as services
    from (
      select admission, waiting, queued, as_of, counted_from, valid_until, closures, held, booking_horizon_days, paused_until,
             valid_from, valid_to, funding_ends_on, ended_on, season_from, season_to, runs, service_id,
             case when held is null then sign(free)::int else free end as free,
             case when held is null then sign(total)::int else total end as total,
             case when held is not null then unit_id end as own_row
      from (${unitsWhere('true', '$1', promisedInAll(onThatDay('$2')), days)}) units) units
    group by admission, free, total, sign(waiting)::int, sign(queued)::int, valid_until, closures, own_row,
             booking_horizon_days, paused_until, valid_from, valid_to, funding_ends_on, ended_on, season_from,
             season_to, runs`,
};
