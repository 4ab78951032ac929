import type { MigrationInterface, QueryRunner } from 'typeorm';

const signature = 'directory.works_for_people(uuid)';

/**
 * Whether an organisation leads cases or has requests, questions or enquiries it works on. They are its own by its id, so a
 * record that has any cannot vanish into another: nobody could read, end or erase them. A yes or no for the coordinator,
 * who sees nothing of them.
 */
export class ARecordWithClientsStays0069 implements MigrationInterface {
  readonly name = 'ARecordWithClientsStays0069000000069';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create function directory.works_for_people(asked uuid) returns boolean
      language plpgsql stable security definer set search_path = pg_catalog, pg_temp as $$
      begin
        if platform.actor_role() is distinct from 'coordinator' then
          raise exception 'Only the coordinator asks this.' using errcode = 'insufficient_privilege';
        end if;
        return exists (
            select from handover.client_case c join handover.subject s on s.id = c.subject_id
            where c.unit_id = asked and s.sealed is not null)
          or exists (select from handover.participant p where p.unit_id = asked and p.ended_at is null)
          or exists (
            select from handover.handover h
            where asked in (h.recipient_organisation_id, h.sender_unit_id) and h.content_destroyed_at is null)
          or exists (
            select from handover.enquiry_ask ask join handover.enquiry enquiry on enquiry.id = ask.enquiry_id
            where ask.organisation_id = asked and ask.answer is null and enquiry.expires_at > now())
          or exists (
            select from handover.fact_question question
            where question.recipient_organisation_id = asked and question.answer is null);
      end $$`);
    await runner.query(`revoke all on function ${signature} from public`);
    await runner.query(`grant execute on function ${signature} to navaz_app`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`drop function ${signature}`);
  }
}
