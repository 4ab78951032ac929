import type { MigrationInterface, QueryRunner } from 'typeorm';
import { countEnds, countNoEnds } from './0042-promised-to-too-many/tallies.js';
import { forgetRecognitions, keepRecognitions } from './0042-promised-to-too-many/recognition.js';

/** Behind its guard; one part of the body is put for another. */
const tellsNext = 'unguarded.tell_next_in_line(uuid, date, timestamptz)';
const waits = `h.state = 'waitlisted' and not handover.is_restricted(h.subject_id)`;
const lastDay = `handover.agreed_until(h.id, coalesce(h.recipient_service_id, h.recipient_organisation_id), h.state)`;
const mayBeOffered = `${waits} and coalesce(${lastDay} >= (moment at time zone 'Europe/Prague')::date, true)`;

const rewrite = async (runner: QueryRunner, away: string, instead: string): Promise<void> => {
  const [made] = (await runner.query(`select pg_get_functiondef(to_regprocedure($1)) as text`, [tellsNext])) as {
    text: string | null;
  }[];
  if (made?.text?.split(away).length !== 2) throw new Error(`There is not one “${away}” in ${tellsNext}.`);
  await runner.query(made.text.replace(away, instead));
};

const functions = ['tell_of_overcommitment(uuid, timestamptz)', 'tell_of_overcommitted_enquiry(uuid, timestamptz)'];

/**
 * A service states fewer places than it has promised. Those who asked for them are told, so that they can talk before
 * the day comes; nothing is taken back by it. Not once the person lives there: what becomes of the stay is not the
 * sender's. A hash goes with its agreement, and ends of requests are counted. And a place that opens is not told of for
 * a request to which it cannot be offered, because its agreement has run out.
 */
export class PromisedToTooMany0042 implements MigrationInterface {
  readonly name = 'PromisedToTooMany0042000000042';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create function handover.tell_of_overcommitment(asked uuid, moment timestamptz)
      returns table (id uuid, reference text, sender_unit_id uuid, sender_account_id uuid, recipient_organisation_id uuid,
        recipient_service_id uuid, provider_account_id uuid, turn text, arrived boolean, wanted_from date)
      language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
      #variable_conflict use_column
      declare
        found_row handover.handover;
      begin
        perform platform.require_nobody();
        perform platform.require_now(moment);
        select h.* into found_row from handover.handover h
        where h.id = asked and h.state in ('offered', 'confirmed') for update;
        if found_row.id is null then return; end if;
        insert into handover.move (handover_id, act, from_state, to_state, side, organisation_id, at)
        values (asked, 'stateTooFew', found_row.state, found_row.state, 'provider', found_row.recipient_organisation_id, moment);
        update handover.handover h set sender_news_at = moment, version = h.version + 1 where h.id = asked;
        perform audit.append_act('handover.stateTooFew', 'handover', asked, '{}');
        return query select found_row.id, found_row.reference, found_row.sender_unit_id, found_row.sender_account_id,
          found_row.recipient_organisation_id, found_row.recipient_service_id, found_row.provider_account_id,
          'sender', false, found_row.offer_from;
      end $$`);
    await runner.query(`
      create function handover.tell_of_overcommitted_enquiry(asked uuid, moment timestamptz)
      returns table (reference text, unit_id uuid, account_id uuid)
      language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
      #variable_conflict use_column
      begin
        perform platform.require_nobody();
        perform platform.require_now(moment);
        if not exists (select from handover.enquiry e where e.id = asked and e.expires_at > moment) then return; end if;
        perform audit.append_act('handover.stateTooFew', 'enquiry', asked, '{}');
        return query select e.code, e.unit_id, e.account_id from handover.enquiry e where e.id = asked;
      end $$`);
    for (const named of functions) {
      await runner.query(`revoke all on function handover.${named} from public`);
      await runner.query(`grant execute on function handover.${named} to navaz_app`);
    }
    await rewrite(runner, waits, mayBeOffered);
    await forgetRecognitions(runner);
    await countEnds(runner);
  }

  async down(runner: QueryRunner): Promise<void> {
    await countNoEnds(runner);
    await keepRecognitions(runner);
    await rewrite(runner, mayBeOffered, waits);
    for (const named of functions) await runner.query(`drop function handover.${named}`);
  }
}
