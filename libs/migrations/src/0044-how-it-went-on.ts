import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * How it goes one, three and six months after release, counted when it is said, for the unit that opened the case: the
 * case itself may have moved on, and what it says of the person is destroyed. A row is one topic of one person without a
 * word of whose, under a random id; a person several services are asked about counts once, and nothing is counted again.
 */
export class HowItWentOn0044 implements MigrationInterface {
  readonly name = 'HowItWentOn0044000000044';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table handover.outcome_tally (
        id uuid not null,
        quarter date not null,
        month smallint not null,
        topic text not null,
        result text not null,
        opened_by_unit_id uuid not null,
        constraint outcome_tally_pk primary key (id)
      )`);
    await runner.query(`create index outcome_tally_quarter on handover.outcome_tally (quarter)`);
    await runner.query(`alter table handover.outcome_tally enable row level security`);
    await runner.query(`
      create function handover.count_outcome() returns trigger
      language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
      begin
        insert into handover.outcome_tally (id, quarter, month, topic, result, opened_by_unit_id)
        select gen_random_uuid(), date_trunc('quarter', new.recorded_at at time zone 'Europe/Prague')::date, new.month,
          new.topic, new.result,
          coalesce((select t.from_unit_id from handover.case_transfer t where t.case_id = h.case_id
            order by t.at, t.id limit 1), around.unit_id)
        from handover.handover h
        join handover.client_case around on around.id = h.case_id
        where h.id = new.handover_id and not exists (
          select from handover.outcome o join handover.handover other on other.id = o.handover_id
          where other.subject_id = h.subject_id and o.topic = new.topic and o.month = new.month and o.id <> new.id);
        return null;
      end $$`);
    await runner.query(`revoke all on function handover.count_outcome() from public`);
    await runner.query(`
      create trigger outcome_counted after insert on handover.outcome for each row
      when (new.month > 0) execute function handover.count_outcome()`);
    await runner.query(`
      create function handover.outcome_tallies_of(asked date)
      returns table (month smallint, topic text, result text, counted integer)
      language plpgsql stable security definer set search_path = pg_catalog, pg_temp as $$
      #variable_conflict use_column
      begin
        perform platform.require_past((asked + interval '3 months')::timestamp at time zone 'Europe/Prague');
        return query
          select t.month, t.topic, t.result, count(*)::int
          from handover.outcome_tally t
          where t.quarter = asked and (platform.actor_role() = 'coordinator'
            or platform.actor_role() in ('team_lead', 'profile_owner')
              and t.opened_by_unit_id = platform.actor_organisation())
          group by 1, 2, 3;
      end $$`);
    await runner.query(`revoke all on function handover.outcome_tallies_of(date) from public`);
    await runner.query(`grant execute on function handover.outcome_tallies_of(date) to navaz_app`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`drop function handover.outcome_tallies_of(date)`);
    await runner.query(`drop trigger outcome_counted on handover.outcome`);
    await runner.query(`drop function handover.count_outcome()`);
    await runner.query(`drop table handover.outcome_tally`);
  }
}
