import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Code lists of the country and of the field; the rows are installed by `directory` (`installCodeLists`). */
export class CodeLists0004 implements MigrationInterface {
  readonly name = 'CodeLists0004000000004';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`create schema directory`);
    await runner.query(`grant usage on schema directory to navaz_app`);
    await runner.query(`
      create table directory.region (
        code text not null, name text not null, name_en text not null, short_name text not null,
        genitive text not null, locative text not null, aliases text[] not null default '{}',
        register_code text not null, seat_municipality_code text not null,
        latitude double precision not null, longitude double precision not null,
        constraint region_pk primary key (code),
        constraint region_register_code_once unique (register_code)
      )`);
    await runner.query(`
      create table directory.district (
        code text not null, name text not null, region_code text not null, register_code text not null,
        latitude double precision not null, longitude double precision not null,
        constraint district_pk primary key (code),
        constraint district_register_code_once unique (register_code),
        constraint district_region foreign key (region_code) references directory.region (code)
      )`);
    await runner.query(`
      create table directory.orp (
        code text not null, name text not null, district_code text not null, region_code text not null,
        seat_municipality_code text not null,
        latitude double precision not null, longitude double precision not null,
        constraint orp_pk primary key (code),
        constraint orp_district foreign key (district_code) references directory.district (code),
        constraint orp_region foreign key (region_code) references directory.region (code)
      )`);
    await runner.query(`
      create table directory.municipality (
        code text not null, name text not null, district_code text not null, orp_code text,
        region_code text not null,
        latitude double precision not null, longitude double precision not null,
        point_of text not null,
        constraint municipality_pk primary key (code),
        constraint municipality_point_of check (point_of in ('municipality', 'district')),
        constraint municipality_district foreign key (district_code) references directory.district (code),
        constraint municipality_orp foreign key (orp_code) references directory.orp (code),
        constraint municipality_region foreign key (region_code) references directory.region (code)
      )`);
    await runner.query(`create index municipality_district_code on directory.municipality (district_code)`);
    await runner.query(`
      create table directory.city_district (
        code text not null, name text not null, municipality_code text not null,
        constraint city_district_pk primary key (code),
        constraint city_district_municipality foreign key (municipality_code) references directory.municipality (code)
      )`);
    await runner.query(`
      create table directory.service_kind (
        code text not null, name text not null, name_en text not null, paragraph text, kind_group text not null,
        register_code text, registered boolean not null, usual_forms text[] not null default '{}',
        relevance_to_release smallint not null, synonyms text[] not null default '{}',
        constraint service_kind_pk primary key (code),
        constraint service_kind_register_code_once unique (register_code),
        constraint service_kind_relevance check (relevance_to_release between 0 and 3)
      )`);
    await runner.query(`
      create table directory.target_group (
        code text not null, name text not null, name_en text not null, register_code text,
        of_register boolean not null, synonyms text[] not null default '{}',
        constraint target_group_pk primary key (code),
        constraint target_group_register_code_once unique (register_code)
      )`);
    await runner.query(`
      create table directory.code_item (
        list text not null, code text not null, name text not null, name_en text not null,
        position smallint not null,
        constraint code_item_pk primary key (list, code)
      )`);
    for (const table of [
      'region',
      'district',
      'orp',
      'municipality',
      'city_district',
      'service_kind',
      'target_group',
      'code_item',
    ]) {
      await runner.query(`grant select, insert, update on directory.${table} to navaz_app`);
    }
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`drop schema directory cascade`);
  }
}
