import type { TestDatabase } from '@navaz/testing';

const ours = (schema: string): string =>
  `${schema}::text not in ('pg_catalog', 'information_schema') and ${schema}::text !~ '^pg_'`;
const notKept = (relation: string): string => `${relation} <> coalesce(to_regclass('public.schema_migration'), 0)`;
/** Rights one by one, the default ones spelled out, so that how they came about makes no difference. */
const rights = (of: string, acl: string, kind: string, owner: string): string =>
  `select 'grant ' || ${of} || ' to ' || case held.grantee when 0 then 'public' else held.grantee::regrole::text end
     || ' ' || held.privilege_type || case when held.is_grantable then ' further' else '' end
   from %s cross join lateral aclexplode(coalesce(${acl}, acldefault('${kind}', ${owner}))) held`;

/** Everything a schema is made of, as text: a name, and `:=` what it is. White space in a body makes no difference. */
const shape = `
  select 'schema ' || nspname as line from pg_namespace where ${ours('nspname')}
  union all ${rights(`'schema ' || n.nspname`, 'n.nspacl', 'n', 'n.nspowner').replace('%s', 'pg_namespace n')}
   where ${ours('n.nspname')}
  union all select 'column ' || table_schema || '.' || table_name || '.' || column_name || ' ' || data_type || ' '
     || is_nullable || ' ' || coalesce(column_default, '') || coalesce(generation_expression, '')
   from information_schema.columns where ${ours('table_schema')} and table_name <> 'schema_migration'
  union all select 'constraint ' || conrelid::regclass || ' ' || conname || ' ' || pg_get_constraintdef(oid)
   from pg_constraint where ${ours('connamespace::regnamespace')} and ${notKept('conrelid')}
  union all select 'index ' || indexdef from pg_indexes
   where ${ours('schemaname')} and tablename <> 'schema_migration'
  union all select 'view ' || oid::regclass || ' := ' || pg_get_viewdef(oid) from pg_class
   where relkind in ('v', 'm') and ${ours('relnamespace::regnamespace')}
  union all select 'locks ' || oid::regclass || ' ' || relrowsecurity || ' ' || relforcerowsecurity from pg_class
   where relkind in ('r', 'p') and ${ours('relnamespace::regnamespace')} and ${notKept('oid')}
  union all select 'function ' || oid::regprocedure || ' := ' || regexp_replace(pg_get_functiondef(oid), '\\s+', ' ', 'g') from pg_proc
   where prokind in ('f', 'p') and ${ours('pronamespace::regnamespace')}
  union all ${rights(`p.oid::regprocedure`, 'p.proacl', 'f', 'p.proowner').replace('%s', 'pg_proc p')}
   where ${ours('p.pronamespace::regnamespace')}
  union all select 'policy ' || concat_ws(' ', schemaname || '.' || tablename, policyname, ':=', permissive, roles::text, cmd,
     'using ' || qual, 'check ' || with_check) from pg_policies
  union all select 'trigger ' || tgenabled::text || ' ' || pg_get_triggerdef(t.oid) from pg_trigger t where not tgisinternal
  union all ${rights('c.oid::regclass', 'c.relacl', 'r', 'c.relowner').replace('%s', 'pg_class c')}
   where c.relkind in ('r', 'p', 'v', 'm') and ${ours('c.relnamespace::regnamespace')} and ${notKept('c.oid')}
  union all select 'grant ' || a.attrelid::regclass || '.' || a.attname || ' to ' || held.grantee::regrole || ' '
     || held.privilege_type
   from pg_attribute a join pg_class c on c.oid = a.attrelid cross join lateral aclexplode(a.attacl) held
   where not a.attisdropped and ${ours('c.relnamespace::regnamespace')}
  union all select 'type ' || typ.oid::regtype || ' ' || coalesce(pg_get_constraintdef(con.oid), '')
   from pg_type typ left join pg_constraint con on con.contypid = typ.oid
   where typ.typtype in ('d', 'e', 'r') and ${ours('typ.typnamespace::regnamespace')}
  union all select 'sequence ' || oid::regclass from pg_class
   where relkind = 'S' and relname <> 'schema_migration_id_seq' and ${ours('relnamespace::regnamespace')}
  order by line`;

/** Tables, columns, constraints, indexes, views, row-level security, functions with their bodies, triggers and rights. */
export const shapeOf = async (db: TestDatabase): Promise<string[]> =>
  (await db.asOwner<{ line: string }>(shape)).map(({ line }) => line);

/** What a line is of, with its sign. */
export const named = (line: string): string => line.split(' := ')[0] ?? line;

/** What one of two shapes has more of, `-` what is missing in the second and `+` what is too much in it. */
export const differing = (expected: readonly string[], found: readonly string[]): string[] => {
  const [wanted, there] = [new Set(expected), new Set(found)];
  return [
    ...expected.filter((line) => !there.has(line)).map((line) => `- ${line}`),
    ...found.filter((line) => !wanted.has(line)).map((line) => `+ ${line}`),
  ];
};
