import { mkdirSync } from 'node:fs';
import { Fault } from '@navaz/kernel';
import { migrations } from '@navaz/migrations';
import {
  applicationRole,
  connectionFor,
  ensureDatabase,
  ensureRoles,
  migrate,
  ownerRole,
  startEmbeddedPostgres,
} from '@navaz/platform';
import { clusterFolder, clusterPort, dataFolder, rolePasswords, runningCluster } from './data-folder.js';

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
  if (runningCluster() !== null) {
    throw new Fault(
      `Navaz is already running over ${dataFolder()}. Stop it first, or set NAVAZ_DATA to another folder.`,
    );
  }
  mkdirSync(dataFolder(), { recursive: true });
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
    throw error;
  }
  return { url: embeddedUrl(), stop: () => server.stop() };
};
