import type { TestDatabase } from '@navaz/testing';

/** Tables that move by themselves: the clockwork of the job queue. */
const moving = ['jobs.version', 'jobs.schedule'];

/** Number of rows and a checksum of every table of the database, by table. */
export const printOf = async (db: TestDatabase): Promise<Readonly<Record<string, string>>> => {
  const tables = await db.asOwner<{ name: string }>(
    `select format('%I.%I', schemaname, tablename) as name from pg_tables
     where schemaname not in ('pg_catalog', 'information_schema') order by 1`,
  );
  const prints = tables
    .filter(({ name }) => !moving.includes(name))
    .map(
      ({ name }) =>
        `select '${name}' as name, count(*) || ' rows, ' || coalesce(sum(hashtextextended(t::text, 0)), 0) as print from ${name} t`,
    );
  const rows = await db.asOwner<{ name: string; print: string }>(prints.join(' union all '));
  return Object.fromEntries(rows.map(({ name, print }) => [name, print]));
};
