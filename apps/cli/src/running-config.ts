import { loadConfig, type Config } from '@navaz/platform';
import { runningCluster, runningProgram } from './data-folder.js';
import { embeddedSettings, startEmbeddedDatabase } from './embedded-database.js';

/**
 * The configuration for a command beside a running system: DATABASE_URL where it is set, else the embedded database of
 * the data folder, started for the command where it does not run.
 */
export const runningConfig = async (): Promise<{ config: Config; stop: () => Promise<void> }> => {
  const nothing = (): Promise<void> => Promise.resolve();
  if (process.env['DATABASE_URL']) return { config: loadConfig(process.env), stop: nothing };
  if (runningProgram() !== null && runningCluster() !== null) {
    return { config: loadConfig({ ...process.env, ...embeddedSettings() }), stop: nothing };
  }
  const database = await startEmbeddedDatabase();
  return { config: loadConfig({ ...process.env, ...database.settings }), stop: () => database.stop() };
};
