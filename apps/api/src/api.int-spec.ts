import { readFile, writeFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { GraphQLSchemaHost } from '@nestjs/graphql';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { lexicographicSortSchema, printSchema } from 'graphql';
import { createHttpApp, loadConfig, Operations } from '@navaz/platform';
import { testDatabase, type TestDatabase } from '@navaz/testing';
import { DataSource } from 'typeorm';
import { ApiModule } from './api.module.js';

const committed = (name: string): string => fileURLToPath(new URL(`../../../${name}`, import.meta.url));
const header = '# Printed from the code by `npm run schema`; reviewed like code.\n\n';

/** Read and written by statements of their room, which have their own specs. */
const byStatementsAlone = [
  'platform.command',
  'platform.mail_sent',
  'platform.rate_limit',
  'platform.signed_link',
  'search.generation',
  'search.search_document',
  'search.search_word',
];

describe('the composed API', () => {
  let db: TestDatabase;
  let app: NestFastifyApplication;

  beforeAll(async () => {
    db = await testDatabase();
    // As the owner, so that the comparison of entities sees every table.
    const config = loadConfig({ DATABASE_URL: db.ownerUrl, NODE_ENV: 'test', NAVAZ_LOG_LEVEL: 'silent' });
    app = await createHttpApp(ApiModule.forRoot(config), config);
    await app.init();
  });
  afterAll(async () => {
    await app.close();
    await db.close();
  });

  const matches = async (name: string, text: string): Promise<void> => {
    if (process.env['NAVAZ_WRITE_SNAPSHOTS'] === 'true') await writeFile(committed(name), text);
    expect(await readFile(committed(name), 'utf8')).toBe(text);
  };

  it('has the schema that is committed', async () => {
    const schema = printSchema(lexicographicSortSchema(app.get(GraphQLSchemaHost).schema));
    await matches('schema.graphql', `${header}${schema}\n`);
  });

  it('says of every type what it is', () => {
    const types = Object.values(app.get(GraphQLSchemaHost).schema.getTypeMap());
    const roots = ['Query', 'Mutation'];
    const silent = types.filter((type) => !type.description && !roots.includes(type.name));
    expect(silent.map(({ name }) => name)).toEqual([]);
    expect(types.length).toBeGreaterThan(400);
  });

  it('has the operations, with their declarations, that are committed', async () => {
    await matches('operations.snapshot.txt', app.get(Operations).snapshot);
  });

  it('has entities equal to the migrated schema', async () => {
    const { upQueries } = await app.get(DataSource).driver.createSchemaBuilder().log();
    expect(upQueries.map((query) => query.query)).toEqual([]);
  });

  it('has an entity for every table of its rooms', async () => {
    const known = app.get(DataSource).entityMetadatas.map(({ schema, tableName }) => `${schema}.${tableName}`);
    const tables = await db.asOwner<{ name: string }>(
      `select n.nspname || '.' || c.relname as name from pg_class c join pg_namespace n on n.oid = c.relnamespace
       where c.relkind in ('r', 'p') and not c.relispartition
         and n.nspname not in ('pg_catalog', 'information_schema', 'public', 'jobs', 'keys') order by 1`,
    );
    const without = tables.map(({ name }) => name).filter((name) => !known.includes(name));
    expect(without).toEqual(byStatementsAlone);
    expect(tables.length).toBeGreaterThan(80);
  });
});
