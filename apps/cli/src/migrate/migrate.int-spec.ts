import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { migrations, roleCheck } from '@navaz/migrations';
import { ownerDataSource } from '@navaz/platform';
import { testDatabase, type TestDatabase } from '@navaz/testing';
import type { DataSource } from 'typeorm';

/** Everything a schema is made of, as text: tables with columns, constraints, indexes, functions, policies, grants. */
const shape = `
  select 'column ' || table_schema || '.' || table_name || '.' || column_name || ' ' || data_type || ' ' || is_nullable
         || ' ' || coalesce(column_default, '') as line from information_schema.columns
   where table_schema not in ('pg_catalog', 'information_schema') and table_name <> 'schema_migration'
  union all select 'constraint ' || conrelid::regclass || ' ' || pg_get_constraintdef(oid) from pg_constraint
   where connamespace::regnamespace::text not in ('pg_catalog', 'information_schema')
     and conrelid <> coalesce(to_regclass('public.schema_migration'), 0)
  union all select 'index ' || indexdef from pg_indexes
   where schemaname not in ('pg_catalog', 'information_schema') and tablename <> 'schema_migration'
  union all select 'function ' || oid::regprocedure from pg_proc
   where pronamespace::regnamespace::text not in ('pg_catalog', 'information_schema')
  union all select 'policy ' || schemaname || '.' || tablename || ' ' || policyname from pg_policies
  union all select 'grant ' || table_schema || '.' || table_name || ' ' || privilege_type
   from information_schema.role_table_grants where grantee = 'navaz_app'
  order by line`;

describe("the schema's history", () => {
  let db: TestDatabase;
  let source: DataSource;
  const lines = async (): Promise<string[]> => (await db.asOwner<{ line: string }>(shape)).map((row) => row.line);

  beforeAll(async () => {
    db = await testDatabase([], { empty: true });
    source = await ownerDataSource(db.ownerUrl, migrations).initialize();
  });
  afterAll(async () => {
    await source.destroy();
    await db.close();
  });

  it('goes up, down to nothing, and up to the same schema again', async () => {
    const before = await lines();
    await source.runMigrations({ transaction: 'each' });
    const after = await lines();
    expect(after.length).toBeGreaterThan(before.length + 100);
    for (const _ of migrations) await source.undoLastMigration({ transaction: 'each' });
    expect(await lines()).toEqual(before);
    await source.runMigrations({ transaction: 'each' });
    expect(await lines()).toEqual(after);
  });

  it('lets nobody slip an object of their own under a function of the owner', async () => {
    // Without pg_temp at the end PostgreSQL looks there first, and the application may make temporary objects.
    const open = await db.asOwner<{ name: string; path: string }>(
      `select oid::regprocedure::text as name, array_to_string(proconfig, ' ') as path from pg_proc
       where prosecdef and coalesce(array_to_string(proconfig, ' '), '') !~ 'search_path=.*, ?pg_temp$'`,
    );
    expect(open).toEqual([]);
    const definers = await db.asOwner(`select 1 from pg_proc where prosecdef`);
    expect(definers.length).toBeGreaterThan(20);
  });

  it('refuses to run where the application role is too powerful', async () => {
    const check = `begin; alter role navaz_app bypassrls; ${roleCheck}; commit`;
    await expect(db.asOwner(check)).rejects.toThrow('missing or too powerful');
    expect(await db.asOwner(`select rolbypassrls from pg_roles where rolname = 'navaz_app'`)).toEqual([
      { rolbypassrls: false },
    ]);
    await expect(db.asOwner(roleCheck)).resolves.toBeDefined();
  });
});
