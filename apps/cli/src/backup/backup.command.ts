import { join, resolve } from 'node:path';
import { Fault } from '@navaz/kernel';
import { variables } from '@navaz/platform';
import { ownerUrl, runningConfig } from '../running-config.js';
import { backUp, keysKeptDays } from './back-up.js';

/** Options of `navaz backup` and `navaz restore`. */
export interface BackupOptions {
  /** Folder of the backups of keys. */
  readonly keys?: string;
}

/** Where backups of keys lie. */
export const keysFolderOf = (folder: string, { keys }: BackupOptions): string => resolve(keys ?? join(folder, 'keys'));

/** `navaz backup`: beside a running system, without stopping it. */
export const runBackup = async (folder: string, options: BackupOptions): Promise<void> => {
  const { config, stop } = await runningConfig();
  try {
    if (!config.keysDatabaseUrl) throw new Fault(`Chybí ${variables.keysDatabaseUrl}: připojení role navaz_keys.`);
    const made = await backUp({
      ownerUrl: ownerUrl(),
      keysUrl: config.keysDatabaseUrl,
      folder: resolve(folder),
      keysFolder: keysFolderOf(folder, options),
      now: new Date(),
    });
    process.stdout.write(`Záloha je v ${made}. Zálohy klíčů starší než ${keysKeptDays} dní jsou smazané.\n`);
  } finally {
    await stop();
  }
};
