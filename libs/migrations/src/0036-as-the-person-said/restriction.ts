import type { QueryRunner } from 'typeorm';

/** Closed to all, open to the application. */
const functions = ['handover.hold_unrestricted(uuid)', 'handover.is_kept_quiet(text, uuid)'];

const late = 'h.deadline < before and h.ended_at is null';
const waits = `h.state = 'waitlisted'`;
const unlessRestricted = 'and not handover.is_restricted(h.subject_id)';

/** What would remind somebody of a request that is not there for them, or tell them of it; one part of each body. */
const reminding = [
  ...['remind', 'tell_team_lead'].flatMap((name) => [
    { signature: `unguarded.${name}(uuid, date, timestamptz)`, when: late },
    { signature: `unguarded.${name}_due(date, timestamptz, integer)`, when: late },
  ]),
  { signature: 'unguarded.tell_next_in_line(uuid, date, timestamptz)', when: waits },
];

/** The function as it stands, with one part of its body put for another. */
const rewrite = async (runner: QueryRunner, signature: string, away: string, instead: string): Promise<void> => {
  const [made] = (await runner.query(`select pg_get_functiondef(to_regprocedure($1)) as text`, [signature])) as {
    text: string | null;
  }[];
  if (made?.text?.split(away).length !== 2) throw new Error(`There is not one “${away}” in ${signature}.`);
  await runner.query(made.text.replace(away, instead));
};

/**
 * A command waits for a restriction that is being recorded, and a restriction for the commands under way: after its
 * commit none of them tells anything. And meanwhile nobody outside the unit that leads the case is written to.
 */
export const holdRestriction = async (runner: QueryRunner): Promise<void> => {
  // The row that carries it, as it is once whoever writes it is done.
  await runner.query(`
    create function handover.hold_unrestricted(subject uuid) returns boolean
    language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
    declare
      since timestamptz;
    begin
      select held.restricted_at into since from handover.subject held
      where held.id = hold_unrestricted.subject for share;
      return since is null;
    end $$`);
  await runner.query(`
    create function handover.is_kept_quiet(asked text, told uuid) returns boolean
    language sql stable security definer set search_path = pg_catalog, pg_temp as $$
      select exists (select from handover.handover h
        where h.reference = asked and h.sender_unit_id <> told and handover.is_restricted(h.subject_id))
    $$`);
  for (const signature of functions) {
    await runner.query(`revoke all on function ${signature} from public`);
    await runner.query(`grant execute on function ${signature} to navaz_app`);
  }
  for (const { signature, when } of reminding) await rewrite(runner, signature, when, `${when} ${unlessRestricted}`);
};

/** As it was. */
export const letGoOfRestriction = async (runner: QueryRunner): Promise<void> => {
  for (const { signature, when } of reminding) await rewrite(runner, signature, `${when} ${unlessRestricted}`, when);
  for (const signature of functions) await runner.query(`drop function ${signature}`);
};
