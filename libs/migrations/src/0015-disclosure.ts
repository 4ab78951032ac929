import type { MigrationInterface, QueryRunner } from 'typeorm';
import { firstMatrixValues } from './0015-disclosure/first-matrix.js';

const kinds = `'prison', 'probation', 'curator', 'ngo'`;

/**
 * The matrix of who may pass what to whom: rules by version, what a lawyer said of them, and which institution approved
 * them for itself. All of it is history: rows are added, never changed. There is nothing about a person here.
 */
export class Disclosure0015 implements MigrationInterface {
  readonly name = 'Disclosure0015000000015';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`create schema disclosure`);
    await runner.query(`grant usage on schema disclosure to navaz_app`);
    await this.cells(runner);
    await this.reviews(runner);
    await this.approvals(runner);
    await this.locks(runner);
    await runner.query(`
      insert into disclosure.matrix_cell (version, sender_kind, recipient_kind, regime, legal_basis_cs, legal_basis_en,
        art9, art10, agreement, waiver, note_cs, note_en) values ${firstMatrixValues()}`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`drop schema disclosure cascade`);
  }

  private async cells(runner: QueryRunner): Promise<void> {
    await runner.query(`create sequence disclosure.matrix_version start 2`);
    await runner.query(`
      create table disclosure.matrix_cell (
        id uuid not null default uuidv7(),
        version integer not null,
        sender_kind text not null,
        recipient_kind text not null,
        regime text not null,
        legal_basis_cs text not null,
        legal_basis_en text not null,
        art9 text,
        art10 text,
        agreement text not null,
        waiver boolean not null,
        note_cs text not null,
        note_en text not null,
        reason text,
        proposed_at timestamptz,
        proposed_by uuid,
        constraint matrix_cell_pk primary key (id),
        constraint matrix_cell_once unique (version, sender_kind, recipient_kind),
        constraint matrix_cell_kinds check (sender_kind in (${kinds}) and recipient_kind in (${kinds})),
        constraint matrix_cell_regime check (regime in ('gdpr', 'le680')),
        constraint matrix_cell_authorities check (regime = 'gdpr'
          or (sender_kind in ('prison', 'probation') and recipient_kind in ('prison', 'probation'))),
        constraint matrix_cell_art9
          check (art9 in ('explicit_consent', 'social_protection', 'care', 'strictly_necessary')),
        constraint matrix_cell_art9_of_regime check (art9 is null or (art9 = 'strictly_necessary') = (regime = 'le680')),
        constraint matrix_cell_art10 check (art10 in ('official_authority', 'law')),
        constraint matrix_cell_agreement check (agreement in ('always', 'unless_cooperation', 'own_basis')),
        constraint matrix_cell_basis_given check (legal_basis_cs <> '' and legal_basis_en <> ''
          and length(legal_basis_cs) <= 500 and length(legal_basis_en) <= 500),
        constraint matrix_cell_words_short check (length(note_cs) <= 1000 and length(note_en) <= 1000
          and length(reason) <= 1000),
        constraint matrix_cell_proposed check (version >= 1 and (version = 1) = (proposed_at is null)
          and (version = 1) = (proposed_by is null) and (version = 1) = (reason is null))
      )`);
    await runner.query(`
      create index matrix_cell_latest on disclosure.matrix_cell (sender_kind, recipient_kind, version desc)`);
    await runner.query(`grant usage on sequence disclosure.matrix_version to navaz_app`);
  }

  private async reviews(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table disclosure.legal_review (
        id uuid not null default uuidv7(),
        cell_id uuid not null,
        agrees boolean not null,
        reviewed_on date not null,
        reviewer text not null,
        note text,
        recorded_at timestamptz not null,
        recorded_by uuid not null,
        constraint legal_review_pk primary key (id),
        constraint legal_review_cell foreign key (cell_id) references disclosure.matrix_cell (id),
        constraint legal_review_reviewer_given check (reviewer <> '' and length(reviewer) <= 200),
        constraint legal_review_note_short check (length(note) <= 1000)
      )`);
    await runner.query(`create index legal_review_latest on disclosure.legal_review (cell_id, id desc)`);
  }

  private async approvals(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table disclosure.approval (
        cell_id uuid not null,
        organisation_id uuid not null,
        approved_at timestamptz not null,
        approved_by uuid not null,
        constraint approval_pk primary key (cell_id, organisation_id),
        constraint approval_cell foreign key (cell_id) references disclosure.matrix_cell (id)
      )`);
  }

  /** Everybody reads; a coordinator proposes and records, an auditor approves for its own institution, nobody changes. */
  private async locks(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create function disclosure.refuse_change() returns trigger language plpgsql as $$
      begin
        raise exception 'The matrix is history.' using errcode = 'integrity_constraint_violation';
      end $$`);
    const own = `organisation_id = platform.actor_organisation()`;
    const writers: readonly (readonly [string, string])[] = [
      [
        'matrix_cell',
        `platform.actor_role() = 'coordinator' and version > 1 and proposed_by = platform.actor_account()`,
      ],
      ['legal_review', `platform.actor_role() = 'coordinator' and recorded_by = platform.actor_account()`],
      ['approval', `platform.actor_role() = 'auditor' and ${own} and approved_by = platform.actor_account()`],
    ];
    for (const [table, may] of writers) {
      await runner.query(`
        create trigger ${table}_append_only before update or delete or truncate on disclosure.${table}
        for each statement execute function disclosure.refuse_change()`);
      await runner.query(`alter table disclosure.${table} enable row level security`);
      await runner.query(`create policy ${table}_read on disclosure.${table} for select to navaz_app using (true)`);
      await runner.query(
        `create policy ${table}_add on disclosure.${table} for insert to navaz_app with check (${may})`,
      );
      await runner.query(`grant select, insert on disclosure.${table} to navaz_app`);
    }
  }
}
