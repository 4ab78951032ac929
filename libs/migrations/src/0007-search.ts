import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * What the search reads: one document a service or office, kept in generations. A changed document is a new row and the
 * old one dies, so that a reader who pages stays in the generation of the first page. All of it can be rebuilt from
 * `directory` at any time; nothing here is a source.
 */
export class Search0007 implements MigrationInterface {
  readonly name = 'Search0007000000007';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`create extension if not exists pg_trgm`);
    await runner.query(`create schema search`);
    await runner.query(`grant usage on schema search to navaz_app`);
    await runner.query(`
      create table search.generation (
        single boolean not null default true,
        number bigint not null,
        changed_at timestamptz not null default now(),
        swept_below bigint not null default 0,
        constraint generation_pk primary key (single),
        constraint generation_only_one check (single)
      )`);
    await runner.query(`insert into search.generation (number) values (1)`);
    await runner.query(`
      create table search.search_document (
        id uuid not null,
        born bigint not null,
        died bigint,
        died_at timestamptz,
        what text not null,
        kinds text[] not null,
        groups text[] not null,
        reach text[] not null,
        places text[] not null,
        secret_places text[] not null,
        areas text[] not null,
        prisons text[] not null,
        marks text[] not null,
        age_from smallint,
        age_to smallint,
        confirmed_on date,
        words tsvector not null,
        fingerprint text not null,
        constraint search_document_pk primary key (id, born),
        constraint search_document_what check (what in ('service', 'organisation')),
        constraint search_document_dies_later check (died > born)
      )`);
    await runner.query(
      `create unique index search_document_alive_once on search.search_document (id) where died is null`,
    );
    await runner.query(`create index search_document_dead on search.search_document (died_at) where died is not null`);
    // Without the pending list: a reader never pays for the writer's backlog.
    for (const column of ['kinds', 'groups', 'reach', 'prisons', 'marks', 'words']) {
      await runner.query(
        `create index search_document_${column} on search.search_document using gin (${column}) with (fastupdate = off)`,
      );
    }
    await runner.query(`
      create table search.search_word (
        word text not null,
        constraint search_word_pk primary key (word)
      )`);
    await runner.query(`create index search_word_trigrams on search.search_word using gin (word gin_trgm_ops)`);
    await runner.query(`grant select, update on search.generation to navaz_app`);
    await runner.query(
      `grant select, insert, update, delete on search.search_document, search.search_word to navaz_app`,
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`drop schema search cascade`);
    await runner.query(`drop extension pg_trgm`);
  }
}
