import type { QueryRunner } from 'typeorm';
import { zeros } from './tables.js';

/** The walk over all chains and checkpoints. */
export const makeChecking = async (runner: QueryRunner): Promise<void> => {
  await runner.query(`
    create function audit.check_disclosures()
    returns table (rows_checked bigint, chains_checked bigint, kind text, chain_id uuid, number bigint, reason text)
    language plpgsql stable security definer set search_path = pg_catalog, pg_temp as $$
    #variable_conflict use_column
    begin
      select count(*), count(distinct entry.chain_id) into rows_checked, chains_checked from audit.disclosure entry;
      with walked as (
        select entry.chain_id, entry.number, entry.hash, entry.previous_hash, audit.hash_of(entry) as computed,
          lag(entry.number, 1, coalesce(chain.base_number, 0)) over w as number_before,
          lag(entry.hash, 1, coalesce(chain.base_hash, ${zeros})) over w as hash_before,
          chain.last_number
        from audit.disclosure entry left join audit.disclosure_chain chain on chain.chain_id = entry.chain_id
        window w as (partition by entry.chain_id order by entry.number)
      ), broken as (
        select chain_id, number, case
            when number <> number_before + 1 then 'a row before it is missing'
            when previous_hash <> hash_before then 'it does not follow the row before it'
            when hash <> computed then 'its content was changed'
            else 'it was added behind the head of its chain' end as reason
        from walked
        where number <> number_before + 1 or previous_hash <> hash_before or hash <> computed
          or number > coalesce(last_number, 0)
      ), cut as (
        select chain.chain_id, chain.last_number, 'rows at the end are missing or were rewritten'
        from audit.disclosure_chain chain
        where case when chain.last_number = chain.base_number then chain.last_hash <> chain.base_hash
          else not exists (select from audit.disclosure entry where entry.chain_id = chain.chain_id
            and entry.number = chain.last_number and entry.hash = chain.last_hash) end
      ), shortened as (
        select chain.chain_id, chain.base_number, 'rows at its beginning are missing'
        from audit.disclosure_chain chain
        where chain.base_number > 0
          and not exists (select from audit.disclosure_checkpoint point where point.pruned_at is not null)
      ), unvouched as (
        select leaf.chain_id, leaf.number, format('it is not what the checkpoint of %s saw',
          coalesce(to_char(point.month, 'YYYY-MM'), 'a month that is gone'))
        from audit.disclosure_checkpoint_leaf leaf
        left join audit.disclosure_checkpoint point on point.number = leaf.checkpoint
        left join audit.disclosure_chain chain on chain.chain_id = leaf.chain_id
        left join audit.disclosure entry on entry.chain_id = leaf.chain_id and entry.number = leaf.number
        where point.number is null or leaf.hash is distinct from
          case when leaf.number = chain.base_number then chain.base_hash else entry.hash end
      )
      select 'row', found.chain_id, found.number, found.reason into kind, chain_id, number, reason
      from (select * from broken union all select * from cut
        union all select * from shortened union all select * from unvouched) found
      order by found.chain_id, found.number limit 1;
      if kind is null then
        with walked as (
          select point.*, audit.hash_of(point) as computed,
            lag(point.number, 1, 0::bigint) over w as number_before,
            lag(point.hash, 1, ${zeros}) over w as hash_before
          from audit.disclosure_checkpoint point window w as (order by point.number)
        )
        select 'checkpoint', null, walked.number, case
            when walked.number <> walked.number_before + 1 then 'a checkpoint before it is missing'
            when walked.previous_hash <> walked.hash_before then 'it does not follow the checkpoint before it'
            when walked.hash <> walked.computed then 'its content was changed'
            when walked.pruned_at is not null then 'it was pruned before its time'
            else 'the rows it vouches for were changed' end
        into kind, chain_id, number, reason
        from walked
        where walked.number <> walked.number_before + 1 or walked.previous_hash <> walked.hash_before
          or walked.hash <> walked.computed
          or (walked.pruned_at is null and walked.leaves_hash <> audit.leaves_hash(walked.number))
          or walked.pruned_at - audit.disclosure_retention() < walked.at
        order by walked.number limit 1;
      end if;
      return next;
    end $$`);
};
