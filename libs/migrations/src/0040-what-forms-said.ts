import type { MigrationInterface, QueryRunner } from 'typeorm';

const agreedBack = 'handover.agreed_back_fields(uuid)';

/**
 * A form says whom it frees from secrecy, and a printed copy says the same later: that is kept with each of its lines, as
 * the fields are (ADR 22). Lines asked for before have none and are worded by the rule of the day they were asked on. And
 * what a provider may report is known to it by the fields that were agreed to.
 */
export class WhatFormsSaid0040 implements MigrationInterface {
  readonly name = 'WhatFormsSaid0040000000040';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`alter table consent.subject_grant add column waives text[],
      add constraint subject_grant_waives_known check (waives <@ array['asker', 'answerer'])`);
    await runner.query(`grant insert (waives) on consent.subject_grant to navaz_app`);
    // Asks and locks by the function there is; what it does not answer is not read.
    await runner.query(`
      create function ${agreedBack.replace('uuid', 'asked uuid')}
      returns table (recipient_id uuid, purpose text, detail text, state text, valid_until date, fields text[])
      language sql security definer set search_path = pg_catalog, pg_temp as $$
        select agreed.recipient_id, agreed.purpose, agreed.detail, agreed.state, agreed.valid_until, held.fields
        from handover.agreed_back(asked) agreed join consent.subject_grant held
          on held.about_id = asked and held.recipient_id = agreed.recipient_id and held.purpose = agreed.purpose
            and held.detail is not distinct from agreed.detail and held.state = agreed.state
            and held.valid_until = agreed.valid_until
      $$`);
    await runner.query(`revoke all on function ${agreedBack} from public`);
    await runner.query(`grant execute on function ${agreedBack} to navaz_app`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`drop function ${agreedBack}`);
    await runner.query(`alter table consent.subject_grant drop column waives`);
  }
}
