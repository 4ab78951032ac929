import type { QueryRunner } from 'typeorm';

/** Small questions the guards ask. Nobody else may call them. */
export const createGrounds = async (runner: QueryRunner): Promise<void> => {
  await runner.query(`
    create function handover.is_alive(subject uuid) returns boolean
    language sql stable security definer set search_path = pg_catalog, pg_temp as $$
      select exists (select from handover.subject held where held.id = subject and held.erased_at is null)
    $$`);
  await runner.query(`
    create function handover.meets_later(handover uuid, at timestamptz) returns boolean
    language sql stable security definer set search_path = pg_catalog, pg_temp as $$
      select exists (select from handover.meeting met
        where met.handover_id = handover and met.kind = 'interview' and met.cancelled_at is null
          and met.starts_at > at - interval '13 days')
    $$`);
  await runner.query(`
    create function directory.is_open(kind text, id uuid, at timestamptz) returns boolean
    language sql stable security definer set search_path = pg_catalog, pg_temp as $$
      select case kind
        when 'service' then exists (select from directory.service held where held.id = is_open.id
          and coalesce(held.ended_on > (at at time zone 'Europe/Prague')::date, true))
        else exists (select from directory.organisation held where held.id = is_open.id
          and coalesce(held.ended_on > (at at time zone 'Europe/Prague')::date, true)) end
    $$`);
  // The same words as in subjects_past_retention (0021), for one person.
  await runner.query(`
    create function handover.is_past_retention(subject uuid, at timestamptz) returns boolean
    language sql stable security definer set search_path = pg_catalog, pg_temp as $$
      select exists (select from handover.subject person
        where person.id = subject and person.erased_at is null and person.restricted_at is null
          and person.changed_at < at - interval '30 days'
          and not exists (select from handover.handover held
            where held.subject_id = person.id and held.content_destroyed_at is null)
          and not exists (select from handover.client_case held
            where held.subject_id = person.id and (held.opened_at >= at - interval '30 days'
              or held.closed_at >= at - interval '30 days'
              or (held.closed_at is null and held.release_latest >= (at - interval '30 days')::date)))
          and not exists (select from handover.need held join handover.client_case around on around.id = held.case_id
            where around.subject_id = person.id and held.opened_at >= at - interval '30 days'))
    $$`);
};

/** In the order in which they can be dropped. */
export const grounds = [
  'handover.is_past_retention(uuid, timestamptz)',
  'directory.is_open(text, uuid, timestamptz)',
  'handover.meets_later(uuid, timestamptz)',
  'handover.is_alive(uuid)',
];

/**
 * After an old copy was brought back: each erasure is named as the ledger has it. The ledger lies outside the database,
 * so the line itself cannot be looked up; but it must be able to be one (no erasure before there was somebody, none in
 * the future), nobody who is logged in does this, and every line that found somebody is in the trail with its instant.
 */
export const createEraseAgain = async (runner: QueryRunner): Promise<void> => {
  await runner.query(`drop function handover.erase_again(uuid[], timestamptz)`);
  await runner.query(`
    create function handover.erase_again(erasures jsonb, at timestamptz) returns setof uuid
    language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
    declare
      line record;
    begin
      perform platform.require_nobody();
      perform platform.require_now(at);
      for line in select * from jsonb_to_recordset(erasures) as given("ownerId" uuid, "at" timestamptz, because text) loop
        if line.because is null or line.because not in ('asked', 'retention') then
          raise exception 'This is no line of the ledger.' using errcode = 'check_violation';
        end if;
        perform platform.require_past(line.at);
        continue when exists (select from handover.subject held
          where held.id = line."ownerId" and held.created_at > line.at + interval '1 hour');
        if unguarded.erase_subject(line."ownerId", erase_again.at) then
          perform audit.append_act('handover.eraseAgain', 'subject', line."ownerId",
            jsonb_build_object('because', line.because, 'erasedAt', line.at));
          return next line."ownerId";
        end if;
      end loop;
    end $$`);
  await runner.query(`revoke all on function handover.erase_again(jsonb, timestamptz) from public`);
  await runner.query(`grant execute on function handover.erase_again(jsonb, timestamptz) to navaz_app`);
};

/** As it was before. */
export const restoreEraseAgain = async (runner: QueryRunner): Promise<void> => {
  await runner.query(`drop function handover.erase_again(jsonb, timestamptz)`);
  await runner.query(`
    create function handover.erase_again(subjects uuid[], at timestamptz) returns setof uuid
    language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
    declare
      one uuid;
    begin
      foreach one in array subjects loop
        if handover.erase_subject(one, at) then return next one; end if;
      end loop;
    end $$`);
  await runner.query(`revoke all on function handover.erase_again(uuid[], timestamptz) from public`);
  await runner.query(`grant execute on function handover.erase_again(uuid[], timestamptz) to navaz_app`);
};
