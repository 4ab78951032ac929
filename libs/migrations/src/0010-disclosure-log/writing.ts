import type { QueryRunner } from 'typeorm';
import { zeros } from './tables.js';

/** Hash, append, and the list of one subject. */
export const makeWriting = async (runner: QueryRunner): Promise<void> => {
  await runner.query(`
    create function audit.hash_of(entry audit.disclosure) returns bytea
    language sql stable set search_path = pg_catalog, pg_temp as $$
      select sha256(entry.previous_hash || convert_to(jsonb_build_object(
        'chain', entry.chain_id, 'number', entry.number, 'id', entry.id,
        'at', to_char(entry.at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US'), 'refused', entry.refused,
        'account', entry.account_id, 'membership', entry.membership_id, 'role', entry.role, 'unit', entry.unit_id,
        'service', entry.service_id, 'ownerUnit', entry.owner_unit_id, 'subject', entry.subject_id, 'asked', entry.asked_id,
        'fields', to_jsonb(entry.fields), 'purpose', entry.purpose, 'grant', entry.grant_id, 'basis', entry.legal_basis,
        'operation', entry.operation, 'correlation', entry.correlation_id)::text, 'UTF8'))
    $$`);
  await runner.query(`
    create function audit.append_disclosure_at(at timestamptz, given jsonb) returns void
    language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
    declare
      head audit.disclosure_chain;
      entry audit.disclosure;
    begin
      entry.refused := (given->>'subjectId') is null;
      entry.account_id := nullif(current_setting('navaz.account', true), '')::uuid;
      entry.membership_id := nullif(current_setting('navaz.membership', true), '')::uuid;
      entry.role := nullif(current_setting('navaz.role', true), '');
      -- Who is logged in reads for its own unit, whatever the caller says.
      entry.unit_id := coalesce(nullif(current_setting('navaz.organisation', true), ''), given->>'unitId')::uuid;
      entry.service_id := (given->>'serviceId')::uuid;
      entry.owner_unit_id := (given->>'ownerUnitId')::uuid;
      entry.subject_id := (given->>'subjectId')::uuid;
      entry.asked_id := (given->>'askedId')::uuid;
      entry.fields := array(select jsonb_array_elements_text(coalesce(given->'fields', '[]')));
      entry.purpose := given->>'purpose';
      entry.grant_id := (given->>'grantId')::uuid;
      entry.legal_basis := given->>'legalBasis';
      entry.operation := given->>'operation';
      entry.correlation_id := coalesce(nullif(current_setting('navaz.correlation', true), ''), 'none');
      -- A refusal must not say whose record it was: it lies in a chain of the unit that asked.
      entry.chain_id := coalesce(entry.subject_id, entry.unit_id, '00000000-0000-0000-0000-000000000000');
      select * into head from audit.disclosure_chain chain where chain.chain_id = entry.chain_id for update;
      if not found then
        insert into audit.disclosure_chain (chain_id, last_number, last_hash, base_hash)
          values (entry.chain_id, 0, ${zeros}, ${zeros})
        on conflict do nothing;
        select * into head from audit.disclosure_chain chain where chain.chain_id = entry.chain_id for update;
      end if;
      entry.id := uuidv7();
      entry.at := coalesce(append_disclosure_at.at, clock_timestamp());
      entry.number := head.last_number + 1;
      entry.previous_hash := head.last_hash;
      entry.hash := audit.hash_of(entry);
      insert into audit.disclosure values (entry.*);
      update audit.disclosure_chain chain set last_number = entry.number, last_hash = entry.hash
      where chain.chain_id = entry.chain_id;
    end $$`);
  await runner.query(`
    create function audit.append_disclosures(rows jsonb) returns void
    language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
    declare
      given jsonb;
    begin
      -- In one order for everybody, so that two reads of the same two subjects cannot lock each other out.
      for given in select value from jsonb_array_elements(rows) with ordinality as listed(value, place)
        order by (value->>'subjectId')::uuid nulls last, place
      loop
        perform audit.append_disclosure_at(null, given);
      end loop;
    end $$`);
  await runner.query(`
    create function audit.disclosures_of(subject uuid, before bigint, rows_wanted int) returns setof audit.disclosure
    language sql stable security definer set search_path = pg_catalog, pg_temp as $$
      select entry.* from audit.disclosure entry
      where entry.chain_id = subject and entry.subject_id = subject and entry.number < before
        and nullif(current_setting('navaz.account', true), '') is not null
      order by entry.number desc limit rows_wanted
    $$`);
};
