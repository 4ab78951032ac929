import type { QueryRunner } from 'typeorm';

/**
 * What a function of the owner may believe about time and about who calls it. An instant given by a program is compared
 * with the server's clock, so that nobody makes tomorrow's work today's by saying that it is next year.
 */
export const createClock = async (runner: QueryRunner): Promise<void> => {
  // Databases of tests replace this one function; only the owner can.
  await runner.query(`
    create function platform.has_own_clock() returns boolean language sql stable set search_path = pg_catalog, pg_temp
    as $$ select false $$`);
  // A program's clock may be a little ahead, and a round of work may have begun a while ago.
  await runner.query(`
    create function platform.require_now(given timestamptz) returns void
    language plpgsql stable set search_path = pg_catalog, pg_temp as $$
    begin
      if given is null or not (platform.has_own_clock()
          or given between clock_timestamp() - interval '1 hour' and clock_timestamp() + interval '5 minutes') then
        raise exception 'The given instant is not now.' using errcode = 'invalid_datetime_format';
      end if;
    end $$`);
  await runner.query(`
    create function platform.require_past(given timestamptz) returns void
    language plpgsql stable set search_path = pg_catalog, pg_temp as $$
    begin
      if given is null or not (platform.has_own_clock() or given <= clock_timestamp() + interval '5 minutes') then
        raise exception 'The given instant is not over.' using errcode = 'invalid_datetime_format';
      end if;
    end $$`);
  // A calendar day in Prague.
  await runner.query(`
    create function platform.require_past_day(given date) returns void
    language plpgsql stable set search_path = pg_catalog, pg_temp as $$
    begin
      perform platform.require_past(given::timestamp at time zone 'Europe/Prague');
    end $$`);
  await runner.query(`
    create function platform.require_today(given date) returns void
    language plpgsql stable set search_path = pg_catalog, pg_temp as $$
    begin
      perform platform.require_past_day(given);
      if not platform.has_own_clock() and given < ((clock_timestamp() - interval '1 hour') at time zone 'Europe/Prague')::date then
        raise exception 'The given day is not today.' using errcode = 'invalid_datetime_format';
      end if;
    end $$`);
  await runner.query(`
    create function platform.require_nobody() returns void
    language plpgsql stable set search_path = pg_catalog, pg_temp as $$
    begin
      if nullif(current_setting('navaz.account', true), '') is not null then
        raise exception 'Nobody who is logged in does this.' using errcode = 'insufficient_privilege';
      end if;
    end $$`);
};

/** In the order in which they can be dropped. */
export const clockFunctions = [
  'platform.require_nobody()',
  'platform.require_today(date)',
  'platform.require_past_day(date)',
  'platform.require_past(timestamptz)',
  'platform.require_now(timestamptz)',
  'platform.has_own_clock()',
];
