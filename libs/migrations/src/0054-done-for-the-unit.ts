import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Who handles people at all, and who acts for the whole unit: a membership narrowed to services does the first only. */
const anybody = 'platform.actor_handles_people()';
const forTheUnit = 'platform.actor_acts_for_unit()';

/** What works past row-level security for whoever leads a case. */
const doors = [
  'handover.recognise(uuid, date)',
  'handover.may_issue_statement(uuid, uuid)',
  'handover.erase_subject(uuid, timestamptz)',
];

const mover = 'handover.move_case(uuid, uuid, text, text, timestamptz)';
const counted = `sender_account_id = null,\n        version = version + 1`;
const uncounted = 'sender_account_id = null';

/** The guards of a door stand before what it does, which then has a schema of its own. */
const rewrite = async (runner: QueryRunner, door: string, away: string, instead: string): Promise<void> => {
  const [made] = (await runner.query(
    `select pg_get_functiondef(coalesce(to_regprocedure($1), to_regprocedure($2))) as text`,
    [door.replace(/^\w+/, 'unguarded'), door],
  )) as { text: string | null }[];
  if (made?.text?.split(away).length !== 2) throw new Error(`There is not one “${away}” in ${door}.`);
  await runner.query(made.text.replace(away, instead));
};

/**
 * To recognise, to issue a statement and to erase is for who acts for the unit, as its cases are: the operations asked
 * that, the functions behind them did not. And a case that goes to another unit leaves no trace on its requests that their
 * providers can count: the version of a request said that somebody else leads it now.
 */
export class DoneForTheUnit0054 implements MigrationInterface {
  readonly name = 'DoneForTheUnit0054000000054';

  async up(runner: QueryRunner): Promise<void> {
    for (const door of doors) await rewrite(runner, door, anybody, forTheUnit);
    await rewrite(runner, mover, counted, uncounted);
  }

  async down(runner: QueryRunner): Promise<void> {
    await rewrite(runner, mover, uncounted, counted);
    for (const door of doors) await rewrite(runner, door, forTheUnit, anybody);
  }
}
