import { randomBytes } from 'node:crypto';
import { closeSync, existsSync, fsyncSync, mkdirSync, openSync, readFileSync, renameSync, writeSync } from 'node:fs';
import { join } from 'node:path';
import { dataFolder } from './data-folder.js';

/** The key that wraps the keys of people, and the one before it while they are being wrapped anew; both Base64. */
export interface MasterKeys {
  readonly current: string;
  readonly previous?: string;
}

const file = (): string => join(dataFolder(), 'master-keys.json');

/** Replaces the file as a whole: after a power cut there is either the old one or the new one. */
const write = (keys: MasterKeys): void => {
  mkdirSync(dataFolder(), { recursive: true });
  const fresh = `${file()}.new`;
  const descriptor = openSync(fresh, 'w', 0o600);
  writeSync(descriptor, JSON.stringify(keys));
  fsyncSync(descriptor);
  closeSync(descriptor);
  renameSync(fresh, file());
};

/** The keys of the data folder: drawn at the first start, readable by this user only. */
export const masterKeys = (): MasterKeys => {
  if (existsSync(file())) return JSON.parse(readFileSync(file(), 'utf8')) as MasterKeys;
  const drawn = { current: randomBytes(32).toString('base64') };
  write(drawn);
  return drawn;
};

/** Draws a new key and keeps the one before, which still opens what was wrapped by it. Does nothing while one is kept. */
export const drawMasterKey = (): void => {
  const { current, previous } = masterKeys();
  if (!previous) write({ current: randomBytes(32).toString('base64'), previous: current });
};

/** Throws the one before away, once nothing is wrapped by it any more. */
export const dropPreviousMasterKey = (): void => {
  write({ current: masterKeys().current });
};
