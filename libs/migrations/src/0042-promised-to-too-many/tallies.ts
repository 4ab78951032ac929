import type { QueryRunner } from 'typeorm';

const ends = `'declined', 'superseded', 'expired', 'closed', 'withdrawn_by_sender', 'withdrawn_by_subject', 'withdrawn_by_provider'`;

/**
 * How requests ended, counted when they end: what they say of a person is destroyed long before a quarter can be looked
 * back at. A row is one end without a word of whose, under a random id, so that its place tells nothing either; nobody
 * but the functions here reads or writes them, and nothing is counted again.
 */
export const countEnds = async (runner: QueryRunner): Promise<void> => {
  await runner.query(`
    create table handover.tally (
      id uuid not null,
      quarter date not null,
      outcome text not null,
      reason text,
      kind text not null,
      region text,
      sender_unit_id uuid not null,
      recipient_organisation_id uuid not null,
      constraint tally_pk primary key (id)
    )`);
  await runner.query(`create index tally_quarter on handover.tally (quarter)`);
  await runner.query(`alter table handover.tally enable row level security`);
  await runner.query(`
    create function handover.count_end() returns trigger
    language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
    begin
      insert into handover.tally (id, quarter, outcome, reason, kind, region, sender_unit_id, recipient_organisation_id)
      select gen_random_uuid(), date_trunc('quarter', new.at at time zone 'Europe/Prague')::date,
        case when new.act = 'closeWithoutArrival' then 'not_arrived'
          when new.to_state in ('superseded', 'withdrawn_by_sender', 'withdrawn_by_subject') then 'ended_by_sender'
          else new.to_state end,
        new.reason, h.kind, left(coalesce(need.district, around.return_district), 5), h.sender_unit_id,
        h.recipient_organisation_id
      from handover.handover h
      join handover.need need on need.id = h.need_id
      join handover.client_case around on around.id = h.case_id
      where h.id = new.handover_id;
      return null;
    end $$`);
  await runner.query(`revoke all on function handover.count_end() from public`);
  await runner.query(`
    create trigger move_counted after insert on handover.move for each row
    when (new.to_state <> new.from_state and new.to_state in (${ends})) execute function handover.count_end()`);
  await runner.query(`
    create function handover.tallies_of(asked date)
    returns table (side text, outcome text, reason text, kind text, region text, counted integer)
    language plpgsql stable security definer set search_path = pg_catalog, pg_temp as $$
    #variable_conflict use_column
    begin
      perform platform.require_past((asked + interval '3 months')::timestamp at time zone 'Europe/Prague');
      return query
        select seen.side, t.outcome, t.reason, t.kind, t.region, count(*)::int
        from handover.tally t cross join lateral (
          select 'network' as side where platform.actor_role() = 'coordinator'
          union all select 'received' where platform.actor_role() in ('team_lead', 'profile_owner')
            and t.recipient_organisation_id = platform.actor_organisation()
          union all select 'sent' where platform.actor_role() in ('team_lead', 'profile_owner')
            and t.sender_unit_id = platform.actor_organisation()) seen
        where t.quarter = asked
        group by 1, 2, 3, 4, 5;
    end $$`);
  await runner.query(`revoke all on function handover.tallies_of(date) from public`);
  await runner.query(`grant execute on function handover.tallies_of(date) to navaz_app`);
};

/** As it was. */
export const countNoEnds = async (runner: QueryRunner): Promise<void> => {
  await runner.query(`drop function handover.tallies_of(date)`);
  await runner.query(`drop trigger move_counted on handover.move`);
  await runner.query(`drop function handover.count_end()`);
  await runner.query(`drop table handover.tally`);
};
