import { randomBytes } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { Fault } from '@navaz/kernel';
import type { RolePasswords } from '@navaz/platform';
import { startOf } from './process-start.js';

/** Where a start without DATABASE_URL keeps everything; stays between starts. */
export const dataFolder = (): string => resolve(process.env['NAVAZ_DATA'] ?? '.data');

/** The embedded cluster's folder. */
export const clusterFolder = (): string => join(dataFolder(), 'postgres');

/**
 * A port from an environment variable.
 * @throws Fault that names the variable where it holds no port.
 */
export const portOf = (variable: string, otherwise: number): number => {
  const port = Number(process.env[variable] ?? otherwise);
  if (!Number.isInteger(port) || port < 1 || port > 65_535) {
    throw new Fault(`${variable} není číslo portu (1 až 65535).`);
  }
  return port;
};

/** The embedded cluster's port. */
export const clusterPort = (): number => portOf('NAVAZ_DATABASE_PORT', 54_321);

const linesOf = (file: string): string[] => (existsSync(file) ? readFileSync(file, 'utf8').split('\n') : []);

/** A process id as a file names it, where a process of that number lives. */
const livingProcess = (noted: string | undefined): number | null => {
  if (!noted) return null;
  const pid = Number(noted);
  try {
    process.kill(pid, 0);
    return pid;
  } catch {
    return null;
  }
};

/** Where a running cluster notes its process id. */
export const clusterFile = (): string => join(clusterFolder(), 'postmaster.pid');

/** Process id of a running embedded cluster, or null. After a crash the number may belong to another program. */
export const runningCluster = (): number | null => livingProcess(linesOf(clusterFile())[0]);

/** The port a cluster noted when it started: its fourth line; the configured one where there is none. */
export const notedClusterPort = (): number => Number(linesOf(clusterFile())[3]) || clusterPort();

/** Whose data were erased; outside the cluster's folder, so that an old copy of that one does not take it back. */
export const erasuresFile = (): string => join(dataFolder(), 'erasures.jsonl');

const startFile = (): string => join(dataFolder(), 'start.pid');

/**
 * Process id of the program that runs over this folder, or null. A number alone proves nothing: after a crash it may
 * belong to any program, so it counts only with the start that was noted with it.
 */
export const runningProgram = (): number | null => {
  const [noted, start] = linesOf(startFile());
  const pid = livingProcess(noted);
  // A version before noted no start.
  return pid !== null && (!start || startOf(pid) === start) ? pid : null;
};

/** Says that this program runs over the folder. */
export const markRunning = (): void => {
  mkdirSync(dataFolder(), { recursive: true });
  writeFileSync(startFile(), `${process.pid}\n${startOf(process.pid)}\n`);
};

/** Says that it no longer does. */
export const markEnded = (): void => {
  rmSync(startFile(), { force: true });
};

/** Whether the folder is one of ours: nothing else is ever emptied. */
export const isDataFolder = (): boolean => existsSync(join(dataFolder(), 'roles.json')) || existsSync(clusterFolder());

/** Passwords of an embedded cluster: of the roles, and of the superuser that makes them. */
export interface ClusterPasswords extends RolePasswords {
  readonly superuser: string;
}

/** Passwords of the embedded cluster: made at the first start, readable by this user only. */
export const clusterPasswords = (): ClusterPasswords => {
  const file = join(dataFolder(), 'roles.json');
  const drawn = (): string => randomBytes(18).toString('base64url');
  const kept = existsSync(file) ? (JSON.parse(readFileSync(file, 'utf8')) as Partial<ClusterPasswords>) : {};
  if (kept.owner && kept.application && kept.keys && kept.superuser) return kept as ClusterPasswords;
  mkdirSync(dataFolder(), { recursive: true });
  const passwords = { owner: drawn(), application: drawn(), keys: drawn(), superuser: drawn(), ...kept };
  writeFileSync(file, JSON.stringify(passwords), { mode: 0o600 });
  return passwords;
};
