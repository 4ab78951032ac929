import type { QueryRunner } from 'typeorm';
import { zeros } from './tables.js';

/** Once a month, what every chain that moved had reached; each checkpoint chained to the one before. */
export const makeCheckpoints = async (runner: QueryRunner): Promise<void> => {
  await runner.query(`
    create function audit.leaves_hash(of_checkpoint bigint) returns bytea
    language sql stable set search_path = pg_catalog, pg_temp as $$
      select sha256(convert_to(coalesce(string_agg(leaf.chain_id || ':' || leaf.number || ':' || encode(leaf.hash, 'hex'),
        E'\\n' order by leaf.chain_id), ''), 'UTF8'))
      from audit.disclosure_checkpoint_leaf leaf where leaf.checkpoint = of_checkpoint
    $$`);
  await runner.query(`
    create function audit.hash_of(point audit.disclosure_checkpoint) returns bytea
    language sql stable set search_path = pg_catalog, pg_temp as $$
      select sha256(point.previous_hash || convert_to(jsonb_build_object('number', point.number, 'month', point.month,
        'at', to_char(point.at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US'), 'chains', point.chains,
        'leaves', encode(point.leaves_hash, 'hex'))::text, 'UTF8'))
    $$`);
  await runner.query(`
    create function audit.take_disclosure_checkpoint_at(at timestamptz) returns bigint
    language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
    declare
      before audit.disclosure_checkpoint;
      point audit.disclosure_checkpoint;
    begin
      -- Against another checkpoint at the same moment; readers who append are not kept waiting.
      lock table audit.disclosure_checkpoint in share row exclusive mode;
      select * into before from audit.disclosure_checkpoint order by number desc limit 1;
      point.month := date_trunc('month', take_disclosure_checkpoint_at.at at time zone 'Europe/Prague');
      if before.month >= point.month then return null; end if;
      point.number := coalesce(before.number, 0) + 1;
      point.at := take_disclosure_checkpoint_at.at;
      insert into audit.disclosure_checkpoint_leaf (chain_id, checkpoint, number, hash)
      select chain.chain_id, point.number, chain.last_number, chain.last_hash
      from audit.disclosure_chain chain
      left join lateral (
        select leaf.number from audit.disclosure_checkpoint_leaf leaf
        where leaf.chain_id = chain.chain_id order by leaf.checkpoint desc limit 1) seen on true
      where chain.last_number > greatest(seen.number, chain.base_number);
      get diagnostics point.chains = row_count;
      point.leaves_hash := audit.leaves_hash(point.number);
      point.previous_hash := coalesce(before.hash, ${zeros});
      point.hash := audit.hash_of(point);
      insert into audit.disclosure_checkpoint values (point.*);
      return point.number;
    end $$`);
  await runner.query(`
    create function audit.take_disclosure_checkpoint() returns bigint
    language sql security definer set search_path = pg_catalog, pg_temp as $$
      select audit.take_disclosure_checkpoint_at(clock_timestamp())
    $$`);
};
