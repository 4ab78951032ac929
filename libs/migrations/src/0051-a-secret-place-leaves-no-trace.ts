import type { MigrationInterface, QueryRunner } from 'typeorm';

const path = 'set search_path = pg_catalog, pg_temp';

/** History is append-only; what may be moved is whose it is, and what may be taken out of it are its values. */
const neverRewritten = async (runner: QueryRunner, rewritten: string): Promise<void> => {
  await runner.query(`drop trigger change_never_rewritten on directory.change`);
  await runner.query(`
    create trigger change_never_rewritten before update on directory.change
    for each row when (${rewritten}) execute function directory.refuse_change()`);
};
const anything = `to_jsonb(old) - 'organisation_id' is distinct from to_jsonb(new) - 'organisation_id'`;
const forgettable = ['old_value', 'new_value', 'why'];
const anythingButForgotten = [
  `to_jsonb(old) - array['organisation_id', '${forgettable.join(`', '`)}']
     is distinct from to_jsonb(new) - array['organisation_id', '${forgettable.join(`', '`)}']`,
  ...forgettable.map((column) => `new.${column} is not null and new.${column} is distinct from old.${column}`),
].join('\n or ');

/** A place of the service that was not always secret: its name may be the one the service had. */
const wasSeen = (service: string): string => `exists (
  select from directory.facility hidden where hidden.service_id = ${service} and hidden.visibility = 'secret'
    and (hidden.register_fingerprint is null and hidden.origin = 'register'
      or hidden.register_fingerprint = 'secret:' || hidden.id))`;

/** That it was changed, when and by whom stays; what it was does not. */
const forgetName = (service: string): string => `
  update directory.change told set old_value = null, new_value = null
  where told.field = 'name' and ${service} and (told.old_value is not null or told.new_value is not null)`;
const forgetPlace = (place: string): string => `
  update directory.change told
  set why = null,
      old_value = case when split_part(told.field, '.', 3) = any (address) then null else told.old_value end,
      new_value = case when split_part(told.field, '.', 3) = any (address) then null else told.new_value end
  from (values (array['name', 'street', 'houseNumber', 'postcode', 'municipalityCode', 'cityDistrictCode',
    'addressCode', 'wayIn'])) as fields(address)
  where ${place}`;
/** The register names a service after its place; a difference without its values is over. */
const forgetConflict = (service: string): string => `
  update directory.register_conflict differs
  set register_value = null, owner_value = null,
      settled_at = coalesce(differs.settled_at, now()), settled_as = coalesce(differs.settled_as, 'vanished')
  where differs.field = 'name' and ${service}
    and (differs.register_value is not null or differs.owner_value is not null)`;

/**
 * A place that becomes secret is not found again by what was known of it: not by a hash of its address, which is found by
 * trying, and not in the history of its service. Places hidden already are treated the same.
 */
export class ASecretPlaceLeavesNoTrace0051 implements MigrationInterface {
  readonly name = 'ASecretPlaceLeavesNoTrace0051000000051';

  async up(runner: QueryRunner): Promise<void> {
    // Whoever hid a place by their own hand keeps the places and the name; what the register hid is its list's affair.
    await runner.query(`
      update directory.facility place
      set register_fingerprint = case when 'facilities' = any (service.owner_edited) then 'secret:' || place.id end
      from directory.service service
      where service.id = place.service_id and place.visibility = 'secret'
        and place.register_fingerprint not like 'secret:%'`);
    await runner.query(`
      update directory.service service
      set owner_edited = array(select distinct unnest(service.owner_edited || array['name']) order by 1)
      where exists (select from directory.facility place where place.service_id = service.id
        and place.register_fingerprint = 'secret:' || place.id)`);
    await runner.query(`
      alter table directory.facility add constraint facility_secret_has_no_fingerprint check
        (visibility <> 'secret' or register_fingerprint is null or register_fingerprint like 'secret:%')`);
    await neverRewritten(runner, anythingButForgotten);
    await runner.query(forgetName(wasSeen('told.service_id')));
    await runner.query(
      forgetPlace(`exists (select from directory.facility hidden where hidden.visibility = 'secret'
        and hidden.service_id = told.service_id and starts_with(told.field, 'facilities.' || hidden.id || '.'))`),
    );
    await runner.query(forgetConflict(wasSeen('differs.service_id')));
    await this.forgetting(runner);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`drop trigger change_tells_no_name on directory.change`);
    await runner.query(`drop function directory.tell_no_name()`);
    await runner.query(`drop trigger facility_leaves_no_trace on directory.facility`);
    await runner.query(`drop function directory.forget_traces()`);
    await neverRewritten(runner, anything);
    await runner.query(`alter table directory.facility drop constraint facility_secret_has_no_fingerprint`);
  }

  private async forgetting(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create function directory.forget_traces() returns trigger language plpgsql security definer ${path} as $$
      begin
        ${forgetName('told.service_id = new.service_id')};
        ${forgetPlace(`told.service_id = new.service_id and starts_with(told.field, 'facilities.' || new.id || '.')`)};
        ${forgetConflict('differs.service_id = new.service_id')};
        return null;
      end $$`);
    await runner.query(`revoke all on function directory.forget_traces() from public`);
    await runner.query(`
      create trigger facility_leaves_no_trace after update of visibility on directory.facility
      for each row when (new.visibility = 'secret' and old.visibility is distinct from 'secret')
      execute function directory.forget_traces()`);
    // The name goes away after the place, with the same run of the register or by its owner's hand.
    await runner.query(`
      create function directory.tell_no_name() returns trigger language plpgsql ${path} as $$
      begin
        if ${wasSeen('new.service_id')} then
          new.old_value := null;
          new.new_value := null;
        end if;
        return new;
      end $$`);
    await runner.query(`
      create trigger change_tells_no_name before insert on directory.change
      for each row when (new.field = 'name' and new.service_id is not null)
      execute function directory.tell_no_name()`);
  }
}
