import type { MigrationInterface, QueryRunner } from 'typeorm';

const hear = 'handover.hear_of_report(uuid, uuid[], timestamptz)';

/**
 * A person may take back alone that a service reports to whoever sent them. Who leads the case waits for that report, and is
 * told where it did not write the withdrawal down itself: by the code on the slip, or at the service. Only of a request that
 * goes on, in the same words whatever became of the person there; whoever calls learns whom to tell.
 */
export class AReportThatWillNotCome0076 implements MigrationInterface {
  readonly name = 'AReportThatWillNotCome0076000000076';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create function handover.hear_of_report(asked uuid, grants uuid[], moment timestamptz)
      returns table (reference text, unit uuid, account uuid)
      language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
      #variable_conflict use_column
      declare
        found_row handover.handover;
      begin
        perform platform.require_now(moment);
        select h.* into found_row from handover.handover h
        where h.id = asked and h.content_destroyed_at is null
          and h.state in ('sent', 'acknowledged', 'assessing', 'waitlisted', 'offered', 'confirmed', 'arrived',
            'not_arrived', 'closed')
          and h.sender_unit_id is distinct from platform.actor_organisation()
          and exists (select from consent.subject_grant taken
            where taken.id = any (grants) and taken.about_id = h.id and taken.state = 'withdrawn'
              and taken.purpose = 'report_back' and taken.recipient_id = h.sender_unit_id)
        for update;
        if found_row.id is null then return; end if;
        update handover.handover h set sender_news_at = moment where h.id = asked;
        perform audit.append_act('handover.tellOfAgreement', 'handover', asked, '{}');
        return query select found_row.reference, found_row.sender_unit_id, found_row.sender_account_id;
      end $$`);
    await runner.query(`revoke all on function ${hear} from public`);
    await runner.query(`grant execute on function ${hear} to navaz_app`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`drop function ${hear}`);
  }
}
