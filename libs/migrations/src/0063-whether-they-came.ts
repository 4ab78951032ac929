import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The release is over, and what is waited for is still that the place be confirmed once more before it. */
const due = `h.state = 'confirmed' and h.deadline_kind = 'confirm_again' and h.release_latest < before
    and coalesce(handover.agreed_until(h.id, coalesce(h.recipient_service_id, h.recipient_organisation_id), h.state)
      >= (moment at time zone 'Europe/Prague')::date, true)`;

/** What every act of nobody asks for first (0025): that nobody is logged in, and that it is now. */
const asks = `perform platform.require_nobody();
        perform platform.require_past_day(before);
        perform platform.require_now(moment);`;

/**
 * A place that nobody confirmed again before the release was late once, and then for ever: the deadline by which the
 * provider says whether the person came began only where it had been confirmed again. It begins with the end of the
 * release for the others, too, and the provider is reminded of it. As in 0032, nobody is reminded of what they may not do.
 */
export class WhetherTheyCame0063 implements MigrationInterface {
  readonly name = 'WhetherTheyCame0063000000063';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create function handover.remind_of_arrival_due(before date, moment timestamptz, up_to integer)
      returns table (id uuid, release_latest date)
      language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
      #variable_conflict use_column
      begin
        ${asks}
        return query select h.id, h.release_latest from handover.handover h where ${due} order by h.id limit up_to;
      end $$`);
    await runner.query(`
      create function handover.remind_of_arrival(asked uuid, say_by date, before date, moment timestamptz)
      returns table (id uuid, reference text, sender_unit_id uuid, sender_account_id uuid, recipient_organisation_id uuid,
        recipient_service_id uuid, provider_account_id uuid, turn text, arrived boolean, wanted_from date)
      language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
      #variable_conflict use_column
      declare
        found_row handover.handover;
      begin
        ${asks}
        select h.* into found_row from handover.handover h
        where h.id = asked and ${due} and say_by between h.release_latest + 3 and h.release_latest + 14 for update;
        if found_row.id is null then return; end if;
        update handover.handover h
        set deadline = say_by, deadline_kind = 'say_arrival', escalated_at = null,
          -- One reminder is enough where the day is over already.
          reminded_at = case when say_by < before then moment end
        where h.id = asked;
        perform audit.append_act('handover.remind', 'handover', asked, '{}');
        return query select found_row.id, found_row.reference, found_row.sender_unit_id, found_row.sender_account_id,
          found_row.recipient_organisation_id, found_row.recipient_service_id, found_row.provider_account_id,
          coalesce(found_row.question_to, 'provider'), false, found_row.offer_from;
      end $$`);
    for (const named of [
      'remind_of_arrival_due(date, timestamptz, integer)',
      'remind_of_arrival(uuid, date, date, timestamptz)',
    ]) {
      await runner.query(`revoke all on function handover.${named} from public`);
      await runner.query(`grant execute on function handover.${named} to navaz_app`);
    }
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`drop function handover.remind_of_arrival(uuid, date, date, timestamptz)`);
    await runner.query(`drop function handover.remind_of_arrival_due(date, timestamptz, integer)`);
  }
}
