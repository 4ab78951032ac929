import type { QueryRunner } from 'typeorm';
import { origins } from './allowed-values.js';

/** Organisations, and what only a prison has. */
export const makeOrganisations = async (runner: QueryRunner): Promise<void> => {
  await runner.query(`
    create table directory.organisation (
      id uuid not null default uuidv7(),
      parent_id uuid,
      kind text not null,
      name text not null,
      ico text,
      legal_form text,
      web text,
      description text,
      founded_year smallint,
      principles text[] not null default '{}',
      funding_sources text[] not null default '{}',
      association_member boolean,
      region_code text,
      district_code text,
      orp_code text,
      municipality_code text,
      city_district_code text,
      register_key text,
      register_email text,
      origin text not null,
      demo_note text,
      owner_edited text[] not null default '{}',
      listed boolean not null default true,
      suspended_reason text,
      claimed_at timestamptz,
      reminded_at timestamptz,
      merged_into_id uuid,
      created_at timestamptz not null default now(),
      version integer not null,
      constraint organisation_pk primary key (id),
      constraint organisation_parent foreign key (parent_id) references directory.organisation (id),
      constraint organisation_merged_into foreign key (merged_into_id) references directory.organisation (id),
      constraint organisation_region foreign key (region_code) references directory.region (code),
      constraint organisation_district foreign key (district_code) references directory.district (code),
      constraint organisation_orp foreign key (orp_code) references directory.orp (code),
      constraint organisation_municipality foreign key (municipality_code) references directory.municipality (code),
      constraint organisation_city_district foreign key (city_district_code) references directory.city_district (code),
      constraint organisation_register_key_once unique (register_key),
      constraint organisation_not_own_parent check (parent_id <> id),
      constraint organisation_ico_shape check (ico ~ '^[0-9]{8}$'),
      constraint organisation_origin check (origin in (${origins})),
      constraint organisation_kind check (kind in ('ngo', 'public_provider', 'prison', 'probation_centre',
        'municipal_department', 'child_protection', 'labour_office', 'health_facility', 'employer', 'mediator',
        'court_expert', 'church', 'coordinator', 'other'))
    )`);
  await runner.query(`create index organisation_parent_id on directory.organisation (parent_id)`);
  await runner.query(`create index organisation_ico on directory.organisation (ico)`);
  await runner.query(`create index organisation_kind_region on directory.organisation (kind, region_code)`);
  await runner.query(`create index organisation_by_name on directory.organisation (name collate "cs-x-icu", id)`);
  await runner.query(`
    create table directory.prison (
      code text not null,
      organisation_id uuid not null,
      name text not null,
      prison_type text not null,
      municipality_code text not null,
      security_levels jsonb not null default '{}',
      sexes text[],
      remand boolean,
      juveniles boolean,
      detention_institute boolean not null default false,
      capacity integer,
      capacity_as_of text,
      capacity_source text,
      address text,
      special_units text[] not null default '{}',
      branches text[] not null default '{}',
      accepts_cooperation text not null default 'unknown',
      accepts_cooperation_from date,
      constraint prison_pk primary key (code),
      constraint prison_organisation_once unique (organisation_id),
      constraint prison_organisation foreign key (organisation_id) references directory.organisation (id),
      constraint prison_municipality foreign key (municipality_code) references directory.municipality (code),
      constraint prison_capacity_positive check (capacity > 0),
      constraint prison_accepts check (accepts_cooperation in ('yes', 'no', 'from_date', 'unknown'))
    )`);
  await runner.query(`grant select, insert, update on directory.organisation, directory.prison to navaz_app`);
};
