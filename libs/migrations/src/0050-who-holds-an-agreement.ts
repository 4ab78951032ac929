import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Who handles people at all, and who acts for the whole unit: a membership narrowed to services does the first only. */
const anybody = 'platform.actor_handles_people()';
const forTheUnit = 'platform.actor_acts_for_unit()';

const recipient = (unit: string): string => `${anybody} and state in ('given', 'renewed')
  and recipient_organisation_id = platform.actor_organisation()
  and (recipient_kind = 'unit' and ${unit} or platform.actor_covers(recipient_id))
  and not consent.actor_gave_away(signing_id)`;

const heldBy = async (runner: QueryRunner, who: string): Promise<void> => {
  const held = `${who} and holder_id = platform.actor_organisation()`;
  await runner.query(`alter policy signing_held on consent.signing using (${held}) with check (${held})`);
  for (const policy of ['subject_grant_seen', 'subject_grant_locked'])
    await runner.query(`alter policy ${policy} on consent.subject_grant using ((${held}) or (${recipient(who)}))`);
  await runner.query(`alter policy subject_grant_asked on consent.subject_grant with check (${held})`);
};

/** What works past row-level security and asks who acts; of each exactly one place. */
const doors = ['consent.issue_code(uuid, bytea, timestamptz)', 'consent.move_holder(uuid, uuid)'];

/** The guards of a door stand before what it does, which then has a schema of its own. */
const bodyOf = async (runner: QueryRunner, door: string): Promise<string> => {
  const [made] = (await runner.query(
    `select pg_get_functiondef(coalesce(to_regprocedure($1), to_regprocedure($2))) as text`,
    [door.replace(/^\w+/, 'unguarded'), door],
  )) as { text: string | null }[];
  if (!made?.text) throw new Error(`There is no ${door}.`);
  return made.text;
};

const askedBy = async (runner: QueryRunner, away: string, instead: string): Promise<void> => {
  for (const door of doors) {
    const body = await bodyOf(runner, door);
    if (body.split(away).length !== 2) throw new Error(`There is not one “${away}” in ${door}.`);
    await runner.query(body.replace(away, instead));
  }
};

/**
 * Agreements of a unit's cases are held by who acts for the unit, as the cases are: a membership narrowed to services saw
 * no case, and still could record an answer to its form, print its slip or make the person's code worthless.
 */
export class WhoHoldsAnAgreement0050 implements MigrationInterface {
  readonly name = 'WhoHoldsAnAgreement0050000000050';

  async up(runner: QueryRunner): Promise<void> {
    await heldBy(runner, forTheUnit);
    await askedBy(runner, anybody, forTheUnit);
  }

  async down(runner: QueryRunner): Promise<void> {
    await askedBy(runner, forTheUnit, anybody);
    await heldBy(runner, anybody);
  }
}
