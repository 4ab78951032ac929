import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Old and new codes of the grounds of § 91(3) and of the reasons outside the act, by their list. */
const renamed = [
  ['refusal_ground', 'insufficient_capacity', 'no_capacity'],
  ['refusal_ground', 'health_excludes', 'health_excludes_residence'],
  ['refusal_ground', 'contract_ended_six_months', 'contract_ended_for_breach'],
  ['decline_reason', 'not_enough_time', 'too_little_time'],
  ['decline_reason', 'cannot_hold_place', 'cannot_hold_so_long'],
] as const;

const rename = async (runner: QueryRunner, list: string, from: string, to: string): Promise<void> => {
  await runner.query(`update directory.code_item set code = $3 where list = $1 and code = $2`, [list, from, to]);
  if (list === 'refusal_ground') {
    await runner.query(`update directory.admission_condition set ground = $2 where ground = $1`, [from, to]);
  }
};

/**
 * A condition and the answer to a request name a ground of § 91(3) by one code: that of the answers, which are kept as
 * given.
 */
export class OneListOfGrounds0031 implements MigrationInterface {
  readonly name = 'OneListOfGrounds0031000000031';

  async up(runner: QueryRunner): Promise<void> {
    for (const [list, before, after] of renamed) await rename(runner, list, before, after);
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const [list, before, after] of renamed) await rename(runner, list, after, before);
  }
}
