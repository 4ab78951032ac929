import { createHash } from 'node:crypto';
import { createWriteStream } from 'node:fs';
import { mkdir, open, readdir, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { Transform } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { createGzip } from 'node:zlib';
import pg from 'pg';
import { to as copyTo } from 'pg-copy-streams';
import { copyOf, schemaOf, storedTables, type StoredTable } from './tables.js';

/** Where a backup comes from and goes to. */
export interface BackUpOptions {
  readonly ownerUrl: string;
  readonly keysUrl: string;
  /** A backup of the database is a folder of its own in it. */
  readonly folder: string;
  /** Backups of keys; files of their own. */
  readonly keysFolder: string;
  readonly now: Date;
}

/** One table in a backup: its file and the SHA-256 of it. */
export interface BackedUpTable extends StoredTable {
  readonly file: string;
  readonly sha256: string;
}

/** What a backup holds; written last, so that a folder without it is no backup. */
export interface Manifest {
  readonly at: string;
  /** Migrations the schema had. */
  readonly schema: readonly string[];
  readonly tables: readonly BackedUpTable[];
}

/** Days a backup of keys is kept: as long an erased person may come back with it, and no longer. */
export const keysKeptDays = 7;

/** The instant as the name of a file, which sorts by time. */
const stampOf = (at: Date): string => at.toISOString().replaceAll(/[:.]/g, '-');

const instantOf = (stamp: string): number =>
  Date.parse(stamp.replace(/T(\d\d)-(\d\d)-(\d\d)-(\d{3})Z$/, 'T$1:$2:$3.$4Z'));

const write = async (client: pg.ClientBase, statement: string, file: string): Promise<string> => {
  const hash = createHash('sha256');
  const hashing = new Transform({
    transform: (chunk: Buffer, _encoding, done) => {
      hash.update(chunk);
      done(null, chunk);
    },
  });
  await pipeline(
    client.query(copyTo(statement)),
    createGzip({ level: 6 }),
    hashing,
    createWriteStream(file, { mode: 0o600 }),
  );
  const written = await open(file, 'r');
  await written.sync();
  await written.close();
  return hash.digest('hex');
};

const connected = async <T>(url: string, work: (client: pg.Client) => Promise<T>): Promise<T> => {
  const client = new pg.Client({ connectionString: url, application_name: 'navaz-backup' });
  await client.connect();
  try {
    return await work(client);
  } finally {
    await client.end();
  }
};

const backUpDatabase = async (ownerUrl: string, folder: string, now: Date): Promise<Manifest> =>
  connected(ownerUrl, async (client) => {
    await client.query('begin isolation level repeatable read read only');
    const tables: BackedUpTable[] = [];
    for (const table of await storedTables(client)) {
      const file = `${table.name.replaceAll('"', '')}.copy.gz`;
      tables.push({ ...table, file, sha256: await write(client, copyOf(table, 'to stdout'), join(folder, file)) });
    }
    const schema = await schemaOf(client);
    await client.query('commit');
    return { at: now.toISOString(), schema, tables };
  });

/** Keys of people in a file of their own; older files than the days they are kept are removed. */
const backUpKeys = async ({ keysUrl, keysFolder, now }: BackUpOptions): Promise<void> => {
  await mkdir(keysFolder, { recursive: true, mode: 0o700 });
  const file = join(keysFolder, `${stampOf(now)}.copy.gz`);
  await connected(keysUrl, (client) =>
    write(client, 'copy keys.owner_key (owner_id, wrapped, wrapped_by, created_at) to stdout', `${file}.part`),
  );
  await rename(`${file}.part`, file);
  for (const name of await readdir(keysFolder)) {
    const at = instantOf(name.replace(/\.copy\.gz(\.part)?$/, ''));
    if (at < now.getTime() - keysKeptDays * 86_400_000) await rm(join(keysFolder, name));
  }
};

/** One consistent picture of the database, and the keys. Answers the folder of the picture. */
export const backUp = async (options: BackUpOptions): Promise<string> => {
  const folder = join(options.folder, stampOf(options.now));
  await mkdir(folder, { recursive: true, mode: 0o700 });
  // The keys after the picture: everybody in it has theirs, but for whoever was erased meanwhile.
  const manifest = await backUpDatabase(options.ownerUrl, folder, options.now);
  await backUpKeys(options);
  await writeFile(join(folder, 'manifest.json'), JSON.stringify(manifest, null, 2), { mode: 0o600 });
  return folder;
};
