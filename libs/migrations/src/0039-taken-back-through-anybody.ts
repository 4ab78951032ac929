import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * A person who turns to a unit that takes part in their case takes back everything there, also what is for others: that
 * unit sees none of it, so one function does it, for those who lead the case or take part in it. It answers what moved to
 * the program, which ends the requests; nothing of it is shown.
 */
export class TakenBackThroughAnybody0039 implements MigrationInterface {
  readonly name = 'TakenBackThroughAnybody0039000000039';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create function handover.withdraw_everything(asked uuid, said_at timestamptz, how text)
      returns table (grant_id uuid, about_id uuid, purpose text)
      language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
      declare
        taken uuid[];
      begin
        perform platform.require_past(said_at);
        if how not in ('worker', 'paper') or how is null then
          raise exception 'Taken back in no known way.' using errcode = 'check_violation';
        end if;
        if not (handover.actor_takes_part(asked) or exists (select from handover.client_case led
            where led.id = asked and led.unit_id = platform.actor_organisation() and platform.actor_acts_for_unit())) then
          return;
        end if;
        -- Requests and questions before their grants: the order of everybody who locks both.
        perform from handover.handover h where h.case_id = asked order by h.id for update;
        perform from handover.fact_question f where f.case_id = asked order by f.id for update;
        select array_agg(open.id) into taken from (
          select held.id from consent.subject_grant held
          where held.state in ('given', 'renewed')
            and held.subject_id = (select of_case.subject_id from handover.client_case of_case where of_case.id = asked)
            and held.about_id in (
              select asked
              union all select n.id from handover.need n where n.case_id = asked
              union all select h.id from handover.handover h where h.case_id = asked
              union all select f.id from handover.fact_question f where f.case_id = asked)
            and (held.since at time zone 'Europe/Prague')::date <= (said_at at time zone 'Europe/Prague')::date
          order by held.id for update) open;
        if taken is null then return; end if;
        insert into consent.grant_event (grant_id, state, at, means, by_party)
        select ended, 'withdrawn', said_at, how, 'subject' from unnest(taken) ended order by ended;
        -- One act, about the case: how many forms there were is not the unit's to read.
        perform audit.append_act('consent.withdraw', 'case', asked, jsonb_build_object('by', how, 'everything', true));
        return query select held.id, held.about_id, held.purpose from consent.subject_grant held
          where held.id = any (taken) order by held.id;
      end $$`);
    await runner.query(`revoke all on function handover.withdraw_everything(uuid, timestamptz, text) from public`);
    await runner.query(`grant execute on function handover.withdraw_everything(uuid, timestamptz, text) to navaz_app`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`drop function handover.withdraw_everything(uuid, timestamptz, text)`);
  }
}
