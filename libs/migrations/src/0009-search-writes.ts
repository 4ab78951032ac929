import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The inverted indexes of the search document. */
const indexes = ['kinds', 'groups', 'reach', 'prisons', 'marks', 'words'].map(
  (column) => `search.search_document_${column}`,
);

/**
 * Entries of the search's inverted indexes are gathered before they are sorted in: a rebuild of the country's register
 * takes the database a third of the time. A reader looks through what is gathered, so it is kept to 256 kB an index, and
 * a rebuild ends by sorting all of it in and by counting the tables anew for the planner. The application owns neither
 * indexes nor tables, hence the function.
 */
export class SearchWrites0009 implements MigrationInterface {
  readonly name = 'SearchWrites0009000000009';

  async up(runner: QueryRunner): Promise<void> {
    for (const index of indexes) {
      await runner.query(`alter index ${index} set (fastupdate = on, gin_pending_list_limit = 256)`);
    }
    await runner.query(`
      create function search.settle() returns void
      language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
      begin
        ${indexes.map((index) => `perform gin_clean_pending_list('${index}'::regclass);`).join('\n        ')}
        analyze search.search_document, search.search_word;
      end $$`);
    await runner.query(`revoke all on function search.settle() from public`);
    await runner.query(`grant execute on function search.settle() to navaz_app`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`drop function search.settle()`);
    for (const index of indexes) {
      await runner.query(`alter index ${index} reset (gin_pending_list_limit)`);
      await runner.query(`alter index ${index} set (fastupdate = off)`);
    }
  }
}
