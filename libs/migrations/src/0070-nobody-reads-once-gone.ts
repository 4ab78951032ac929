import type { MigrationInterface, QueryRunner } from 'typeorm';

const signature = 'disclosure.is_there(text, uuid, uuid, date)';

/**
 * Whether a recipient is there on a day: its organisation and, where a service is meant, the service have not ended, and
 * nobody took the organisation out of the directory. The gate asks it in the transaction of every read, so that a reading
 * ends with the commit of the end, and not once a job has heard of it. What does not exist is not there.
 */
export class NobodyReadsOnceGone0070 implements MigrationInterface {
  readonly name = 'NobodyReadsOnceGone0070000000070';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create function disclosure.is_there(kind text, id uuid, organisation uuid, day date) returns boolean
      language sql stable parallel safe set search_path = pg_catalog, pg_temp as $$
        select exists (select from directory.organisation held where held.id = is_there.organisation
            and held.listed and coalesce(held.ended_on > is_there.day, true))
          and (is_there.kind <> 'service' or exists (select from directory.service held
            where held.id = is_there.id and coalesce(held.ended_on > is_there.day, true)))
      $$`);
    await runner.query(`revoke all on function ${signature} from public`);
    await runner.query(`grant execute on function ${signature} to navaz_app`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`drop function ${signature}`);
  }
}
