import type { QueryRunner } from 'typeorm';

/** Callable by the application and by nobody else. */
const openToApplication = async (runner: QueryRunner, functions: readonly string[]): Promise<void> => {
  for (const signature of functions) {
    await runner.query(`revoke all on function consent.${signature} from public`);
    await runner.query(`grant execute on function consent.${signature} to navaz_app`);
  }
};

/** What the holding unit does beyond its own rows. */
export const createHolding = async (runner: QueryRunner): Promise<void> => {
  await runner.query(`
    create function consent.issue_code(signing uuid, code_hash bytea, at timestamptz) returns boolean
    language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
    begin
      if not exists (select from consent.signing held where held.id = issue_code.signing
          and held.holder_id = platform.actor_organisation() and platform.actor_handles_people()
          and held.content_destroyed_at is null) then
        return false;
      end if;
      insert into consent.slip_code (signing_id, code_hash, issued_at)
      values (issue_code.signing, issue_code.code_hash, issue_code.at)
      on conflict (signing_id) do update set code_hash = excluded.code_hash, issued_at = excluded.issued_at;
      return true;
    end $$`);
  await runner.query(`
    create function consent.move_holder(subject uuid, to_unit uuid) returns integer
    language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
    declare
      from_unit constant uuid := platform.actor_organisation();
      moved integer;
    begin
      if not platform.actor_handles_people() then return 0; end if;
      update consent.subject_grant held set holder_id = to_unit
      where held.subject_id = subject and held.holder_id = from_unit;
      update consent.signing held set holder_id = to_unit
      where held.subject_id = subject and held.holder_id = from_unit;
      get diagnostics moved = row_count;
      return moved;
    end $$`);
  await openToApplication(runner, ['issue_code(uuid, bytea, timestamptz)', 'move_holder(uuid, uuid)']);
};

/** The subject's own door: no login, only the code on the slip. */
export const createWithdrawalByCode = async (runner: QueryRunner): Promise<void> => {
  // Counted before the code is looked at, so that many at once are not looked at first and counted later.
  await runner.query(`
    create function consent.take_attempt(address bytea, at timestamptz, per_address integer, overall integer) returns uuid
    language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
    declare
      taken uuid;
    begin
      perform pg_advisory_xact_lock(hashtext('consent.code_attempt'));
      delete from consent.code_attempt old where old.at <= take_attempt.at - interval '1 hour';
      if (select count(*) >= overall or count(*) filter (where made.address_hash = address) >= per_address
          from consent.code_attempt made) then
        return null;
      end if;
      insert into consent.code_attempt (address_hash, at) values (address, take_attempt.at) returning id into taken;
      return taken;
    end $$`);
  await runner.query(`
    create function consent.forgive_attempt(attempt uuid) returns void
    language sql security definer set search_path = pg_catalog, pg_temp as $$
      delete from consent.code_attempt where id = attempt
    $$`);
  await runner.query(`
    create function consent.agreement_by_code(hash bytea) returns table (item smallint, state text, valid_until date)
    language sql stable security definer set search_path = pg_catalog, pg_temp as $$
      select given.item, given.state, given.valid_until
      from consent.slip_code code join consent.subject_grant given on given.signing_id = code.signing_id
      where code.code_hash = hash order by given.item
    $$`);
  await runner.query(`
    create function consent.withdraw_by_code(hash bytea, items smallint[], at timestamptz)
    returns table (grant_id uuid, about_id uuid, purpose text, item smallint)
    language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
    declare
      slip constant uuid := (select code.signing_id from consent.slip_code code where code.code_hash = hash);
      taken smallint[];
    begin
      if slip is null then return; end if;
      select array_agg(open.item order by open.item) into taken from (
        select held.item from consent.subject_grant held
        where held.signing_id = slip and held.item = any (items) and held.state in ('given', 'renewed')
        order by held.id for update) open;
      if taken is null then return; end if;
      insert into consent.grant_event (grant_id, state, at, means, by_party)
      select held.id, 'withdrawn', withdraw_by_code.at, 'code', 'subject' from consent.subject_grant held
      where held.signing_id = slip and held.item = any (taken) order by held.id;
      perform audit.append_act('consent.withdrawByCode', 'signing', slip, jsonb_build_object('items', taken));
      return query select held.id, held.about_id, held.purpose, held.item from consent.subject_grant held
        where held.signing_id = slip and held.item = any (taken) order by held.item;
    end $$`);
  await openToApplication(runner, [
    'take_attempt(bytea, timestamptz, integer, integer)',
    'forgive_attempt(uuid)',
    'agreement_by_code(bytea)',
    'withdraw_by_code(bytea, smallint[], timestamptz)',
  ]);
};

/** What ends without the subject: a recipient that left, content after its time, the skeleton after three years. */
export const createEndings = async (runner: QueryRunner): Promise<void> => {
  await runner.query(`
    create function consent.invalidate(grants uuid[], reason text, at timestamptz)
    returns table (grant_id uuid, about_id uuid, purpose text)
    language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
    declare
      ended uuid[];
    begin
      select array_agg(open.id) into ended from (
        select held.id from consent.subject_grant held
        where held.id = any (grants) and held.state in ('requested', 'given', 'renewed')
        order by held.id for update) open;
      if ended is null then return; end if;
      insert into consent.grant_event (grant_id, state, at, means, reason)
      select ending, 'invalidated', invalidate.at, 'platform', invalidate.reason from unnest(ended) ending order by ending;
      perform audit.append_act('consent.invalidate', 'grant', null,
        jsonb_build_object('grants', to_jsonb(ended), 'reason', invalidate.reason));
      return query select held.id, held.about_id, held.purpose from consent.subject_grant held
        where held.id = any (ended) order by held.id;
    end $$`);
  await runner.query(`
    create function consent.invalidate_recipient(kind text, recipient uuid, reason text, at timestamptz)
    returns table (grant_id uuid, about_id uuid, purpose text)
    language sql security definer set search_path = pg_catalog, pg_temp as $$
      select * from consent.invalidate(
        (select array_agg(held.id) from consent.subject_grant held
         where held.recipient_kind = kind and held.recipient_id = recipient
           and held.state in ('requested', 'given', 'renewed')), reason, at)
    $$`);
  await runner.query(`
    create function consent.destroy_content(subject uuid, at timestamptz)
    returns table (grant_id uuid, about_id uuid, purpose text)
    language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
    begin
      return query select * from consent.invalidate(
        (select array_agg(held.id) from consent.subject_grant held where held.subject_id = subject),
        'content_destroyed', destroy_content.at);
      update consent.subject_grant held set detail = null where held.subject_id = subject and held.detail is not null;
      delete from consent.slip_code code using consent.signing held
      where held.id = code.signing_id and held.subject_id = subject;
      update consent.signing held set content_destroyed_at = destroy_content.at
      where held.subject_id = subject and held.content_destroyed_at is null;
    end $$`);
  await runner.query(`
    create function consent.forget(before timestamptz) returns integer
    language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
    declare
      old uuid[];
    begin
      select array_agg(ended.id) into old from consent.signing ended where ended.content_destroyed_at < before;
      if old is null then return 0; end if;
      perform set_config('navaz.forgetting', 'consent', true);
      delete from consent.grant_event event using consent.subject_grant held
      where held.id = event.grant_id and held.signing_id = any (old);
      delete from consent.expression said where said.signing_id = any (old);
      delete from consent.subject_grant held where held.signing_id = any (old);
      delete from consent.signing ended where ended.id = any (old);
      perform set_config('navaz.forgetting', '', true);
      perform audit.append_act('consent.forget', 'signing', null, jsonb_build_object('count', cardinality(old)));
      return cardinality(old);
    end $$`);
  await openToApplication(runner, [
    'invalidate(uuid[], text, timestamptz)',
    'invalidate_recipient(text, uuid, text, timestamptz)',
    'destroy_content(uuid, timestamptz)',
    'forget(timestamptz)',
  ]);
};

/**
 * What the subject denied a recipient, for the gate when that recipient reads: where an own basis would pass a field, the
 * subject's *no* still closes it. Row-level security hides these grants from the recipient itself.
 */
export const createDenials = async (runner: QueryRunner): Promise<void> => {
  await runner.query(`
    create function consent.denied_to_reader(about uuid, recipient uuid) returns setof consent.subject_grant
    language sql stable security definer set search_path = pg_catalog, pg_temp as $$
      select denied.* from consent.subject_grant denied
      where denied.about_id = about and denied.recipient_id = recipient and denied.state in ('refused', 'withdrawn')
        and platform.actor_handles_people() and denied.recipient_organisation_id = platform.actor_organisation()
        and (denied.recipient_kind = 'unit' or platform.actor_covers(denied.recipient_id))
    $$`);
  await runner.query(`revoke all on function consent.denied_to_reader(uuid, uuid) from public`);
  await runner.query(`grant execute on function consent.denied_to_reader(uuid, uuid) to navaz_app`);
};
