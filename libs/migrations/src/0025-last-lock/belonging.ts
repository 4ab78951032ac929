import type { QueryRunner } from 'typeorm';

/**
 * A row of the log is about one person, read through a record of that person, by a unit that stands somewhere in it, on
 * an agreement of that person. What does not belong together is no row, and so no read. Of a person who is not (any
 * more) here the log believes what it is told: there is nothing left to read.
 */
const belongs = `
  create function handover.disclosure_belongs(given jsonb) returns boolean
  language plpgsql stable security definer set search_path = pg_catalog, pg_temp as $$
  declare
    person constant uuid := given->>'subjectId';
    asked constant uuid := given->>'askedId';
    owner constant uuid := given->>'ownerUnitId';
    service constant uuid := given->>'serviceId';
    ground constant uuid := given->>'grantId';
    recognised constant boolean := given->>'purpose' = 'be_recognised';
    reader constant uuid := coalesce(platform.actor_organisation(), (given->>'unitId')::uuid);
    leads boolean;
    handed boolean;
  begin
    if not exists (select from handover.subject held where held.id = person) then return true; end if;
    if not exists (select from handover.subject held where held.id = person and held.unit_id = owner)
        and not exists (select from handover.client_case held where held.subject_id = person and held.unit_id = owner) then
      return false;
    end if;
    -- A case that is given away in this very transaction: whoever gave it writes down what the other unit got.
    handed := given->>'purpose' = 'take_over' and exists (
      select from handover.case_transfer link join handover.client_case held on held.id = link.case_id
      where link.case_id = asked and held.subject_id = person and link.from_unit_id = reader
        and link.to_unit_id = owner and link.xmin = pg_current_xact_id()::xid);
    if ground is not null and not exists (select from consent.subject_grant held
        where held.id = ground and held.subject_id = person
          and ((handed and held.recipient_organisation_id = owner) or held.holder_id = reader or held.recipient_organisation_id = reader or recognised)) then
      return false;
    end if;
    leads := reader = owner;
    return handed or exists (select from handover.handover held where held.id = asked and held.subject_id = person
        and reader in (held.sender_unit_id, held.recipient_organisation_id)
        and (service is null or service = held.recipient_service_id))
      or exists (select from handover.client_case held where held.id = asked and held.subject_id = person
        and (leads or exists (select from handover.participant part
          where part.case_id = asked and part.unit_id = reader and part.ended_at is null)))
      or exists (select from handover.fact_question held where held.id = asked and held.subject_id = person
        and reader in (held.unit_id, held.recipient_organisation_id)
        and (service is null or service = held.recipient_service_id))
      or exists (select from handover.report held join handover.handover about on about.id = held.handover_id
        where held.id = asked and about.subject_id = person
          and reader in (held.to_unit_id, about.recipient_organisation_id))
      or exists (select from handover.need held join handover.client_case around on around.id = held.case_id
        where held.id = asked and around.subject_id = person and (leads or (recognised and ground is not null)))
      or (leads and asked = person);
  end $$`;

const append = (checked: string): string => `
  create or replace function audit.append_disclosures(rows jsonb) returns void
  language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
  declare
    given jsonb;
  begin
    -- In one order for everybody, so that two reads of the same two subjects cannot lock each other out.
    for given in select value from jsonb_array_elements(rows) with ordinality as listed(value, place)
      order by (value->>'subjectId')::uuid nulls last, place
    loop
      ${checked}
      perform audit.append_disclosure_at(null, given);
    end loop;
  end $$`;

const check = `if given->>'subjectId' is not null and not handover.disclosure_belongs(given) then
        raise exception 'A disclosure whose parts do not belong together.'
          using errcode = 'check_violation', constraint = 'disclosure_belongs';
      end if;`;

const listOf = 'audit.disclosures_of(uuid, bigint, int)';

/** Who leads or takes part in a case of the person; who led it, for somebody of whom only the log is left. */
const list = (allowed: string): string => `
  create or replace function audit.disclosures_of(subject uuid, before bigint, rows_wanted int)
  returns setof audit.disclosure
  language sql stable security definer set search_path = pg_catalog, pg_temp as $$
    select entry.* from audit.disclosure entry
    where entry.chain_id = subject and entry.subject_id = subject and entry.number < before
      and ${allowed}
    order by entry.number desc limit rows_wanted
  $$`;

const someone = `nullif(current_setting('navaz.account', true), '') is not null`;

/** The log asks whether what it is told belongs together, and shows a person's list to those who may issue it. */
export const createBelonging = async (runner: QueryRunner): Promise<void> => {
  await runner.query(belongs);
  await runner.query(`revoke all on function handover.disclosure_belongs(jsonb) from public`);
  await runner.query(`
    create function handover.may_issue_statement(person uuid, led_by uuid) returns boolean
    language sql stable security definer set search_path = pg_catalog, pg_temp as $$
      select platform.actor_handles_people() and case
        when exists (select from handover.subject held where held.id = person) then
          exists (select from handover.subject held
            where held.id = person and held.unit_id = platform.actor_organisation())
          or exists (select from handover.client_case held where held.subject_id = person
            and (held.unit_id = platform.actor_organisation() or handover.actor_takes_part(held.id)))
        else coalesce(led_by = platform.actor_organisation(), false) end
    $$`);
  await runner.query(`revoke all on function handover.may_issue_statement(uuid, uuid) from public`);
  await runner.query(append(check));
  await listAsBelongs(runner);
};

/** A person's list, shown to those who may issue it. */
export const listAsBelongs = async (runner: QueryRunner): Promise<void> => {
  await runner.query(list(`handover.may_issue_statement(subject, entry.owner_unit_id)`));
  await runner.query(`revoke all on function ${listOf} from public`);
  await runner.query(`grant execute on function ${listOf} to navaz_app`);
};

/** Makes room for a list that is asked otherwise. */
export const dropListAsBelongs = async (runner: QueryRunner): Promise<void> => {
  await runner.query(`drop function ${listOf}`);
};

/** The log as it was. */
export const dropBelonging = async (runner: QueryRunner): Promise<void> => {
  await runner.query(list(someone));
  await runner.query(append(''));
  await runner.query(`drop function handover.may_issue_statement(uuid, uuid)`);
  await runner.query(`drop function handover.disclosure_belongs(jsonb)`);
};
