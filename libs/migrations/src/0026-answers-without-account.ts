import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What a recipient said no to, as the gate asks for it; who may ask is given. */
const denials = (reader: string): string => `
  create or replace function consent.denied_to_reader(about uuid, recipient uuid) returns setof consent.subject_grant
  language sql stable security definer set search_path = pg_catalog, pg_temp as $$
    select denied.* from consent.subject_grant denied
    where denied.about_id = about and denied.recipient_id = recipient and denied.state in ('refused', 'withdrawn')
      and ${reader} and denied.recipient_organisation_id = platform.actor_organisation()
      and (denied.recipient_kind = 'unit' or platform.actor_covers(denied.recipient_id))
  $$`;

const addressed = `platform.actor_role() = 'link' and state in ('given', 'renewed') and recipient_kind = 'service'
  and recipient_organisation_id = platform.actor_organisation() and platform.actor_covers(recipient_id)`;

const request = `platform.actor_role() = 'link' and state <> 'draft' and channel = 'link'
  and reference = platform.actor_link_about()
  and recipient_organisation_id = platform.actor_organisation() and platform.actor_covers(recipient_service_id)`;

const enquiryAsk = `platform.actor_role() = 'link'
  and organisation_id = platform.actor_organisation() and platform.actor_covers(service_id)
  and (exists (select from handover.enquiry e where e.id = enquiry_id and e.code = platform.actor_link_about())
    or exists (select from handover.handover h where h.id = handover_id and h.reference = platform.actor_link_about()))`;

const policies: readonly (readonly [name: string, table: string, what: string, rule: string])[] = [
  ['handover_by_link_reads', 'handover.handover', 'for select', `using (${request})`],
  ['handover_by_link_acts', 'handover.handover', 'for update', `using (${request})`],
  [
    'enquiry_by_link',
    'handover.enquiry',
    'for select',
    `using (platform.actor_role() = 'link' and code = platform.actor_link_about())`,
  ],
  ['enquiry_ask_by_link_reads', 'handover.enquiry_ask', 'for select', `using (${enquiryAsk})`],
  ['enquiry_ask_by_link_answers', 'handover.enquiry_ask', 'for update', `using (${enquiryAsk})`],
  ['subject_grant_by_link', 'consent.subject_grant', 'for select', `using (${addressed})`],
  // Whatever else lets rows through: by a link nobody reads what opens by a confirmation, nor where to meet.
  [
    'snapshot_not_by_link',
    'handover.snapshot',
    'as restrictive for select',
    `using (platform.actor_role() is distinct from 'link' or stage = 'request')`,
  ],
  [
    'meeting_not_by_link',
    'handover.meeting',
    'as restrictive',
    `using (platform.actor_role() is distinct from 'link')`,
  ],
  // Locked while it is read, never changed.
  ['subject_grant_locked_by_link', 'consent.subject_grant', 'for update', `using (${addressed}) with check (false)`],
  [
    'command_by_link',
    'platform.command',
    '',
    `using (platform.actor_role() = 'link' and account_id = platform.actor_link()
      and organisation_id = platform.actor_organisation())`,
  ],
];

/**
 * Services without an account. A signed link acts for one service on one request, seen by the code it was issued about,
 * and on nothing else of that service; what came by phone is marked as written down by whoever asked.
 */
export class AnswersWithoutAccount0026 implements MigrationInterface {
  readonly name = 'AnswersWithoutAccount0026000000026';

  async up(runner: QueryRunner): Promise<void> {
    await this.links(runner);
    for (const [name, table, what, rule] of policies) {
      await runner.query(`create policy ${name} on ${table} ${what} to navaz_app ${rule}`);
    }
    await this.formerSenders(runner);
    await this.reports(runner);
    await runner.query(denials(`(platform.actor_handles_people() or platform.actor_role() = 'link')`));
    await runner.query(`
      alter table handover.enquiry_ask
        add column recorded_means text,
        add column recorded_function text,
        add column recorded_on date,
        add constraint enquiry_ask_recorded_means check (recorded_means in ('phone', 'post', 'email', 'in_person')),
        add constraint enquiry_ask_recorded_function check (recorded_function ~ '^[a-z_]{2,40}$'),
        add constraint enquiry_ask_recorded_whole check (
          (recorded_means is null) = (recorded_function is null) and (recorded_means is null) = (recorded_on is null))`);
    await runner.query(
      `grant update (recorded_means, recorded_function, recorded_on) on handover.enquiry_ask to navaz_app`,
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(denials('platform.actor_handles_people()'));
    await runner.query(`drop function handover.open_report(uuid)`);
    await runner.query(`drop function handover.former_senders(uuid)`);
    for (const [name, table] of policies) await runner.query(`drop policy ${name} on ${table}`);
    await runner.query(`
      alter table handover.enquiry_ask
        drop column recorded_means, drop column recorded_function, drop column recorded_on`);
    await runner.query(`drop function platform.actor_link_about()`);
    await runner.query(`drop function platform.actor_link()`);
    await runner.query(`alter table platform.signed_link drop column about`);
  }

  /** What a link is about, and by which link somebody acts. A link that ended acts for nobody, whatever is set. */
  private async links(runner: QueryRunner): Promise<void> {
    await runner.query(`alter table platform.signed_link add column about text`);
    await runner.query(`
      create function platform.actor_link() returns uuid language sql stable parallel safe
      return case when platform.actor_role() = 'link'
        then nullif(current_setting('navaz.membership', true), '')::uuid end`);
    await runner.query(`
      create function platform.actor_link_about() returns text language sql stable parallel safe
      return (select link.about from platform.signed_link link
        where link.id = platform.actor_link() and link.purpose = 'handover.answer' and link.revoked_at is null
          and link.organisation_id = platform.actor_organisation() and platform.actor_covers(link.service_id))`);
  }

  /**
   * Units that led the case of a handover before and take no part in it now: nothing is reported to them. Asked by its
   * provider, who is not told who they are anywhere.
   */
  private async formerSenders(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create function handover.former_senders(asked uuid) returns table (unit_id uuid)
      language sql stable security definer set search_path = pg_catalog, pg_temp as $$
        select moved.from_unit_id
        from handover.handover h join handover.case_transfer moved on moved.case_id = h.case_id
        where h.id = asked and h.state <> 'draft' and moved.from_unit_id <> h.sender_unit_id
          and platform.actor_handles_people() and h.recipient_organisation_id = platform.actor_organisation()
          and (h.recipient_service_id is null or platform.actor_covers(h.recipient_service_id))
          and not exists (select from handover.participant p
            where p.case_id = h.case_id and p.unit_id = moved.from_unit_id and p.ended_at is null)
      $$`);
    await runner.query(`revoke all on function handover.former_senders(uuid) from public`);
    await runner.query(`grant execute on function handover.former_senders(uuid) to navaz_app`);
  }

  /** Names the request a report is about, for whoever stands on a side of it: a report is read by its own id. */
  private async reports(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create function handover.open_report(asked uuid) returns void
      language sql security definer set search_path = pg_catalog, pg_temp as $$
        select handover.open(array(
          select r.handover_id from handover.report r join handover.seen h on h.id = r.handover_id where r.id = asked))
      $$`);
    await runner.query(`revoke all on function handover.open_report(uuid) from public`);
    await runner.query(`grant execute on function handover.open_report(uuid) to navaz_app`);
  }
}
