import type { MigrationInterface, QueryRunner } from 'typeorm';
import { rewriteFunction } from './rewrite-function.js';

const takeAttempt = 'unguarded.take_attempt(bytea,timestamp with time zone,integer,integer)';
const all = `from consent.code_attempt made) then`;
const withoutLooks = `from consent.code_attempt made where not made.is_beyond) then`;
const takeLook = 'consent.take_look(bytea, timestamptz, integer, integer)';

/**
 * Behind one address many people take agreement back: a shelter, a prison. Once wrong codes of somebody have reached its
 * limit, a code is still looked at, out of a number of its own, so that a right one is let through. Those looks fill nobody
 * else's hour.
 */
export class ARightCodeIsLetThrough0071 implements MigrationInterface {
  readonly name = 'ARightCodeIsLetThrough0071000000071';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`alter table consent.code_attempt add column is_beyond boolean not null default false`);
    await rewriteFunction(runner, takeAttempt, all, withoutLooks);
    // Counted before the code is looked at, as an attempt is.
    await runner.query(`
      create function consent.take_look(address bytea, at timestamptz, per_address integer, overall integer) returns uuid
      language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
      declare
        taken uuid;
      begin
        perform platform.require_now(take_look.at);
        perform pg_advisory_xact_lock(hashtext('consent.code_attempt'));
        if (select count(*) >= overall or count(*) filter (where made.address_hash = address) >= per_address
            from consent.code_attempt made
            where made.is_beyond and made.at > take_look.at - interval '1 hour') then
          return null;
        end if;
        insert into consent.code_attempt (address_hash, at, is_beyond) values (address, take_look.at, true)
        returning id into taken;
        return taken;
      end $$`);
    await runner.query(`revoke all on function ${takeLook} from public`);
    await runner.query(`grant execute on function ${takeLook} to navaz_app`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`drop function ${takeLook}`);
    await rewriteFunction(runner, takeAttempt, withoutLooks, all);
    await runner.query(`delete from consent.code_attempt where is_beyond`);
    await runner.query(`alter table consent.code_attempt drop column is_beyond`);
  }
}
