import type { MigrationInterface, QueryRunner } from 'typeorm';

const signature = 'audit.heads_of_disclosures(timestamptz)';

/**
 * One hash over the heads of all chains of disclosures, as they stood at an instant that is over. Kept elsewhere it finds a
 * tail that was cut off together with its head, before a checkpoint vouches for it. Chains that had not moved for two years
 * are left to the checkpoints: nothing that pruning takes away changes a hash of the last year.
 */
export class OneHashOverAllHeads0073 implements MigrationInterface {
  readonly name = 'OneHashOverAllHeads0073000000073';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create function audit.heads_of_disclosures(until timestamptz) returns table (chains bigint, hash bytea)
      language plpgsql stable security definer set search_path = pg_catalog, pg_temp as $$
      begin
        perform platform.require_past(until);
        return query select count(*), sha256(convert_to(coalesce(string_agg(
            head.chain_id::text || ' ' || head.number || ' ' || encode(head.row_hash, 'hex'), ',' order by head.chain_id), ''),
            'UTF8'))
          from (select distinct on (entry.chain_id) entry.chain_id, entry.number, entry.hash as row_hash
            from audit.disclosure entry where entry.at <= until and entry.at > until - interval '2 years'
            order by entry.chain_id, entry.number desc) head;
      end $$`);
    await runner.query(`revoke all on function ${signature} from public`);
    await runner.query(`grant execute on function ${signature} to navaz_app`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`drop function ${signature}`);
  }
}
