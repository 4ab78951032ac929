import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What moves a request by itself; one part of it is put for another. */
const moves = 'handover.move_by_itself(uuid, text, text, text, timestamptz)';
const toldAlways = 'sender_news_at = moment';
const toldBefore = `sender_news_at = case when h.state in ('arrived', 'not_arrived') then h.sender_news_at else moment end`;

const rewrite = async (runner: QueryRunner, away: string, instead: string): Promise<void> => {
  const [made] = (await runner.query(`select pg_get_functiondef(to_regprocedure($1)) as text`, [moves])) as {
    text: string | null;
  }[];
  if (made?.text?.split(away).length !== 2) throw new Error(`There is not one “${away}” in ${moves}.`);
  await runner.query(made.text.replace(away, instead));
};

/**
 * What time and an ending service do to a stay is no news to the sender: a mark beside its row would tell that it went
 * on.
 */
export class AStayIsNotTold0046 implements MigrationInterface {
  readonly name = 'AStayIsNotTold0046000000046';

  async up(runner: QueryRunner): Promise<void> {
    await rewrite(runner, toldAlways, toldBefore);
  }

  async down(runner: QueryRunner): Promise<void> {
    await rewrite(runner, toldBefore, toldAlways);
  }
}
