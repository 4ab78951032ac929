import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The last day of what the person was handed over on, however that agreement stands now. */
export const lastDay = `(select max(held.valid_until) from consent.subject_grant held
    where held.about_id = h.id and held.recipient_id = coalesce(h.recipient_service_id, h.recipient_organisation_id)
      and held.purpose = 'hand_over' and held.category = 'name' and held.state in ('given', 'renewed', 'withdrawn'))`;
const toldOn = `(h.agreement_told_at at time zone 'Europe/Prague')::date`;
/** Whether a stay is to be reminded of, past the day it is said here; then once a month. */
export const dueAfter = (day: string): string => `h.state = 'arrived' and ${day} < before
    and (h.agreement_told_at is null or ${toldOn} <= ${day} or ${toldOn} <= before - 30)`;
const due = dueAfter(lastDay);

/** Whoever wrote the arrival down by phone writes the end down as well. */
const side = `case when found_row.channel = 'phone_or_post' and exists (
            select from handover.move m where m.handover_id = asked and m.act in ('arrive', 'arriveLater')
              and m.organisation_id = found_row.sender_unit_id)
          then 'sender' else 'provider' end`;

/** What every act of nobody asks for first (0025): that nobody is logged in, and that it is now. */
const asks = `perform platform.require_nobody();
        perform platform.require_past_day(before);
        perform platform.require_now(moment);`;

/**
 * A stay never ends by time, and what is held of the person stays as long as it is open: a stay that everybody forgot to
 * close would be kept for ever. Past the last day of the agreement, and every month from then on, who can close it is
 * reminded; a human decides.
 */
export class AStayNobodyCloses0067 implements MigrationInterface {
  readonly name = 'AStayNobodyCloses0067000000067';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create function handover.remind_of_stay_due(before date, moment timestamptz, up_to integer) returns setof uuid
      language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
      begin
        ${asks}
        return query select h.id from handover.handover h where ${due} order by h.id limit up_to;
      end $$`);
    await runner.query(`
      create function handover.remind_of_stay(asked uuid, before date, moment timestamptz)
      returns table (id uuid, reference text, sender_unit_id uuid, sender_account_id uuid, recipient_organisation_id uuid,
        recipient_service_id uuid, provider_account_id uuid, turn text, arrived boolean, wanted_from date)
      language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
      #variable_conflict use_column
      declare
        found_row handover.handover;
        told text;
      begin
        ${asks}
        select h.* into found_row from handover.handover h where h.id = asked and ${due} for update;
        if found_row.id is null then return; end if;
        told := ${side};
        update handover.handover h
        set agreement_told_at = moment,
          provider_news_at = case when told = 'provider' then moment else h.provider_news_at end
        where h.id = asked;
        perform audit.append_act('handover.remind', 'handover', asked, '{}');
        return query select found_row.id, found_row.reference, found_row.sender_unit_id, found_row.sender_account_id,
          found_row.recipient_organisation_id, found_row.recipient_service_id, found_row.provider_account_id, told,
          told = 'provider', null::date;
      end $$`);
    for (const named of ['remind_of_stay_due(date, timestamptz, integer)', 'remind_of_stay(uuid, date, timestamptz)']) {
      await runner.query(`revoke all on function handover.${named} from public`);
      await runner.query(`grant execute on function handover.${named} to navaz_app`);
    }
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`drop function handover.remind_of_stay(uuid, date, timestamptz)`);
    await runner.query(`drop function handover.remind_of_stay_due(date, timestamptz, integer)`);
  }
}
