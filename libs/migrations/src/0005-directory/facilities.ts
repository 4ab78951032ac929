import type { QueryRunner } from 'typeorm';
import { origins } from './allowed-values.js';

/** Places where services are given, and the one table of secret addresses with its own row-level security. */
export const makeFacilities = async (runner: QueryRunner): Promise<void> => {
  await runner.query(`
    create table directory.facility (
      id uuid not null default uuidv7(),
      service_id uuid not null,
      name text,
      visibility text not null default 'open',
      street text, house_number text, postcode text,
      municipality_code text, district_code text not null, region_code text not null, city_district_code text,
      address_code text,
      way_in text,
      accessibility text[],
      open_from date, ended_on date,
      register_fingerprint text,
      origin text not null,
      constraint facility_pk primary key (id),
      constraint facility_service foreign key (service_id) references directory.service (id) on delete cascade,
      constraint facility_municipality foreign key (municipality_code) references directory.municipality (code),
      constraint facility_district foreign key (district_code) references directory.district (code),
      constraint facility_region foreign key (region_code) references directory.region (code),
      constraint facility_city_district foreign key (city_district_code) references directory.city_district (code),
      constraint facility_visibility check (visibility in ('open', 'discreet', 'secret')),
      constraint facility_origin check (origin in (${origins})),
      constraint facility_fingerprint_once unique (service_id, register_fingerprint),
      constraint facility_secret_has_no_address check (visibility <> 'secret' or (name is null and street is null and
        house_number is null and postcode is null and municipality_code is null and city_district_code is null and
        address_code is null and way_in is null))
    )`);
  await runner.query(`create index facility_service_id on directory.facility (service_id)`);
  await runner.query(`create index facility_municipality_code on directory.facility (municipality_code)`);
  await runner.query(`grant select, insert, update, delete on directory.facility to navaz_app`);
  await runner.query(`
    create table directory.secret_address (
      facility_id uuid not null,
      organisation_id uuid not null,
      address text not null,
      way_in text,
      recorded_at timestamptz not null default now(),
      constraint secret_address_pk primary key (facility_id),
      constraint secret_address_facility foreign key (facility_id) references directory.facility (id) on delete cascade,
      constraint secret_address_organisation foreign key (organisation_id) references directory.organisation (id)
    )`);
  await runner.query(`alter table directory.secret_address enable row level security`);
  await runner.query(`alter table directory.secret_address force row level security`);
  await runner.query(`
    create policy secret_address_own_organisation on directory.secret_address to navaz_app
    using (organisation_id::text = current_setting('navaz.organisation', true)
      and current_setting('navaz.role', true) in ('profile_owner', 'team_lead'))`);
  await runner.query(`grant select, insert, update, delete on directory.secret_address to navaz_app`);
  // A merge moves secret addresses to the surviving record; the coordinator who merges never sees them.
  await runner.query(`
    create policy secret_address_merge on directory.secret_address to current_user
    using (current_setting('navaz.role', true) = 'coordinator')`);
  await runner.query(`
    create function directory.move_secret_addresses(gone uuid, survivor uuid) returns void
    language sql security definer set search_path = pg_catalog, pg_temp as $$
      update directory.secret_address set organisation_id = survivor
      where organisation_id = gone and exists (
        select from directory.organisation merged where merged.id = gone and merged.merged_into_id = survivor)
    $$`);
  await runner.query(`revoke all on function directory.move_secret_addresses(uuid, uuid) from public`);
  await runner.query(`grant execute on function directory.move_secret_addresses(uuid, uuid) to navaz_app`);
};
