import type { MigrationInterface, QueryRunner } from 'typeorm';
import { guard, unguard } from './0025-last-lock/guarding.js';
import { guards } from './0025-last-lock/guards.js';

/** A request reads the same to its provider whether the person was forgotten or only its end came. */
const counted = /,\s*version = version \+ 1(?=\s*where id = any \(cleared\))/u;
const uncounted = /(coalesce\(content_destroyed_at, at\))(?=\s*where id = any \(cleared\))/u;

const rewriteClearing = async (runner: QueryRunner, from: RegExp, to: string): Promise<void> => {
  const [row] = (await runner.query(
    `select pg_get_functiondef('handover.clear_handovers(uuid[], timestamptz)'::regprocedure) as made`,
  )) as { made: string }[];
  if (!row || !from.test(row.made)) throw new Error('The function that clears requests is another one.');
  await runner.query(row.made.replace(from, to));
};

const invalidate = 'consent.invalidate(uuid[], text, timestamptz)';

/** Grants on a form that not everybody whose agreement is needed now has answered. */
const incomplete = `when 'agreement_incomplete' then exists (
  select from handover.subject s, unnest(case s.agreement_from when 'both' then array['subject', 'guardian']
    else array[s.agreement_from] end) needed
  where s.id = held.subject_id and not exists (
    select from consent.expression said where said.signing_id = held.signing_id and said.party = needed))`;

const reguardInvalidate = async (runner: QueryRunner, more: string): Promise<void> => {
  const found = guards.find(({ signature }) => signature === invalidate);
  if (!found) throw new Error(`There is no guard of ${invalidate}.`);
  await unguard(runner, found);
  await guard(runner, { ...found, asks: found.asks.replace('else false end', `${more} else false end`) });
};

const toApplication = async (runner: QueryRunner, signature: string): Promise<void> => {
  await runner.query(`revoke all on function ${signature} from public`);
  await runner.query(`grant execute on function ${signature} to navaz_app`);
};

const namesGiven = 'handover.names_given(uuid)';
const seenDisclosures = 'audit.controller_disclosures(uuid[], uuid, integer)';

/** The latest rows of every unit that read, and of every unit whose cases were read, by an index each. */
const latestOf = (column: string): string => `
  select found.chain_id, found.number, found.id from asked cross join lateral (
    select d.chain_id, d.number, d.id from audit.disclosure d
    where d.${column} = asked.unit_id and d.id < before order by d.id desc limit rows_wanted) found`;

/** Whose case it was: known of the controller's own units, and where a unit gave a case away itself. */
const knowsTheOwner = `(d.owner_unit_id = any (mine.units) or d.purpose = 'take_over')`;

/**
 * What a provider was not told does not reach it by the way: not by the log its auditor reads, not by how often a request
 * was changed. A name it was given is looked for in what it writes, however long ago it was. And an agreement that lacks
 * somebody, since the person turned out to be younger, carries nothing.
 */
export class NothingToldByTheWay0034 implements MigrationInterface {
  readonly name = 'NothingToldByTheWay0034000000034';

  async up(runner: QueryRunner): Promise<void> {
    // Sealed still. Nobody knows who holds a link, so nobody finds out by one whether they guessed a name.
    await runner.query(`
      create function handover.names_given(asked uuid) returns setof bytea
      language sql stable security definer set search_path = pg_catalog, pg_temp as $$
        select passed.sealed from handover.snapshot passed
        where passed.handover_id = asked and passed.sealed is not null and 'name' = any (passed.fields)
          and platform.actor_role() is distinct from 'link'
          and exists (select from handover.seen where id = asked)
        order by passed.number
      $$`);
    await runner.query(`
      create function audit.controller_disclosures(units uuid[], before uuid, rows_wanted integer)
      returns table (id uuid, at timestamptz, refused boolean, unit_id uuid, service_id uuid, owner_unit_id uuid,
        account_id uuid, role text, subject_id uuid, asked_id uuid, fields text[], purpose text, grant_id uuid,
        legal_basis text, operation text, correlation_id text)
      language sql stable security definer set search_path = pg_catalog, pg_temp as $$
        with mine as materialized (
          select audit.controller_units() as units where current_setting('navaz.role', true) = 'auditor'),
        asked as materialized (
          select wanted.unit_id from mine, unnest(controller_disclosures.units) as wanted(unit_id)
          where wanted.unit_id = any (mine.units)),
        latest as (
          ${latestOf('unit_id')} union ${latestOf('owner_unit_id')} order by 3 desc limit rows_wanted)
        select d.id, d.at, d.refused, d.unit_id, d.service_id,
          case when ${knowsTheOwner} then d.owner_unit_id end,
          case when d.unit_id = any (mine.units) then d.account_id end, d.role,
          case when ${knowsTheOwner} then d.subject_id end, d.asked_id, d.fields, d.purpose, d.grant_id, d.legal_basis,
          d.operation, d.correlation_id
        from mine, latest join audit.disclosure d on d.chain_id = latest.chain_id and d.number = latest.number
        order by d.id desc
      $$`);
    for (const signature of [namesGiven, seenDisclosures]) await toApplication(runner, signature);
    await runner.query(`revoke select on audit.disclosure from navaz_app`);
    await rewriteClearing(runner, counted, '');
    await reguardInvalidate(runner, incomplete);
  }

  async down(runner: QueryRunner): Promise<void> {
    await reguardInvalidate(runner, '');
    await rewriteClearing(runner, uncounted, '$1, version = version + 1');
    await runner.query(`grant select on audit.disclosure to navaz_app`);
    for (const signature of [seenDisclosures, namesGiven]) await runner.query(`drop function ${signature}`);
  }
}
