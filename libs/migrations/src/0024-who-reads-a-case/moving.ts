/** The one way a case changes its unit; `may` is who may move it, `takesPart` what the other unit must be. */
const moveCase = (may: string, takesPart: string): string => `
  create or replace function handover.move_case(asked uuid, to_unit uuid, to_kind text, to_region text, moved_at timestamptz)
  returns boolean language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
  declare
    moved handover.client_case;
  begin
    select * into moved from handover.client_case
    where id = asked and unit_id = platform.actor_organisation() and ${may}
    for update;
    if moved.id is null or not exists (
      select from handover.participant
      where case_id = asked and unit_id = to_unit and ended_at is null${takesPart}) then
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
  end $$`;

/** As migration 0017 made it. */
export const moveCaseAsBefore = moveCase('platform.actor_handles_people()', '');

/** For members of the whole unit, and to a unit whose last day has not passed. */
export const moveCaseWhileTakingPart = moveCase(
  'platform.actor_acts_for_unit()',
  ' and valid_until >= platform.today()',
);
