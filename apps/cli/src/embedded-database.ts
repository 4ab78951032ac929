import { rmSync } from 'node:fs';
import { setTimeout as wait } from 'node:timers/promises';
import { Fault } from '@navaz/kernel';
import { migrations } from '@navaz/migrations';
import {
  answersFrom,
  applicationRole,
  connectionFor,
  ensureDatabase,
  ensureRoles,
  isPortTaken,
  keysRole,
  migrate,
  ownerRole,
  startEmbeddedPostgres,
  variables,
} from '@navaz/platform';
import {
  clusterFile,
  clusterFolder,
  clusterPasswords,
  clusterPort,
  dataFolder,
  erasuresFile,
  markEnded,
  markRunning,
  notedClusterPort,
  runningCluster,
  runningProgram,
} from './data-folder.js';
import { keepCluster } from './keep-cluster.js';
import { masterKeys } from './master-keys.js';

const databaseName = 'navaz';

/** A database that is up and migrated, and how to let it go. */
export interface ReadyDatabase {
  /** Environment variables by which the programs reach it, its keys and what was erased from it. */
  readonly settings: Readonly<Record<string, string>>;
  stop(): Promise<void>;
}

/** Connection of a role to the embedded database. */
export const embeddedUrl = (role: string, password: string): string =>
  connectionFor(`postgresql://127.0.0.1:${clusterPort()}`, role, password, databaseName);

/** Connection of the schema's owner to the embedded database. */
export const embeddedOwnerUrl = (): string => embeddedUrl(ownerRole, clusterPasswords().owner);

/** The settings that a running `npm start` uses on this machine: what the data folder keeps stands above the environment. */
export const embeddedSettings = (): Readonly<Record<string, string>> => {
  const passwords = clusterPasswords();
  const { current, previous } = masterKeys();
  return {
    DATABASE_URL: embeddedUrl(applicationRole, passwords.application),
    [variables.keysDatabaseUrl]: embeddedUrl(keysRole, passwords.keys),
    [variables.masterKey]: current,
    [variables.previousMasterKey]: previous ?? '',
    [variables.erasureLedger]: erasuresFile(),
  };
};

/** Starts the embedded cluster in the data folder and brings its schema to the newest state. */
export const startEmbeddedDatabase = async (): Promise<ReadyDatabase> => {
  const running = runningProgram();
  if (running !== null) {
    throw new Fault(
      `Navaz už nad složkou ${dataFolder()} běží (proces ${running}). Nejdřív ho ukončete, nebo nastavte NAVAZ_DATA na jinou.`,
    );
  }
  markRunning();
  await endOrphan();
  const passwords = clusterPasswords();
  const server = await keepCluster({
    isUp: () => isPortTaken(clusterPort()),
    start: () =>
      startEmbeddedPostgres({
        folder: clusterFolder(),
        port: clusterPort(),
        password: passwords.superuser,
        durable: true,
        persistent: true,
      }),
    say: (sentence) => process.stderr.write(`${sentence}\n`),
  });
  try {
    await ensureRoles(server.adminUrl, passwords);
    await ensureDatabase(server.adminUrl, databaseName);
    await migrate(embeddedOwnerUrl(), migrations);
  } catch (error) {
    await server.stop();
    markEnded();
    throw error;
  }
  return {
    settings: embeddedSettings(),
    stop: async () => {
      await server.stop();
      markEnded();
    },
  };
};

/** A database that outlived a killed program is asked to end: a fast shutdown, which loses nothing that was committed. */
export const endOrphan = async (): Promise<void> => {
  const orphan = runningCluster();
  if (orphan === null) return;
  if (!(await answersFrom(clusterFolder(), notedClusterPort(), clusterPasswords().superuser))) {
    // The number in the file belongs to another program by now.
    rmSync(clusterFile(), { force: true });
    return;
  }
  process.kill(orphan, 'SIGINT');
  for (let tries = 0; tries < 300; tries += 1) {
    if (runningCluster() === null) return;
    await wait(100);
  }
  throw new Fault(
    `Databáze ve složce ${clusterFolder()} po předchozím běhu neskončila. Ukončete ji a zkuste to znovu.`,
  );
};
