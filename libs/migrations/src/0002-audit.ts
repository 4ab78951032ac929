import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * The trail of acts: append-only, chained by hash. The application may call `append_act` and read; rows are written by
 * the owner's function only, so a forged hash or a gap cannot be inserted either.
 */
export class Audit0002 implements MigrationInterface {
  readonly name = 'Audit0002000000002';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`create schema audit`);
    await runner.query(`grant usage on schema audit to navaz_app`);
    await runner.query(`
      create table audit.act (
        number bigint not null,
        at timestamptz not null,
        account_id uuid,
        organisation_id uuid,
        role text,
        correlation_id text not null,
        operation text not null,
        subject_kind text not null,
        subject_id uuid,
        detail jsonb not null default '{}',
        previous_hash bytea not null,
        hash bytea not null,
        constraint act_pk primary key (number),
        constraint act_number_positive check (number > 0),
        constraint act_hash_length check (length(hash) = 32 and length(previous_hash) = 32)
      )`);
    await runner.query(`create index act_organisation on audit.act (organisation_id, number)`);
    await runner.query(`create index act_subject on audit.act (subject_kind, subject_id, number)`);
    await runner.query(`
      create table audit.act_chain (
        id smallint not null default 1,
        last_number bigint not null,
        last_hash bytea not null,
        constraint act_chain_pk primary key (id),
        constraint act_chain_single check (id = 1)
      )`);
    await runner.query(
      `insert into audit.act_chain (last_number, last_hash) values (0, decode(repeat('00', 32), 'hex'))`,
    );
    await runner.query(`
      create function audit.hash_of(act audit.act) returns bytea
      language sql stable set search_path = pg_catalog, pg_temp as $$
        select sha256(act.previous_hash || convert_to(jsonb_build_object(
          'number', act.number, 'at', to_char(act.at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US'),
          'account', act.account_id, 'organisation', act.organisation_id, 'role', act.role,
          'correlation', act.correlation_id, 'operation', act.operation,
          'subjectKind', act.subject_kind, 'subject', act.subject_id, 'detail', act.detail)::text, 'UTF8'))
      $$`);
    await runner.query(`
      create function audit.append_act(operation text, subject_kind text, subject_id uuid, detail jsonb) returns bigint
      language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
      declare
        head audit.act_chain;
        act audit.act;
      begin
        select * into head from audit.act_chain for update;
        act.number := head.last_number + 1;
        act.at := clock_timestamp();
        act.account_id := nullif(current_setting('navaz.account', true), '')::uuid;
        act.organisation_id := nullif(current_setting('navaz.organisation', true), '')::uuid;
        act.role := nullif(current_setting('navaz.role', true), '');
        act.correlation_id := coalesce(nullif(current_setting('navaz.correlation', true), ''), 'none');
        act.operation := append_act.operation;
        act.subject_kind := append_act.subject_kind;
        act.subject_id := append_act.subject_id;
        act.detail := append_act.detail;
        act.previous_hash := head.last_hash;
        act.hash := audit.hash_of(act);
        insert into audit.act values (act.*);
        update audit.act_chain set last_number = act.number, last_hash = act.hash;
        return act.number;
      end $$`);
    await runner.query(`
      create function audit.first_broken_act() returns table (number bigint, reason text)
      language sql stable security definer set search_path = pg_catalog, pg_temp as $$
        with walked as (
          select act.number, act.hash, act.previous_hash, audit.hash_of(act) as computed,
                 lag(act.number, 1, 0::bigint) over w as expected_number,
                 lag(act.hash, 1, decode(repeat('00', 32), 'hex')) over w as expected_hash
          from audit.act act window w as (order by act.number)
        ), broken as (
          select walked.number,
                 case when walked.number <> walked.expected_number + 1 then 'a row before it is missing'
                      when walked.previous_hash <> walked.expected_hash then 'it does not follow the row before it'
                      else 'its content was changed' end as reason
          from walked
          where walked.number <> walked.expected_number + 1 or walked.previous_hash <> walked.expected_hash
             or walked.hash <> walked.computed
          order by walked.number limit 1
        ), cut as (
          select chain.last_number as number, 'rows at the end are missing or were rewritten' as reason
          from audit.act_chain chain
          where not exists (select from audit.act act where act.number = chain.last_number and act.hash = chain.last_hash)
            and (chain.last_number > 0 or exists (select from audit.act))
        ), added as (
          select min(act.number) as number, 'it was added behind the head of the chain' as reason
          from audit.act act join audit.act_chain chain on act.number > chain.last_number
          having count(*) > 0
        )
        select found.number, found.reason
        from (select * from broken union all select * from cut union all select * from added) found
        order by found.number limit 1
      $$`);
    await runner.query(`
      create function audit.refuse_change() returns trigger language plpgsql as $$
      begin
        raise exception 'The trail of acts is append-only.' using errcode = 'integrity_constraint_violation';
      end $$`);
    await runner.query(`
      create trigger act_append_only before update or delete or truncate on audit.act
      for each statement execute function audit.refuse_change()`);
    await runner.query(`grant select on audit.act to navaz_app`);
    await runner.query(`revoke all on function audit.append_act(text, text, uuid, jsonb) from public`);
    await runner.query(`revoke all on function audit.first_broken_act() from public`);
    await runner.query(`grant execute on function audit.append_act(text, text, uuid, jsonb) to navaz_app`);
    await runner.query(`grant execute on function audit.first_broken_act() to navaz_app`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`drop schema audit cascade`);
  }
}
