import type { MigrationInterface, QueryRunner } from 'typeorm';
import { dropListAsBelongs, listAsBelongs } from './0025-last-lock/belonging.js';

const list = 'audit.disclosures_of(uuid, bigint, int, timestamptz)';
const own = 'handover.seen_of_request(uuid)';

/**
 * How often a service looked once the place was confirmed (from then on to hand over), and to whom it reported, tells that
 * the person came: in the statement of a unit the person did not agree to tell, that is left out (ADR 31). What the unit or
 * the asked service itself saw is not.
 */
const kept = `exists (
        select from handover.handover h
        where h.subject_id = person
          and (entry.asked_id = h.id and entry.purpose in ('hand_over', 'access')
              and entry.unit_id is distinct from entry.owner_unit_id
            or entry.purpose = 'report_back')
          and entry.unit_id is distinct from platform.actor_organisation()
          and h.recipient_organisation_id is distinct from platform.actor_organisation()
          and exists (select from handover.move m where m.handover_id = h.id and m.act = 'confirm')
          and not exists (select from consent.subject_grant agreed
            where agreed.about_id = h.id and agreed.recipient_id = platform.actor_organisation()
              and agreed.purpose = 'report_back' and agreed.detail = 'arrival' and agreed.state in ('given', 'renewed')
              and agreed.valid_until >= (moment at time zone 'Europe/Prague')::date))`;

/** The statement of a unit says what that unit may know; the service that has the person says what it saw itself. */
export class WhatAServiceSawItSaysItself0077 implements MigrationInterface {
  readonly name = 'WhatAServiceSawItSaysItself0077000000077';

  async up(runner: QueryRunner): Promise<void> {
    await dropListAsBelongs(runner);
    await runner.query(`
      create function audit.disclosures_of(person uuid, before bigint, rows_wanted int, moment timestamptz)
      returns setof audit.disclosure
      language plpgsql stable security definer set search_path = pg_catalog, pg_temp as $$
      begin
        perform platform.require_now(moment);
        return query select entry.* from audit.disclosure entry
          where entry.chain_id = person and entry.subject_id = person and entry.number < before
            and handover.may_issue_statement(person, entry.owner_unit_id) and not ${kept}
          order by entry.number desc limit rows_wanted;
      end $$`);
    await runner.query(`
      create function ${own.replace('uuid', 'asked uuid')}
      returns table (at timestamptz, role text, fields text[], purpose text, legal_basis text)
      language sql stable security definer set search_path = pg_catalog, pg_temp as $$
        select entry.at, entry.role, entry.fields, entry.purpose, entry.legal_basis
        from handover.handover h join audit.disclosure entry
          on entry.chain_id = h.subject_id and entry.subject_id = h.subject_id and entry.asked_id = h.id
            and entry.unit_id = h.recipient_organisation_id and entry.unit_id is distinct from entry.owner_unit_id
        where h.id = asked and h.state <> 'draft'
          and platform.actor_handles_people() and h.recipient_organisation_id = platform.actor_organisation()
          and case when h.recipient_service_id is null then platform.actor_acts_for_unit()
            else platform.actor_covers(h.recipient_service_id) end
        order by entry.number
      $$`);
    for (const named of [list, own]) {
      await runner.query(`revoke all on function ${named} from public`);
      await runner.query(`grant execute on function ${named} to navaz_app`);
    }
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`drop function ${own}`);
    await runner.query(`drop function ${list}`);
    await listAsBelongs(runner);
  }
}
