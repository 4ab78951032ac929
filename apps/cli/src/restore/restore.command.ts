import { resolve } from 'node:path';
import { ErasureReplay } from '@navaz/handover';
import { Fault } from '@navaz/kernel';
import { variables } from '@navaz/platform';
import { keysFolderOf, type BackupOptions } from '../backup/backup.command.js';
import { withRooms } from '../cli.module.js';
import { ownerUrl, refuseWhileRunning, runningConfig } from '../running-config.js';
import { restore } from './restore.js';

/**
 * `navaz restore`: a backup comes back, and whoever the ledger names is erased again in the same command. Refused before
 * anything changes where there is no ledger to ask.
 */
export const runRestore = async (folder: string, options: BackupOptions): Promise<void> => {
  refuseWhileRunning();
  const { config, stop } = await runningConfig();
  try {
    if (!config.keysDatabaseUrl) throw new Fault(`Chybí ${variables.keysDatabaseUrl}: připojení role navaz_keys.`);
    if (!config.erasureLedger)
      throw new Fault(`Chybí ${variables.erasureLedger}: bez seznamu výmazů by záloha vrátila vymazané lidi.`);
    const from = await restore({
      ownerUrl: ownerUrl(),
      keysUrl: config.keysDatabaseUrl,
      folder: resolve(folder),
      keysFolder: keysFolderOf(folder, options),
    });
    const again = await withRooms(config, (rooms) => rooms.get(ErasureReplay).run());
    process.stdout.write(`Obnoveno z ${from}. Znovu vymazaní lidé: ${again.people}, klíče: ${again.keys}.\n`);
  } finally {
    await stop();
  }
};
