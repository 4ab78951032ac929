import { randomBytes } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { Fault } from '@navaz/kernel';
import type { RolePasswords } from '@navaz/platform';

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

/** The process named in the first line of a file, where it still lives; a file left over by a crash does not count. */
const livingProcess = (file: string): number | null => {
  if (!existsSync(file)) return null;
  const pid = Number(readFileSync(file, 'utf8').split('\n')[0]);
  try {
    process.kill(pid, 0);
    return pid;
  } catch {
    return null;
  }
};

/** Where a running cluster notes its process id. */
export const clusterFile = (): string => join(clusterFolder(), 'postmaster.pid');

/** Process id of a running embedded cluster, or null. */
export const runningCluster = (): number | null => livingProcess(clusterFile());

/** Whose data were erased; outside the cluster's folder, so that an old copy of that one does not take it back. */
export const erasuresFile = (): string => join(dataFolder(), 'erasures.jsonl');

const startFile = (): string => join(dataFolder(), 'start.pid');

/** Process id of the program that runs over this folder, or null. */
export const runningProgram = (): number | null => livingProcess(startFile());

/** Says that this program runs over the folder. */
export const markRunning = (): void => {
  mkdirSync(dataFolder(), { recursive: true });
  writeFileSync(startFile(), `${process.pid}\n`);
};

/** Says that it no longer does. */
export const markEnded = (): void => {
  rmSync(startFile(), { force: true });
};

/** Whether the folder is one of ours: nothing else is ever emptied. */
export const isDataFolder = (): boolean => existsSync(join(dataFolder(), 'roles.json')) || existsSync(clusterFolder());

/** Passwords of the embedded cluster's roles: made at the first start, readable by this user only. */
export const rolePasswords = (): RolePasswords => {
  const file = join(dataFolder(), 'roles.json');
  const drawn = (): string => randomBytes(18).toString('base64url');
  const kept = existsSync(file) ? (JSON.parse(readFileSync(file, 'utf8')) as Partial<RolePasswords>) : {};
  if (kept.owner && kept.application && kept.keys) return kept as RolePasswords;
  mkdirSync(dataFolder(), { recursive: true });
  const passwords = { owner: drawn(), application: drawn(), keys: drawn(), ...kept };
  writeFileSync(file, JSON.stringify(passwords), { mode: 0o600 });
  return passwords;
};
