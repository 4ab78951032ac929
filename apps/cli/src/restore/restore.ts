import { createHash } from 'node:crypto';
import { createReadStream, existsSync } from 'node:fs';
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { createGunzip } from 'node:zlib';
import pg from 'pg';
import { from as copyFrom } from 'pg-copy-streams';
import { Fault } from '@navaz/kernel';
import type { Manifest } from '../backup/back-up.js';
import { copyOf, schemaOf } from '../backup/tables.js';

/** Where a restore comes from and goes to. */
export interface RestoreOptions {
  readonly ownerUrl: string;
  readonly keysUrl: string;
  readonly folder: string;
  readonly keysFolder: string;
}

/** The newest whole backup in a folder, or the folder itself where it is one. */
const newest = async (folder: string): Promise<string> => {
  if (existsSync(join(folder, 'manifest.json'))) return folder;
  const names = existsSync(folder) ? await readdir(folder) : [];
  const whole = names.filter((name) => existsSync(join(folder, name, 'manifest.json'))).sort();
  const last = whole.at(-1);
  if (!last) throw new Fault(`Ve složce ${folder} není žádná úplná záloha.`);
  return join(folder, last);
};

const checksumOf = async (file: string): Promise<string> => {
  const hash = createHash('sha256');
  await pipeline(createReadStream(file), hash);
  return hash.digest('hex');
};

const checkFiles = async (folder: string, { tables }: Manifest): Promise<void> => {
  for (const { file, sha256 } of tables) {
    if (!existsSync(join(folder, file)) || (await checksumOf(join(folder, file))) !== sha256)
      throw new Fault(`Soubor zálohy ${file} chybí, nebo je porušený. Nic se neobnovilo.`);
  }
};

const load = async (client: pg.ClientBase, statement: string, file: string): Promise<void> => {
  await pipeline(createReadStream(file), createGunzip(), client.query(copyFrom(statement)));
};

const connected = async <T>(url: string, work: (client: pg.Client) => Promise<T>): Promise<T> => {
  const client = new pg.Client({ connectionString: url, application_name: 'navaz-restore' });
  await client.connect();
  try {
    return await work(client);
  } finally {
    await client.end();
  }
};

/** Numbers that the database draws go on after the highest one that came back. */
const continueCounting = `
  do $$ declare counter record; begin
    for counter in
      select dep.objid::regclass as sequence, dep.refobjid::regclass as counted, quote_ident(att.attname) as numbered
      from pg_depend dep join pg_class seq on seq.oid = dep.objid and seq.relkind = 'S'
      join pg_attribute att on att.attrelid = dep.refobjid and att.attnum = dep.refobjsubid
      join pg_class held on held.oid = dep.refobjid join pg_namespace room on room.oid = held.relnamespace
      where dep.deptype in ('a', 'i') and room.nspname not in ('jobs', 'public', 'keys')
    loop
      execute format('select setval(%L, coalesce((select max(%s) from %s), 0) + 1, false)',
        counter.sequence, counter.numbered, counter.counted);
    end loop;
  end $$`;

/** All or nothing: rows as they were, without the triggers that stamp and forbid; foreign keys are checked. */
const restoreDatabase = async (client: pg.Client, folder: string, manifest: Manifest): Promise<void> => {
  const schema = await schemaOf(client);
  if (schema.join() !== manifest.schema.join())
    throw new Fault(
      `Záloha patří k jiné verzi schématu (${manifest.schema.at(-1)}), databáze má ${schema.at(-1)}. Obnovte ji programem té verze.`,
    );
  await client.query('begin');
  try {
    const names = manifest.tables.map(({ name }) => name);
    // Rows cannot be copied into a table whose locks hold for its owner too; they are taken up again below.
    const { rows: forced } = await client.query<{ name: string }>(
      `select oid::regclass::text as name from pg_class where relforcerowsecurity`,
    );
    for (const name of names) await client.query(`alter table ${name} disable trigger user`);
    for (const { name } of forced) await client.query(`alter table ${name} no force row level security`);
    await client.query(`truncate ${names.join(', ')}, identity.session, identity.provider_record`);
    await client.query(`delete from jobs.job`);
    for (const table of manifest.tables) await load(client, copyOf(table, 'from stdin'), join(folder, table.file));
    for (const { name } of forced) await client.query(`alter table ${name} force row level security`);
    for (const name of names) await client.query(`alter table ${name} enable trigger user`);
    await client.query(continueCounting);
    await client.query('commit');
  } catch (error) {
    await client.query('rollback');
    throw error;
  }
};

/** Keys that are missing come back from the newest file there is; those that are there stay. */
const restoreKeys = async (client: pg.Client, folder: string): Promise<void> => {
  const files = existsSync(folder) ? (await readdir(folder)).filter((name) => name.endsWith('.copy.gz')) : [];
  const last = files.sort().at(-1);
  if (!last) return;
  await client.query('begin');
  await client.query('create temporary table came_back (like keys.owner_key) on commit drop');
  await load(client, 'copy came_back (owner_id, wrapped, wrapped_by, created_at) from stdin', join(folder, last));
  await client.query(
    `insert into keys.owner_key (owner_id, wrapped, wrapped_by, created_at)
     select owner_id, wrapped, wrapped_by, created_at from came_back on conflict do nothing`,
  );
  await client.query('commit');
};

/**
 * Brings a backup into a migrated database of the same schema. Whoever was erased since is back for a moment: the caller
 * replays the ledger of erasures before anybody reads. Answers the folder it came from.
 */
export const restore = async (options: RestoreOptions): Promise<string> => {
  const folder = await newest(options.folder);
  const manifest = JSON.parse(await readFile(join(folder, 'manifest.json'), 'utf8')) as Manifest;
  await checkFiles(folder, manifest);
  await connected(options.ownerUrl, (client) => restoreDatabase(client, folder, manifest));
  await connected(options.keysUrl, (client) => restoreKeys(client, options.keysFolder));
  return folder;
};
