import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What a function of the schema may reach without naming it. */
const path = `set search_path = pg_catalog, pg_temp`;

/**
 * Ends that other rooms are told of, who stands over whom, and what must not outlive a service's move to another
 * organisation or a place's becoming secret; and requests to be listed.
 */
export class EndsAndListings0011 implements MigrationInterface {
  readonly name = 'EndsAndListings0011000000011';

  async up(runner: QueryRunner): Promise<void> {
    await this.ends(runner);
    await this.ownership(runner);
    await this.secretAddresses(runner);
    await this.conflicts(runner);
    await this.listingRequests(runner);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`drop table directory.listing_request`);
    await runner.query(`drop trigger facility_became_secret on directory.facility`);
    await runner.query(`drop trigger facility_made_secret on directory.facility`);
    await runner.query(`drop function directory.forget_municipalities()`);
    await runner.query(`drop trigger service_leaves_secret_addresses on directory.service`);
    await runner.query(`drop function directory.forget_secret_addresses()`);
    await runner.query(`drop policy secret_address_left_behind on directory.secret_address`);
    await runner.query(`
      alter policy secret_address_own_organisation on directory.secret_address
      using (organisation_id::text = current_setting('navaz.organisation', true)
        and current_setting('navaz.role', true) in ('profile_owner', 'team_lead'))`);
    await runner.query(`drop function directory.offered_by(uuid)`);
    await runner.query(`drop function directory.stands_over(uuid, uuid)`);
    await runner.query(`alter table directory.service drop column end_told`);
    await runner.query(`alter table directory.organisation drop column ended_on, drop column end_told`);
  }

  private async ends(runner: QueryRunner): Promise<void> {
    await runner.query(`alter table directory.organisation add column ended_on date, add column end_told date`);
    await runner.query(`alter table directory.service add column end_told date`);
    // What nobody has been told of yet; ends set ahead wait here for their day.
    for (const table of ['organisation', 'service']) {
      await runner.query(`
        create index ${table}_end_untold on directory.${table} (ended_on) where ended_on is distinct from end_told`);
    }
  }

  private async ownership(runner: QueryRunner): Promise<void> {
    // The one answer to "whose is it", for statements and for code; a circle of parents ends by itself.
    await runner.query(`
      create function directory.stands_over(upper uuid, lower uuid) returns boolean
      language sql stable strict parallel safe ${path} as $$
        with recursive above as (
          select unit.id, unit.parent_id from directory.organisation unit where unit.id = lower
          union
          select parent.id, parent.parent_id from directory.organisation parent join above on parent.id = above.parent_id)
        select exists (select from above where above.id = upper)
      $$`);
  }

  private async secretAddresses(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create function directory.offered_by(facility uuid) returns uuid language sql stable strict ${path} as $$
        select service.organisation_id from directory.facility place
        join directory.service on service.id = place.service_id where place.id = facility
      $$`);
    // Whose the service was when the address was entered is not enough: it must be theirs still.
    await runner.query(`
      alter policy secret_address_own_organisation on directory.secret_address
      using (organisation_id::text = current_setting('navaz.organisation', true)
        and current_setting('navaz.role', true) in ('profile_owner', 'team_lead')
        and organisation_id = directory.offered_by(facility_id))`);
    // The owner of the schema reaches rows of services that have moved on, and no others: to delete them.
    await runner.query(`
      create policy secret_address_left_behind on directory.secret_address to current_user
      using (organisation_id is distinct from directory.offered_by(facility_id))`);
    await runner.query(`
      create function directory.forget_secret_addresses() returns trigger
      language plpgsql security definer ${path} as $$
      begin
        delete from directory.secret_address kept using directory.facility place
        where place.service_id = new.id and kept.facility_id = place.id
          and kept.organisation_id is distinct from new.organisation_id;
        return null;
      end $$`);
    await runner.query(`revoke all on function directory.forget_secret_addresses() from public`);
    await runner.query(`
      create trigger service_leaves_secret_addresses after update of organisation_id on directory.service
      for each row when (old.organisation_id is distinct from new.organisation_id)
      execute function directory.forget_secret_addresses()`);
  }

  private async conflicts(runner: QueryRunner): Promise<void> {
    // A difference with the register names the municipalities of places; of a secret one not even that may stay.
    await runner.query(`
      create function directory.forget_municipalities() returns trigger language plpgsql ${path} as $$
      begin
        update directory.register_conflict
        set register_value = register_value - 'municipalities', owner_value = owner_value - 'municipalities'
        where service_id = new.service_id and field = 'facilities'
          and (register_value ? 'municipalities' or owner_value ? 'municipalities');
        return null;
      end $$`);
    await runner.query(`
      create trigger facility_became_secret after update of visibility on directory.facility
      for each row when (new.visibility = 'secret' and old.visibility is distinct from 'secret')
      execute function directory.forget_municipalities()`);
    await runner.query(`
      create trigger facility_made_secret after insert on directory.facility
      for each row when (new.visibility = 'secret') execute function directory.forget_municipalities()`);
  }

  private async listingRequests(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table directory.listing_request (
        id uuid not null default uuidv7(),
        name text not null, kind text not null, ico text, web text, district_code text not null,
        offers text not null,
        email text not null, phone text,
        requested_at timestamptz not null,
        mailed_at timestamptz not null,
        confirmed_at timestamptz,
        decided_at timestamptz,
        decided_as text,
        decided_by_account_id uuid,
        decision_note text,
        constraint listing_request_pk primary key (id),
        constraint listing_request_district foreign key (district_code) references directory.district (code),
        constraint listing_request_decided check
          ((decided_at is null) = (decided_as is null) and decided_as in ('accepted', 'refused')),
        constraint listing_request_confirmed_first check (decided_at is null or confirmed_at is not null)
      )`);
    await runner.query(`
      create unique index listing_request_open_once on directory.listing_request (lower(email)) where decided_at is null`);
    await runner.query(`grant select, insert, update, delete on directory.listing_request to navaz_app`);
  }
}
