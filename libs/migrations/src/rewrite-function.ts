import type { QueryRunner } from 'typeorm';

/**
 * Puts one part of a function's body in the place of another, and leaves the rest as the step before made it. The part
 * must be there exactly once, letter by letter: otherwise the function is not the one the step was written for, and
 * nothing is changed. `down` is the same call with the two parts exchanged.
 *
 * Steps 0033, 0036, 0042, 0046 and 0050 have one of their own, from before this one.
 */
export const rewriteFunction = async (
  runner: Pick<QueryRunner, 'query'>,
  signature: string,
  away: string,
  instead: string,
): Promise<void> => {
  const [made] = (await runner.query(`select pg_get_functiondef(to_regprocedure($1)) as text`, [signature])) as {
    text: string | null;
  }[];
  if (!made?.text) throw new Error(`There is no ${signature}.`);
  const parts = made.text.split(away);
  if (parts.length !== 2) throw new Error(`There is not one “${away}” in ${signature}, but ${parts.length - 1}.`);
  await runner.query(parts.join(instead));
};
