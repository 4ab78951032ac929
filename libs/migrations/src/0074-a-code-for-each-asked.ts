import type { MigrationInterface, QueryRunner } from 'typeorm';
import { rewriteFunction } from './rewrite-function.js';

const about = 'platform.actor_link_about()';
const link = `platform.actor_role() = 'link'`;
const own = `${link} and organisation_id = platform.actor_organisation() and platform.actor_covers(service_id)`;
const request = `exists (select from handover.handover h where h.id = handover_id and h.reference = ${about})`;
const byEnquiry = `exists (select from handover.enquiry e where e.id = enquiry_id and e.code = ${about})`;

/** The policies of links: of the ask by a code, and of the enquiry it is of. */
const alter = async (runner: QueryRunner, ask: string, enquiry: string): Promise<void> => {
  for (const policy of ['enquiry_ask_by_link_reads', 'enquiry_ask_by_link_answers'])
    await runner.query(`alter policy ${policy} on handover.enquiry_ask using (${own} and (${ask} or ${request}))`);
  await runner.query(`alter policy enquiry_by_link on handover.enquiry using (${link} and ${enquiry})`);
};

const overcommitted = 'handover.tell_of_overcommitted_enquiry(uuid,timestamp with time zone)';
const ofHolder = `(select ask.enquiry_id from handover.enquiry_ask ask where ask.id = asked)`;
const parts = [
  ['e.id = asked and e.expires_at', `e.id = ${ofHolder} and e.expires_at`],
  ['from handover.enquiry e where e.id = asked;', `from handover.enquiry e where e.id = ${ofHolder};`],
] as const;

/**
 * What a service is asked has a code of its own, and a place is held for it alone: by one code for all, or by a place that
 * cannot be held since another holds one, a service would hear that others are asked. What was asked before keeps the code
 * that was mailed.
 */
export class ACodeForEachAsked0074 implements MigrationInterface {
  readonly name = 'ACodeForEachAsked0074000000074';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`alter table handover.enquiry_ask add column code text`);
    await runner.query(`
      update handover.enquiry_ask ask set code = e.code from handover.enquiry e where e.id = ask.enquiry_id`);
    await runner.query(`alter table handover.enquiry_ask alter column code set not null`);
    await runner.query(`
      alter table handover.enquiry_ask add constraint enquiry_ask_code_once unique (code, service_id)`);
    await runner.query(`
      create function handover.link_asked_in(asked uuid) returns boolean
      language sql stable security definer set search_path = pg_catalog, pg_temp as $$
        select exists (select from handover.enquiry_ask
          where enquiry_id = asked and ${own} and code = ${about})
      $$`);
    await runner.query(`revoke all on function handover.link_asked_in(uuid) from public`);
    await runner.query(`grant execute on function handover.link_asked_in(uuid) to navaz_app`);
    await alter(runner, `code = ${about}`, 'handover.link_asked_in(id)');
    for (const [away, instead] of parts) await rewriteFunction(runner, overcommitted, away, instead);
    await runner.query(`
      update capacity.hold held set holder_id = ask.id from handover.enquiry_ask ask
      where held.holder_kind = 'enquiry' and held.holder_id = ask.enquiry_id and held.service_id = ask.service_id`);
  }

  async down(runner: QueryRunner): Promise<void> {
    // One place for an enquiry again: the oldest.
    await runner.query(`
      delete from capacity.hold held using handover.enquiry_ask ask
      where held.holder_kind = 'enquiry' and held.holder_id = ask.id and held.released_at is null and exists (
        select from capacity.hold other join handover.enquiry_ask beside on beside.id = other.holder_id
        where other.holder_kind = 'enquiry' and other.released_at is null and beside.enquiry_id = ask.enquiry_id
          and other.id < held.id)`);
    await runner.query(`
      update capacity.hold held set holder_id = ask.enquiry_id from handover.enquiry_ask ask
      where held.holder_kind = 'enquiry' and held.holder_id = ask.id`);
    for (const [away, instead] of parts) await rewriteFunction(runner, overcommitted, instead, away);
    await alter(runner, byEnquiry, `code = ${about}`);
    await runner.query(`drop function handover.link_asked_in(uuid)`);
    await runner.query(`alter table handover.enquiry_ask drop column code`);
  }
}
