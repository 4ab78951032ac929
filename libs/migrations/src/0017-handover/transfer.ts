import type { QueryRunner } from 'typeorm';

/**
 * A case moves to another unit in one act, with the person, the handovers and the questions. Policies let nobody give
 * a row to somebody else, so this is the one way: only the owner may, only to a unit that takes part in the case.
 * From the commit on the old unit reads nothing of it.
 */
export const createTransfer = async (runner: QueryRunner): Promise<void> => {
  await runner.query(`
    create function handover.move_case(asked uuid, to_unit uuid, to_kind text, to_region text, moved_at timestamptz)
    returns boolean language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
    declare
      moved handover.client_case;
    begin
      select * into moved from handover.client_case
      where id = asked and unit_id = platform.actor_organisation() and platform.actor_handles_people()
      for update;
      if moved.id is null or not exists (
        select from handover.participant
        where case_id = asked and unit_id = to_unit and ended_at is null) then
        return false;
      end if;
      insert into handover.case_transfer (case_id, from_unit_id, to_unit_id, by_account_id, at)
      values (asked, moved.unit_id, to_unit, platform.actor_account(), moved_at);
      update handover.client_case set unit_id = to_unit, assigned_account_id = null, version = version + 1
      where id = asked;
      update handover.subject set unit_id = to_unit, changed_at = moved_at, version = version + 1
      where id = moved.subject_id;
      update handover.handover
      set sender_unit_id = to_unit, sender_kind = to_kind, sender_region = to_region, sender_account_id = null,
          version = version + 1
      where case_id = asked;
      update handover.fact_question set unit_id = to_unit where case_id = asked;
      update handover.enquiry set unit_id = to_unit, account_id = platform.actor_account()
      where need_id in (select id from handover.need where case_id = asked);
      update handover.participant set ended_at = moved_at where case_id = asked and unit_id = to_unit and ended_at is null;
      return true;
    end $$`);
  await runner.query(`
    revoke all on function handover.move_case(uuid, uuid, text, text, timestamptz) from public`);
  await runner.query(`
    grant execute on function handover.move_case(uuid, uuid, text, text, timestamptz) to navaz_app`);
};
