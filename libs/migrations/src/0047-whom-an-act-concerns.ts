import type { MigrationInterface, QueryRunner } from 'typeorm';

const appendAct = 'audit.append_act(text, text, uuid, jsonb, uuid)';

/** What the chain of acts hashes; `concerned` is left out where there is none, so that older rows keep their hash. */
const hashOf = (concerned: string): string => `
  create or replace function audit.hash_of(act audit.act) returns bytea
  language sql stable set search_path = pg_catalog, pg_temp as $$
    select sha256(act.previous_hash || convert_to((jsonb_build_object(
      'number', act.number, 'at', to_char(act.at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US'),
      'account', act.account_id, 'organisation', act.organisation_id, 'role', act.role,
      'correlation', act.correlation_id, 'operation', act.operation,
      'subjectKind', act.subject_kind, 'subject', act.subject_id, 'detail', act.detail)${concerned})::text, 'UTF8'))
  $$`;

/** Adds one act at the head of the chain; without `concerned` there is the older one beside it. */
const append = `
  create function audit.append_act(operation text, subject_kind text, subject_id uuid, detail jsonb, concerned uuid)
  returns bigint
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
    act.concerned_organisation_id := nullif(concerned, act.organisation_id);
    act.previous_hash := head.last_hash;
    act.hash := audit.hash_of(act);
    insert into audit.act values (act.*);
    update audit.act_chain set last_number = act.number, last_hash = act.hash;
    return act.number;
  end $$`;

/**
 * Beside who acted, whose record it was: the auditor of an organisation sees what the coordinator, somebody newly invited
 * or the holder of a link did there. Acts before this one name nobody else and stay as they are.
 */
export class WhomAnActConcerns0047 implements MigrationInterface {
  readonly name = 'WhomAnActConcerns0047000000047';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`alter table audit.act add column concerned_organisation_id uuid`);
    await runner.query(
      `create index act_concerned_organisation on audit.act (concerned_organisation_id, number)
       where concerned_organisation_id is not null`,
    );
    await runner.query(
      hashOf(` || case when act.concerned_organisation_id is null then '{}'::jsonb
        else jsonb_build_object('concerned', act.concerned_organisation_id) end`),
    );
    await runner.query(append);
    await runner.query(`revoke all on function ${appendAct} from public`);
    await runner.query(`grant execute on function ${appendAct} to navaz_app`);
  }

  /** Acts that named another organisation meanwhile no longer fit their hash: the chain is broken from there on. */
  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`drop function ${appendAct}`);
    await runner.query(hashOf(''));
    await runner.query(`alter table audit.act drop column concerned_organisation_id`);
  }
}
