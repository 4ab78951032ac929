import { randomBytes } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import type { RolePasswords } from '@navaz/platform';

/** Where a start without DATABASE_URL keeps everything; stays between starts. */
export const dataFolder = (): string => resolve(process.env['NAVAZ_DATA'] ?? '.data');

/** The embedded cluster's folder. */
export const clusterFolder = (): string => join(dataFolder(), 'postgres');

/** The embedded cluster's port. */
export const clusterPort = (): number => Number(process.env['NAVAZ_DATABASE_PORT'] ?? 54_321);

/** Process id of a running embedded cluster, or null. A file left over by a crash does not count. */
export const runningCluster = (): number | null => {
  const file = join(clusterFolder(), 'postmaster.pid');
  if (!existsSync(file)) return null;
  const pid = Number(readFileSync(file, 'utf8').split('\n')[0]);
  try {
    process.kill(pid, 0);
    return pid;
  } catch {
    return null;
  }
};

/** Passwords of the embedded cluster's roles: made at the first start, readable by this user only. */
export const rolePasswords = (): RolePasswords => {
  const file = join(dataFolder(), 'roles.json');
  if (existsSync(file)) return JSON.parse(readFileSync(file, 'utf8')) as RolePasswords;
  mkdirSync(dataFolder(), { recursive: true });
  const passwords = {
    owner: randomBytes(18).toString('base64url'),
    application: randomBytes(18).toString('base64url'),
  };
  writeFileSync(file, JSON.stringify(passwords), { mode: 0o600 });
  return passwords;
};
