import { Fault } from '@navaz/kernel';
import { loadConfig, type Config } from '@navaz/platform';
import { runningCluster, runningProgram } from './data-folder.js';
import { embeddedOwnerUrl, embeddedSettings, startEmbeddedDatabase } from './embedded-database.js';

/** What a command needs to work beside a system, and how to let it go. */
export interface RunningConfig {
  readonly config: Config;
  readonly stop: () => Promise<void>;
}

const nothing = (): Promise<void> => Promise.resolve();

/**
 * The configuration for a command beside a running system: DATABASE_URL where it is set, else the embedded database of
 * the data folder, started for the command where it does not run.
 */
export const runningConfig = async (): Promise<RunningConfig> => {
  if (process.env['DATABASE_URL']) return { config: loadConfig(process.env), stop: nothing };
  if (runningProgram() !== null && runningCluster() !== null) {
    return { config: loadConfig({ ...process.env, ...embeddedSettings() }), stop: nothing };
  }
  const database = await startEmbeddedDatabase();
  return { config: loadConfig({ ...process.env, ...database.settings }), stop: () => database.stop() };
};

/** Whether everything lies in the data folder: nobody named a database. */
export const isEmbedded = (): boolean => !process.env['DATABASE_URL'];

/**
 * Connection of the schema's owner, for commands that touch everything.
 * @throws Fault where DATABASE_URL is set without it.
 */
export const ownerUrl = (): string => {
  if (isEmbedded()) return embeddedOwnerUrl();
  const url = process.env['DATABASE_OWNER_URL'];
  if (!url) throw new Fault('Chybí DATABASE_OWNER_URL: připojení role navaz_owner.');
  return url;
};

/**
 * For commands that must have the data to themselves.
 * @throws Fault where the program runs over the data folder.
 */
export const refuseWhileRunning = (): void => {
  if (isEmbedded() && runningProgram() !== null)
    throw new Fault('Navaz běží. Nejdřív ho ukončete (Ctrl+C v jeho okně).');
};
