import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Agreements between institutions, and between providers and prisons: proposed by one side, confirmed by the other. */
export class Cooperation0014 implements MigrationInterface {
  readonly name = 'Cooperation0014000000014';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`create schema cooperation`);
    await runner.query(`grant usage on schema cooperation to navaz_app`);
    await this.parties(runner);
    await this.agreements(runner);
    await this.history(runner);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`drop schema cooperation cascade`);
  }

  /** The only place where this room looks at the directory: who can be a party, and of which kind. */
  private async parties(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create view cooperation.party as
      select id as organisation_id, name, listed,
        case kind when 'prison' then 'prison' when 'probation_centre' then 'probation'
          when 'municipal_department' then 'curator' when 'ngo' then 'ngo' when 'public_provider' then 'ngo'
          when 'church' then 'ngo' else 'other' end as party_kind
      from directory.organisation where merged_into_id is null`);
    await runner.query(`grant select on cooperation.party to navaz_app`);
  }

  private async agreements(runner: QueryRunner): Promise<void> {
    const functions = (column: string): string =>
      `constraint agreement_${column}_few check (cardinality(${column}) <= 10)`;
    await runner.query(`
      create table cooperation.agreement (
        id uuid not null default uuidv7(),
        proposer_id uuid not null,
        partner_id uuid not null,
        kind text not null,
        scopes text[] not null,
        state text not null default 'proposed',
        valid_from date not null,
        valid_to date,
        proposer_contacts text[] not null default '{}',
        partner_contacts text[] not null default '{}',
        note text,
        proposed_at timestamptz not null,
        proposed_by uuid not null,
        confirmed_at timestamptz,
        confirmed_by uuid,
        ended_at timestamptz,
        ended_by uuid,
        ended_by_organisation_id uuid,
        end_reason text,
        version integer not null,
        constraint agreement_pk primary key (id),
        constraint agreement_two_parties check (proposer_id <> partner_id),
        constraint agreement_kind check (kind in ('institutions', 'ngo_prison')),
        constraint agreement_scopes check (cardinality(scopes) > 0
          and scopes <@ array['information_sharing', 'visits', 'programme']),
        constraint agreement_state check (state in ('proposed', 'in_force', 'ended')),
        constraint agreement_days check (valid_to >= valid_from),
        constraint agreement_note_short check (length(note) <= 1000),
        ${functions('proposer_contacts')},
        ${functions('partner_contacts')},
        constraint agreement_confirmed check ((confirmed_at is null) = (confirmed_by is null)
          and (state <> 'in_force' or confirmed_at is not null) and (state <> 'proposed' or confirmed_at is null)),
        constraint agreement_ended check ((state = 'ended') = (ended_at is not null)
          and (ended_at is null) = (ended_by is null) and (ended_at is null) = (ended_by_organisation_id is null)
          and (ended_at is null) = (end_reason is null)),
        constraint agreement_end_reason_short check (end_reason <> '' and length(end_reason) <= 500),
        constraint agreement_ended_by_party
          check (ended_by_organisation_id is null or ended_by_organisation_id in (proposer_id, partner_id))
      )`);
    await runner.query(`
      create index agreement_in_force on cooperation.agreement
      (least(proposer_id, partner_id), greatest(proposer_id, partner_id)) where state = 'in_force'`);
    await runner.query(`create index agreement_proposer on cooperation.agreement (proposer_id, id)`);
    await runner.query(`create index agreement_partner on cooperation.agreement (partner_id, id)`);
    await runner.query(`grant select on cooperation.agreement to navaz_app`);
    await runner.query(`
      grant insert (id, proposer_id, partner_id, kind, scopes, valid_from, valid_to, proposer_contacts, note,
        proposed_at, proposed_by, version) on cooperation.agreement to navaz_app`);
    await runner.query(`
      grant update (state, partner_contacts, confirmed_at, confirmed_by, ended_at, ended_by, ended_by_organisation_id,
        end_reason, version) on cooperation.agreement to navaz_app`);
  }

  /** What was agreed is never rewritten: an end is final, and a confirmed agreement only ends. */
  private async history(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create function cooperation.refuse_rewriting() returns trigger language plpgsql as $$
      begin
        if (old.state, new.state) in (('proposed', 'in_force'), ('proposed', 'ended'), ('in_force', 'ended')) then
          return new;
        end if;
        raise exception 'Agreements are history.' using errcode = 'integrity_constraint_violation';
      end $$`);
    await runner.query(`
      create trigger agreement_moves_forward before update on cooperation.agreement
      for each row execute function cooperation.refuse_rewriting()`);
  }
}
