import type { MigrationInterface, QueryRunner } from 'typeorm';

/** A confirmed place is the person's way out: it stays theirs, and its service goes on with them. */
const due = `h.state in ('sent', 'acknowledged', 'assessing', 'waitlisted', 'offered') and exists (
  select from directory.organisation o where o.id = h.sender_unit_id and o.ended_on <= before)`;

/** What every act of nobody asks for first (0025): that nobody is logged in, and that it is now. */
const asks = `perform platform.require_nobody();
        perform platform.require_past_day(before);
        perform platform.require_now(moment);`;

/**
 * A unit that ends leaves nobody behind who could answer for what it asked for: a request without a confirmed place ends,
 * its place is free, and to the service it reads as every end on the sender's side.
 */
export class ASenderThatEnds0058 implements MigrationInterface {
  readonly name = 'ASenderThatEnds0058000000058';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create function handover.end_with_sender_due(before date, moment timestamptz, up_to integer) returns setof uuid
      language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
      begin
        ${asks}
        return query select h.id from handover.handover h where ${due} order by h.id limit up_to;
      end $$`);
    await runner.query(`
      create function handover.end_with_sender(asked uuid, before date, moment timestamptz)
      returns table (id uuid, reference text, sender_unit_id uuid, sender_account_id uuid, recipient_organisation_id uuid,
        recipient_service_id uuid, provider_account_id uuid, turn text, arrived boolean, wanted_from date)
      language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
      #variable_conflict use_column
      declare
        found_row handover.handover;
      begin
        ${asks}
        select h.* into found_row from handover.handover h where h.id = asked and ${due} for update;
        if found_row.id is null then return; end if;
        insert into handover.sender_ending (handover_id, cause) values (asked, 'withdrawn_by_sender');
        perform handover.move_by_itself(asked, 'senderLeaves', 'withdrawn_by_sender', 'system', moment);
        perform audit.append_act('handover.senderLeaves', 'handover', asked, '{}');
        return query select found_row.id, found_row.reference, found_row.sender_unit_id, found_row.sender_account_id,
          found_row.recipient_organisation_id, found_row.recipient_service_id, found_row.provider_account_id,
          'provider', false, found_row.offer_from;
      end $$`);
    for (const named of [
      'end_with_sender_due(date, timestamptz, integer)',
      'end_with_sender(uuid, date, timestamptz)',
    ]) {
      await runner.query(`revoke all on function handover.${named} from public`);
      await runner.query(`grant execute on function handover.${named} to navaz_app`);
    }
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`drop function handover.end_with_sender(uuid, date, timestamptz)`);
    await runner.query(`drop function handover.end_with_sender_due(date, timestamptz, integer)`);
  }
}
