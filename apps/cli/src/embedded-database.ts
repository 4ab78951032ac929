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
  migrate,
  ownerRole,
  startEmbeddedPostgres,
} from '@navaz/platform';
import {
  clusterFile,
  clusterFolder,
  clusterPort,
  dataFolder,
  markEnded,
  markRunning,
  rolePasswords,
  runningCluster,
  runningProgram,
} from './data-folder.js';

const databaseName = 'navaz';

/** A database that is up and migrated, and how to let it go. */
export interface ReadyDatabase {
  /** Connection of the application role. */
  readonly url: string;
  stop(): Promise<void>;
}

/** The connection that a running `npm start` uses on this machine. */
export const embeddedUrl = (): string =>
  connectionFor(`postgresql://127.0.0.1:${clusterPort()}`, applicationRole, rolePasswords().application, databaseName);

/** Starts the embedded cluster in the data folder and brings its schema to the newest state. */
export const startEmbeddedDatabase = async (): Promise<ReadyDatabase> => {
  if (runningProgram() !== null) {
    throw new Fault(
      `Navaz už nad složkou ${dataFolder()} běží. Nejdřív ho ukončete, nebo nastavte NAVAZ_DATA na jinou.`,
    );
  }
  markRunning();
  await endOrphan();
  const passwords = rolePasswords();
  const server = await startEmbeddedPostgres({
    folder: clusterFolder(),
    port: clusterPort(),
    durable: true,
    persistent: true,
  });
  try {
    await ensureRoles(server.adminUrl, passwords);
    await ensureDatabase(server.adminUrl, databaseName);
    await migrate(connectionFor(server.adminUrl, ownerRole, passwords.owner, databaseName), migrations);
  } catch (error) {
    await server.stop();
    markEnded();
    throw error;
  }
  return {
    url: embeddedUrl(),
    stop: async () => {
      await server.stop();
      markEnded();
    },
  };
};

/** A database that outlived a killed program is asked to end: a fast shutdown, which loses nothing that was committed. */
const endOrphan = async (): Promise<void> => {
  const orphan = runningCluster();
  if (orphan === null) return;
  if (!(await answersFrom(clusterFolder(), clusterPort()))) {
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
