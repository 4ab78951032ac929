import { createHash, randomBytes } from 'node:crypto';
import pg from 'pg';
import { DataSource, type EntitySchema, type MixedList } from 'typeorm';
import { Fault, SystemClock } from '@navaz/kernel';
import { migrations } from '@navaz/migrations';
import {
  applicationRole,
  connectionFor,
  Database,
  ensureDatabase,
  ensureRoles,
  keysRole,
  migrate,
  ownerRole,
  poolOptions,
} from '@navaz/platform';

/** A database of its own for one spec file, cloned from the migrated template. */
export interface TestDatabase {
  readonly database: Database;
  /** Connection of the application role, for programs under test. */
  readonly url: string;
  readonly ownerUrl: string;
  /** Connection of the role that keeps the keys of people. */
  readonly keysUrl: string;
  /** Runs a statement as the owner, past row-level security: for arranging and for looking behind the curtain. */
  asOwner<Row extends pg.QueryResultRow>(sql: string, parameters?: readonly unknown[]): Promise<Row[]>;
  close(): Promise<void>;
}

const passwords = { owner: 'owner-of-tests', application: 'application-of-tests', keys: 'keys-of-tests' };

const adminUrl = (): string => {
  const url = process.env['NAVAZ_TEST_ADMIN_URL'];
  if (!url) throw new Fault('No test database: run the specs with `npm test`.');
  return url;
};

/** One name per server start, so that a server that outlives the run never hands out an old template. */
const templateName = (): string => {
  const run = createHash('sha256')
    .update(`${adminUrl()}${process.env['NAVAZ_TEST_RUN'] ?? ''}`)
    .digest('hex');
  return `navaz_test_template_${run.slice(0, 12)}`;
};

/**
 * Specs live on days of their own, so their databases believe the clock they are told. Only the owner can say so.
 * `false` gives the database back its own clock, as everywhere else.
 */
const liveByOwnClock = async (name: string, own: boolean): Promise<void> => {
  const owner = new pg.Client({ connectionString: connectionFor(adminUrl(), ownerRole, passwords.owner, name) });
  await owner.connect();
  try {
    await owner.query(`
      create or replace function platform.has_own_clock() returns boolean language sql stable
      set search_path = pg_catalog, pg_temp as $$ select ${own} $$`);
  } finally {
    await owner.end();
  }
};

const ensureTemplate = async (): Promise<string> => {
  const name = templateName();
  const client = new pg.Client({ connectionString: adminUrl() });
  await client.connect();
  try {
    await client.query(`select pg_advisory_lock(hashtext('navaz-test-template'))`);
    const { rowCount } = await client.query('select 1 from pg_database where datname = $1 and datistemplate', [name]);
    if (rowCount) return name;
    await ensureRoles(adminUrl(), passwords);
    await client.query(`drop database if exists ${name}`);
    await ensureDatabase(adminUrl(), name);
    await migrate(connectionFor(adminUrl(), ownerRole, passwords.owner, name), migrations);
    await liveByOwnClock(name, true);
    await client.query(`alter database ${name} with is_template true`);
    return name;
  } finally {
    await client.end();
  }
};

/**
 * Clones the template. With `empty`, a bare database without any schema is given instead, for specs of the migrations.
 * With `serverClock`, functions of the owner compare instants with the server's clock, as where people are served.
 * @throws Fault outside `npm test`.
 */
export const testDatabase = async (
  entities: MixedList<EntitySchema | (new () => object)> = [],
  options: { readonly empty?: boolean; readonly serverClock?: boolean } = {},
): Promise<TestDatabase> => {
  const template = await ensureTemplate();
  const name = `navaz_test_${randomBytes(6).toString('hex')}`;
  await ensureDatabase(adminUrl(), name, options.empty ? undefined : template);
  if (options.serverClock) await liveByOwnClock(name, false);
  const url = connectionFor(adminUrl(), applicationRole, passwords.application, name);
  const ownerUrl = connectionFor(adminUrl(), ownerRole, passwords.owner, name);
  const source = await new DataSource({
    type: 'postgres',
    url,
    entities,
    installExtensions: false,
    // As the product: specs meet the very statements, prepared and sent together, that people are served by.
    extra: poolOptions(20),
  }).initialize();
  const admin = new URL(adminUrl());
  admin.pathname = `/${name}`;
  const owner = new pg.Pool({ connectionString: admin.toString(), max: 2 });
  // An idle connection may be cut by the drop below before it has said goodbye.
  owner.on('error', () => undefined);
  return {
    database: new Database(source, new SystemClock()),
    url,
    ownerUrl,
    keysUrl: connectionFor(adminUrl(), keysRole, passwords.keys, name),
    asOwner: async (sql, parameters = []) => (await owner.query(sql, [...parameters])).rows as never,
    close: async () => {
      await source.destroy();
      await owner.end();
      const client = new pg.Client({ connectionString: adminUrl() });
      await client.connect();
      await client.query(`drop database ${name} with (force)`);
      await client.end();
    },
  };
};
