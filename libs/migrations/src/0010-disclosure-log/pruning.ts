import type { QueryRunner } from 'typeorm';

/** The lock against every change, and the one way out: what a checkpoint older than the retention vouches for. */
export const makePruning = async (runner: QueryRunner): Promise<void> => {
  await runner.query(`
    create function audit.refuse_disclosure_change() returns trigger
    language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
    begin
      if tg_op = 'DELETE' then
        perform from audit.disclosure_chain chain
        where chain.chain_id = old.chain_id and chain.base_number >= old.number
          and old.at < clock_timestamp() - audit.disclosure_retention();
        if found then return old; end if;
      end if;
      raise exception 'The log of disclosures is append-only.' using errcode = 'integrity_constraint_violation';
    end $$`);
  await runner.query(`
    create trigger disclosure_append_only before update or delete on audit.disclosure
    for each row execute function audit.refuse_disclosure_change()`);
  await runner.query(`
    create trigger disclosure_never_emptied before truncate on audit.disclosure
    for each statement execute function audit.refuse_disclosure_change()`);
  await runner.query(`
    create function audit.prune_disclosures(chains_at_most int) returns int
    language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
    declare
      last_leaf record;
      head audit.disclosure_chain;
      pruned int := 0;
    begin
      update audit.disclosure_checkpoint point set pruned_at = clock_timestamp()
      where point.pruned_at is null and point.at < clock_timestamp() - audit.disclosure_retention();
      for last_leaf in
        select distinct on (leaf.chain_id) leaf.chain_id, leaf.number, leaf.hash
        from audit.disclosure_checkpoint_leaf leaf
        join audit.disclosure_checkpoint point on point.number = leaf.checkpoint
        where point.pruned_at is not null order by leaf.chain_id, leaf.checkpoint desc
      loop
        exit when pruned >= chains_at_most;
        -- A chain that is being written has its turn in the next round; nobody waits for the pruning.
        select * into head from audit.disclosure_chain chain where chain.chain_id = last_leaf.chain_id
        for update skip locked;
        continue when not found;
        update audit.disclosure_chain chain set base_number = last_leaf.number, base_hash = last_leaf.hash
        where chain.chain_id = head.chain_id;
        delete from audit.disclosure entry where entry.chain_id = head.chain_id and entry.number <= last_leaf.number;
        delete from audit.disclosure_checkpoint_leaf leaf using audit.disclosure_checkpoint point
        where leaf.chain_id = head.chain_id and point.number = leaf.checkpoint and point.pruned_at is not null;
        delete from audit.disclosure_chain chain where chain.chain_id = head.chain_id
          and chain.last_number = chain.base_number;
        pruned := pruned + 1;
      end loop;
      return pruned;
    end $$`);
};
