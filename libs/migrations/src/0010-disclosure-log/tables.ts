import type { QueryRunner } from 'typeorm';

/** Ids, codes and field names; a name or a sentence of a person does not fit. */
const code = `'^[a-z][A-Za-z0-9_.-]{0,79}$'`;

/** What the first row of a chain follows. */
export const zeros = `decode(repeat('00', 32), 'hex')`;

/** The rows, the heads of their chains, and the checkpoints with what each of them saw. */
export const makeTables = async (runner: QueryRunner): Promise<void> => {
  await runner.query(`
    create table audit.disclosure (
      chain_id uuid not null,
      number bigint not null,
      id uuid not null default uuidv7(),
      at timestamptz not null,
      refused boolean not null,
      account_id uuid,
      membership_id uuid,
      role text,
      unit_id uuid,
      service_id uuid,
      owner_unit_id uuid,
      subject_id uuid,
      asked_id uuid not null,
      fields text[] not null default '{}',
      purpose text,
      grant_id uuid,
      legal_basis text,
      operation text not null,
      correlation_id text not null,
      previous_hash bytea not null,
      hash bytea not null,
      constraint disclosure_pk primary key (chain_id, number),
      constraint disclosure_number_positive check (number > 0),
      constraint disclosure_hash_length check (length(hash) = 32 and length(previous_hash) = 32),
      constraint disclosure_codes check (
        operation ~ ${code} and (purpose is null or purpose ~ ${code}) and (legal_basis is null or legal_basis ~ ${code})
        and array_to_string(fields, ',', '?') ~ '^([a-z][A-Za-z0-9_.-]{0,79}(,[a-z][A-Za-z0-9_.-]{0,79})*)?$'),
      constraint disclosure_says_all check (refused or (subject_id = chain_id and unit_id is not null
        and owner_unit_id is not null and cardinality(fields) > 0 and purpose is not null
        and num_nonnulls(grant_id, legal_basis) > 0)),
      constraint disclosure_refusal_says_no_more check (not refused or (num_nonnulls(service_id, owner_unit_id,
        subject_id, purpose, grant_id, legal_basis) = 0 and cardinality(fields) = 0))
    )`);
  await runner.query(`create index disclosure_unit on audit.disclosure (unit_id, id)`);
  await runner.query(`create index disclosure_owner_unit on audit.disclosure (owner_unit_id, id)`);
  // Each append moves one head: room on the page, so that the move touches no index.
  await runner.query(`
    create table audit.disclosure_chain (
      chain_id uuid not null,
      last_number bigint not null,
      last_hash bytea not null,
      base_number bigint not null default 0,
      base_hash bytea not null,
      constraint disclosure_chain_pk primary key (chain_id),
      constraint disclosure_chain_base check (base_number between 0 and last_number)
    ) with (fillfactor = 60)`);
  await runner.query(`
    create table audit.disclosure_checkpoint (
      number bigint not null,
      month date not null,
      at timestamptz not null,
      chains bigint not null,
      leaves_hash bytea not null,
      previous_hash bytea not null,
      hash bytea not null,
      pruned_at timestamptz,
      constraint disclosure_checkpoint_pk primary key (number),
      constraint disclosure_checkpoint_once unique (month)
    )`);
  await runner.query(`
    create table audit.disclosure_checkpoint_leaf (
      chain_id uuid not null,
      checkpoint bigint not null,
      number bigint not null,
      hash bytea not null,
      constraint disclosure_checkpoint_leaf_pk primary key (chain_id, checkpoint)
    )`);
  await runner.query(
    `create index disclosure_checkpoint_leaf_checkpoint on audit.disclosure_checkpoint_leaf (checkpoint)`,
  );
  await runner.query(`
    create function audit.disclosure_retention() returns interval language sql immutable as $$ select interval '3 years' $$`);
};
