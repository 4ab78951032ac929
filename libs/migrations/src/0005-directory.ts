import type { MigrationInterface, QueryRunner } from 'typeorm';

const forms = `'ambulatory', 'residential', 'outreach', 'remote'`;
const parts = `'contacts', 'conditions', 'capacity', 'areas'`;
const origins = `'register', 'owner', 'demo', 'code_list'`;

/** Organisations, services, facilities and everything a profile publishes, with history and trust. */
export class Directory0005 implements MigrationInterface {
  readonly name = 'Directory0005000000005';

  async up(runner: QueryRunner): Promise<void> {
    await this.organisations(runner);
    await this.services(runner);
    await this.facilities(runner);
    await this.conditions(runner);
    await this.trust(runner);
    await this.stewardship(runner);
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const table of [
      'claim',
      'register_conflict',
      'change',
      'recommendation',
      'error_report',
      'verification',
      'accreditation',
      'admission_condition',
      'secret_address',
      'facility',
      'contact',
      'service_run',
      'prison_served',
      'service_area',
      'service_form',
      'service_target_group',
      'service_kind_offered',
      'service',
      'prison',
      'organisation',
    ]) {
      await runner.query(`drop table directory.${table} cascade`);
    }
    await runner.query(`drop function directory.refuse_change()`);
    await runner.query(`drop function directory.move_secret_addresses(uuid, uuid)`);
  }

  private async organisations(runner: QueryRunner): Promise<void> {
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
  }

  private async services(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table directory.service (
        id uuid not null default uuidv7(),
        organisation_id uuid not null,
        name text not null,
        summary text,
        plain_summary text,
        not_for text,
        sexes text[],
        age_from smallint,
        age_to smallint,
        age_note text,
        remote_contact boolean,
        languages text[],
        accessibility text[],
        offered_acts text[] not null default '{}',
        documents text[] not null default '{}',
        cost text,
        channel text not null default 'phone',
        channel_function text,
        lead_time_months smallint,
        length_months smallint,
        booking_horizon_days smallint not null default 0,
        minimum_data jsonb not null default '{}',
        conditions_published boolean not null default false,
        contact_window text,
        valid_from date,
        valid_to date,
        funding_ends_on date,
        funder text,
        paused_until date,
        pause_reason text,
        season_from text,
        season_to text,
        successor_id uuid,
        programme_target integer,
        programme_active integer,
        programme_supported integer,
        programme_counted_on date,
        register_id text,
        register_kind_code text,
        registered_from date,
        ended_on date,
        origin text not null,
        demo_note text,
        owner_edited text[] not null default '{}',
        reminded_at timestamptz,
        created_at timestamptz not null default now(),
        version integer not null,
        constraint service_pk primary key (id),
        constraint service_organisation foreign key (organisation_id) references directory.organisation (id),
        constraint service_successor foreign key (successor_id) references directory.service (id),
        constraint service_register_id_once unique (register_id),
        constraint service_origin check (origin in (${origins})),
        constraint service_channel check (channel in ('platform', 'link', 'phone', 'post')),
        constraint service_sexes check (sexes <@ array['man', 'woman']),
        constraint service_ages check (age_from between 0 and 120 and age_to between 0 and 120 and age_from <= age_to),
        constraint service_validity check (valid_from <= valid_to),
        constraint service_horizon check (booking_horizon_days between 0 and 730),
        constraint service_lead_time check (lead_time_months between 0 and 120),
        constraint service_length check (length_months between 0 and 240),
        constraint service_season check (season_from ~ '^[0-1][0-9]-[0-3][0-9]$' and season_to ~ '^[0-1][0-9]-[0-3][0-9]$'),
        constraint service_programme_counts
          check (programme_target >= 0 and programme_active >= 0 and programme_supported >= 0)
      )`);
    await runner.query(`create index service_organisation_id on directory.service (organisation_id)`);
    await runner.query(`
      create table directory.service_kind_offered (
        service_id uuid not null, kind_code text not null,
        constraint service_kind_offered_pk primary key (service_id, kind_code),
        constraint service_kind_offered_service foreign key (service_id) references directory.service (id) on delete cascade,
        constraint service_kind_offered_kind foreign key (kind_code) references directory.service_kind (code)
      )`);
    await runner.query(`create index service_kind_offered_kind_code on directory.service_kind_offered (kind_code)`);
    await runner.query(`
      create table directory.service_target_group (
        service_id uuid not null, group_code text not null,
        constraint service_target_group_pk primary key (service_id, group_code),
        constraint service_target_group_service foreign key (service_id) references directory.service (id) on delete cascade,
        constraint service_target_group_group foreign key (group_code) references directory.target_group (code)
      )`);
    await runner.query(`create index service_target_group_group_code on directory.service_target_group (group_code)`);
    await runner.query(`
      create table directory.service_form (
        service_id uuid not null, form text not null,
        opening_hours jsonb, nonstop boolean,
        registered_capacity integer, registered_capacity_unit text,
        constraint service_form_pk primary key (service_id, form),
        constraint service_form_service foreign key (service_id) references directory.service (id) on delete cascade,
        constraint service_form_form check (form in (${forms})),
        constraint service_form_capacity check (registered_capacity >= 0)
      )`);
    await runner.query(`
      create table directory.service_area (
        service_id uuid not null, level text not null, code text not null,
        constraint service_area_pk primary key (service_id, level, code),
        constraint service_area_service foreign key (service_id) references directory.service (id) on delete cascade,
        constraint service_area_level check (level in ('country', 'region', 'district', 'orp', 'municipality', 'city_district'))
      )`);
    await runner.query(`
      create table directory.prison_served (
        service_id uuid not null, prison_code text not null, form text not null,
        valid_from date, valid_to date,
        constraint prison_served_pk primary key (service_id, prison_code, form),
        constraint prison_served_service foreign key (service_id) references directory.service (id) on delete cascade,
        constraint prison_served_prison foreign key (prison_code) references directory.prison (code),
        constraint prison_served_form check (form in ('visits', 'remote', 'programme_inside')),
        constraint prison_served_validity check (valid_from <= valid_to)
      )`);
    await runner.query(`create index prison_served_prison_code on directory.prison_served (prison_code)`);
    await runner.query(`
      create table directory.service_run (
        id uuid not null default uuidv7(),
        service_id uuid not null,
        starts_on date not null, ends_on date, enrolment_until date, size smallint, note text,
        constraint service_run_pk primary key (id),
        constraint service_run_service foreign key (service_id) references directory.service (id) on delete cascade,
        constraint service_run_dates check (starts_on <= ends_on and enrolment_until <= starts_on),
        constraint service_run_size check (size > 0)
      )`);
    await runner.query(`create index service_run_service_id on directory.service_run (service_id)`);
    await runner.query(`
      create table directory.contact (
        id uuid not null default uuidv7(),
        organisation_id uuid not null,
        service_id uuid,
        function_code text not null,
        phone text, email text, web text, note text,
        audience text not null default 'public',
        origin text not null,
        constraint contact_pk primary key (id),
        constraint contact_organisation foreign key (organisation_id) references directory.organisation (id),
        constraint contact_service foreign key (service_id) references directory.service (id) on delete cascade,
        constraint contact_reaches check (phone is not null or email is not null or web is not null),
        constraint contact_audience check (audience in ('public', 'professional')),
        constraint contact_origin check (origin in (${origins}))
      )`);
    await runner.query(`create index contact_organisation_id on directory.contact (organisation_id)`);
    await runner.query(
      `create index contact_service_id on directory.contact (service_id) where service_id is not null`,
    );
    for (const table of ['service', 'contact', 'service_run']) {
      await runner.query(`grant select, insert, update on directory.${table} to navaz_app`);
    }
    for (const table of [
      'service_kind_offered',
      'service_target_group',
      'service_form',
      'service_area',
      'prison_served',
      'contact',
      'service_run',
    ]) {
      await runner.query(`grant select, insert, update, delete on directory.${table} to navaz_app`);
    }
  }

  private async facilities(runner: QueryRunner): Promise<void> {
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
      language sql security definer set search_path = pg_catalog as $$
        update directory.secret_address set organisation_id = survivor
        where organisation_id = gone and exists (
          select from directory.organisation merged where merged.id = gone and merged.merged_into_id = survivor)
      $$`);
    await runner.query(`revoke all on function directory.move_secret_addresses(uuid, uuid) from public`);
    await runner.query(`grant execute on function directory.move_secret_addresses(uuid, uuid) to navaz_app`);
  }

  private async conditions(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table directory.admission_condition (
        id uuid not null default uuidv7(),
        service_id uuid not null,
        position smallint not null,
        code text not null,
        operator text not null,
        value jsonb not null default 'null',
        due text not null,
        due_days smallint,
        meetable_from_prison boolean,
        strict boolean not null,
        ground text,
        sentence text not null,
        origin text not null,
        constraint admission_condition_pk primary key (id),
        constraint admission_condition_service foreign key (service_id) references directory.service (id) on delete cascade,
        constraint admission_condition_due check (due in ('before_request', 'before_release', 'on_admission', 'within_days')),
        constraint admission_condition_due_days check ((due = 'within_days') = (due_days is not null) and due_days > 0),
        constraint admission_condition_origin check (origin in (${origins}))
      )`);
    await runner.query(`create index admission_condition_service_id on directory.admission_condition (service_id)`);
    await runner.query(`grant select, insert, update, delete on directory.admission_condition to navaz_app`);
  }

  private async trust(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table directory.accreditation (
        id uuid not null default uuidv7(),
        organisation_id uuid not null,
        service_id uuid,
        kind text not null,
        issuer text not null,
        number text,
        valid_from date, valid_to date,
        evidence text,
        confirmed_at timestamptz,
        confirmed_by_organisation_id uuid,
        refused_reason text,
        origin text not null,
        constraint accreditation_pk primary key (id),
        constraint accreditation_organisation foreign key (organisation_id) references directory.organisation (id),
        constraint accreditation_service foreign key (service_id) references directory.service (id) on delete cascade,
        constraint accreditation_validity check (valid_from <= valid_to),
        constraint accreditation_origin check (origin in (${origins}))
      )`);
    await runner.query(`create index accreditation_organisation_id on directory.accreditation (organisation_id)`);
    await runner.query(
      `create index accreditation_service_id on directory.accreditation (service_id) where service_id is not null`,
    );
    await runner.query(`
      create table directory.verification (
        id uuid not null default uuidv7(),
        service_id uuid not null,
        part text not null,
        method text not null,
        result text not null,
        note text,
        at timestamptz not null,
        by_organisation_id uuid,
        by_account_id uuid,
        constraint verification_pk primary key (id),
        constraint verification_service foreign key (service_id) references directory.service (id) on delete cascade,
        constraint verification_part check (part in (${parts})),
        constraint verification_method check (method in ('phone', 'visit', 'register', 'link', 'owner', 'document')),
        constraint verification_result check (result in ('confirmed', 'corrected', 'not_reached', 'wrong')),
        constraint verification_not_ahead check (at <= now() + interval '1 minute')
      )`);
    await runner.query(`create index verification_latest on directory.verification (service_id, part, at desc)`);
    await runner.query(`
      create table directory.error_report (
        id uuid not null default uuidv7(),
        service_id uuid not null,
        part text not null,
        note text not null,
        at timestamptz not null default now(),
        by_organisation_id uuid not null,
        by_account_id uuid not null,
        settled_at timestamptz,
        settled_note text,
        constraint error_report_pk primary key (id),
        constraint error_report_service foreign key (service_id) references directory.service (id) on delete cascade,
        constraint error_report_part check (part in (${parts}))
      )`);
    await runner.query(
      `create index error_report_open on directory.error_report (service_id) where settled_at is null`,
    );
    await runner.query(`
      create table directory.recommendation (
        id uuid not null default uuidv7(),
        organisation_id uuid not null,
        by_organisation_id uuid not null,
        note text not null,
        at timestamptz not null default now(),
        withdrawn_at timestamptz,
        constraint recommendation_pk primary key (id),
        constraint recommendation_organisation foreign key (organisation_id) references directory.organisation (id),
        constraint recommendation_by foreign key (by_organisation_id) references directory.organisation (id),
        constraint recommendation_not_own check (organisation_id <> by_organisation_id)
      )`);
    await runner.query(`
      create unique index recommendation_open_once on directory.recommendation (organisation_id, by_organisation_id)
      where withdrawn_at is null`);
    for (const table of ['accreditation', 'error_report', 'recommendation']) {
      await runner.query(`grant select, insert, update on directory.${table} to navaz_app`);
    }
    await runner.query(`grant select, insert on directory.verification to navaz_app`);
  }

  private async stewardship(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table directory.change (
        id uuid not null default uuidv7(),
        organisation_id uuid not null,
        service_id uuid,
        field text not null,
        old_value jsonb,
        new_value jsonb,
        why text,
        source text not null,
        at timestamptz not null default clock_timestamp(),
        by_organisation_id uuid,
        by_account_id uuid,
        constraint change_pk primary key (id),
        constraint change_organisation foreign key (organisation_id) references directory.organisation (id),
        constraint change_service foreign key (service_id) references directory.service (id),
        constraint change_source check (source in ('owner', 'coordinator', 'register', 'link', 'merge', 'claim'))
      )`);
    await runner.query(`create index change_organisation_latest on directory.change (organisation_id, id desc)`);
    await runner.query(`create index change_service_latest on directory.change (service_id, id desc)`);
    await runner.query(`
      create function directory.refuse_change() returns trigger language plpgsql as $$
      begin
        raise exception 'History is append-only.' using errcode = 'integrity_constraint_violation';
      end $$`);
    await runner.query(`
      create trigger change_append_only before delete or truncate on directory.change
      for each statement execute function directory.refuse_change()`);
    // A merge moves history to the survivor; what happened is never rewritten, not even by the owner of the table.
    await runner.query(`
      create trigger change_never_rewritten before update on directory.change
      for each row when (to_jsonb(old) - 'organisation_id' is distinct from to_jsonb(new) - 'organisation_id')
      execute function directory.refuse_change()`);
    await runner.query(`
      create table directory.register_conflict (
        id uuid not null default uuidv7(),
        organisation_id uuid not null,
        service_id uuid,
        field text not null,
        register_value jsonb,
        owner_value jsonb,
        first_seen_at timestamptz not null default now(),
        settled_at timestamptz,
        settled_as text,
        constraint register_conflict_pk primary key (id),
        constraint register_conflict_organisation foreign key (organisation_id) references directory.organisation (id),
        constraint register_conflict_service foreign key (service_id) references directory.service (id),
        constraint register_conflict_settled check
          ((settled_at is null) = (settled_as is null) and settled_as in ('kept_own', 'took_register', 'vanished'))
      )`);
    await runner.query(`
      create unique index register_conflict_open_once on directory.register_conflict
        (organisation_id, service_id, field) nulls not distinct where settled_at is null`);
    await runner.query(
      `create index register_conflict_service_id on directory.register_conflict (service_id) where service_id is not null`,
    );
    await runner.query(`
      create table directory.claim (
        id uuid not null default uuidv7(),
        organisation_id uuid not null,
        account_id uuid not null,
        way text not null,
        note text,
        created_at timestamptz not null default now(),
        decided_at timestamptz,
        decided_as text,
        decided_by_account_id uuid,
        decision_note text,
        constraint claim_pk primary key (id),
        constraint claim_organisation foreign key (organisation_id) references directory.organisation (id),
        constraint claim_way check (way in ('register_address', 'coordinator')),
        constraint claim_decided check
          ((decided_at is null) = (decided_as is null) and decided_as in ('granted', 'refused', 'expired'))
      )`);
    await runner.query(`
      create unique index claim_open_once on directory.claim (organisation_id, account_id) where decided_at is null`);
    await runner.query(`grant select, insert on directory.change to navaz_app`);
    await runner.query(`grant update (organisation_id) on directory.change to navaz_app`);
    await runner.query(`grant select, insert, update on directory.register_conflict, directory.claim to navaz_app`);
  }
}
