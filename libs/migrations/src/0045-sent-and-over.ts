import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * A mail is claimed before a server is spoken to and noted after, so that no transaction waits for a server: a row
 * without `sent_at` is a mail somebody is at. Links that are long over are found by their organisation and by their end,
 * and forgotten.
 */
export class SentAndOver0045 implements MigrationInterface {
  readonly name = 'SentAndOver0045000000045';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table platform.mail_sent
        alter column sent_at drop not null,
        add column claimed_until timestamptz,
        add constraint mail_sent_or_claimed check (num_nonnulls(sent_at, claimed_until) = 1)`);
    await runner.query(`grant update (sent_at, claimed_until) on platform.mail_sent to navaz_app`);
    await runner.query(`create index signed_link_organisation on platform.signed_link (organisation_id)`);
    await runner.query(`create index signed_link_over on platform.signed_link ((least(revoked_at, expires_at)))`);
    await runner.query(`
      create function platform.forget_links(before timestamptz) returns integer
      language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
      declare forgotten integer;
      begin
        perform platform.require_nobody();
        perform platform.require_past(before + interval '30 days');
        delete from platform.signed_link where least(revoked_at, expires_at) < before;
        get diagnostics forgotten = row_count;
        return forgotten;
      end $$`);
    await runner.query(`revoke all on function platform.forget_links(timestamptz) from public`);
    await runner.query(`grant execute on function platform.forget_links(timestamptz) to navaz_app`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`drop function platform.forget_links(timestamptz)`);
    await runner.query(`drop index platform.signed_link_over`);
    await runner.query(`drop index platform.signed_link_organisation`);
    await runner.query(`revoke update (sent_at, claimed_until) on platform.mail_sent from navaz_app`);
    await runner.query(`delete from platform.mail_sent where sent_at is null`);
    await runner.query(`
      alter table platform.mail_sent
        drop constraint mail_sent_or_claimed,
        drop column claimed_until,
        alter column sent_at set not null`);
  }
}
