import type { MigrationInterface, QueryRunner } from 'typeorm';

const told = 'handover.hear_of_stay(uuid, uuid[], timestamptz)';

/**
 * After arrival an agreement that is taken back ends reading and leaves the stay. Whoever houses the person has to know:
 * what it holds on its own side it deletes now, or says why it keeps it. Only where a grant it stood on was taken back just
 * now and was not given anew; whoever calls learns whom to tell, and nothing of the person.
 */
export class ReadingOfAStayEnds0066 implements MigrationInterface {
  readonly name = 'ReadingOfAStayEnds0066000000066';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create function handover.hear_of_stay(asked uuid, grants uuid[], moment timestamptz)
      returns table (reference text, organisation uuid, service uuid, account uuid)
      language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
      #variable_conflict use_column
      declare
        found_row handover.handover;
      begin
        perform platform.require_now(moment);
        select h.* into found_row from handover.handover h
        where h.id = asked and h.state = 'arrived' and exists (
          select from consent.subject_grant taken
          where taken.id = any (grants) and taken.about_id = h.id and taken.state = 'withdrawn'
            and taken.recipient_id = coalesce(h.recipient_service_id, h.recipient_organisation_id)
            and taken.purpose = 'hand_over'
            and not exists (
              select from consent.subject_grant again
              where again.about_id = h.id and again.recipient_id = taken.recipient_id and again.purpose = taken.purpose
                and again.category = taken.category and again.detail is not distinct from taken.detail
                and again.state in ('given', 'renewed')))
        for update;
        if found_row.id is null then return; end if;
        update handover.handover h set provider_news_at = moment where h.id = asked;
        perform audit.append_act('handover.tellOfAgreement', 'handover', asked, '{}');
        return query select found_row.reference, found_row.recipient_organisation_id, found_row.recipient_service_id,
          found_row.provider_account_id;
      end $$`);
    await runner.query(`revoke all on function ${told} from public`);
    await runner.query(`grant execute on function ${told} to navaz_app`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`drop function ${told}`);
  }
}
