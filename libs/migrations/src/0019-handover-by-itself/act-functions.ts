import type { QueryRunner } from 'typeorm';
import type { ActByItself } from './acts.js';

/** What a function answers: codes and units to be told, and the place to be given back; never who the person is. */
const answer = `table (id uuid, reference text, sender_unit_id uuid, sender_account_id uuid,
  recipient_organisation_id uuid, recipient_service_id uuid, provider_account_id uuid, turn text, arrived boolean,
  wanted_from date)`;

const parameters = ({ given }: ActByItself): string =>
  ['asked uuid', ...(given ? [given] : []), 'before date', 'moment timestamptz'].join(', ');

/** The same without names, as a function is called in a grant. */
const signature = (act: ActByItself): string =>
  parameters(act)
    .split(', ')
    .map((parameter) => parameter.split(' ')[1])
    .join(', ');

const open = async (runner: QueryRunner, named: string): Promise<void> => {
  await runner.query(`revoke all on function handover.${named} from public`);
  await runner.query(`grant execute on function handover.${named} to navaz_app`);
};

/** The function of an act and, where it is found by looking, the list of what is due; for the application alone. */
export const createAct = async (runner: QueryRunner, act: ActByItself): Promise<void> => {
  const { name, to, when, sets } = act;
  if (!act.told) {
    await runner.query(`
      create function handover.${name}_due(before date, moment timestamptz, up_to integer) returns setof uuid
      language sql stable security definer set search_path = pg_catalog, pg_temp as $$
        select h.id from handover.handover h where ${when} order by h.id limit up_to
      $$`);
    await open(runner, `${name}_due(date, timestamptz, integer)`);
  }
  const move = to ? `perform handover.move_by_itself(asked, '${act.act}', '${to.state}', '${to.side}', moment);` : '';
  await runner.query(`
    create function handover.${name}(${parameters(act)}) returns ${answer}
    language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
    #variable_conflict use_column
    declare
      found_row handover.handover;
    begin
      select h.* into found_row from handover.handover h where h.id = asked and ${when} for update;
      if found_row.id is null then return; end if;
      ${sets ? `update handover.handover h set ${sets} where h.id = asked;` : ''}
      ${move}
      perform audit.append_act('handover.${act.act}', 'handover', asked, '{}');
      return query select found_row.id, found_row.reference, found_row.sender_unit_id, found_row.sender_account_id,
        found_row.recipient_organisation_id, found_row.recipient_service_id, found_row.provider_account_id,
        coalesce(found_row.question_to, case found_row.state when 'offered' then 'sender' else 'provider' end),
        found_row.arrived_on is not null, coalesce(found_row.offer_from, found_row.release_earliest);
    end $$`);
  await open(runner, `${name}(${signature(act)})`);
};

/** Takes both away again. */
export const dropAct = async (runner: QueryRunner, act: ActByItself): Promise<void> => {
  if (!act.told) await runner.query(`drop function handover.${act.name}_due(date, timestamptz, integer)`);
  await runner.query(`drop function handover.${act.name}(${signature(act)})`);
};
