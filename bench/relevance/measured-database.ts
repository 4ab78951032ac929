import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
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

const passwords = {
  owner: 'owner-of-measurements',
  application: 'application-of-measurements',
  keys: 'keys-of-measurements',
};

/** A cluster of its own in a temporary folder, gone when it stops. */
export interface MeasuredCluster {
  /** A fresh, migrated database; answers the connection of the application role. */
  database(name: string): Promise<string>;
  stop(): Promise<void>;
}

/** Starts an embedded PostgreSQL on any free port. */
export const startMeasuredCluster = async (): Promise<MeasuredCluster> => {
  const folder = mkdtempSync(join(tmpdir(), 'navaz-relevance-'));
  const server = await startEmbeddedPostgres({ folder, port: 0, durable: false, persistent: false });
  await ensureRoles(server.adminUrl, passwords);
  return {
    database: async (name) => {
      await ensureDatabase(server.adminUrl, name);
      await migrate(connectionFor(server.adminUrl, ownerRole, passwords.owner, name), migrations);
      return connectionFor(server.adminUrl, applicationRole, passwords.application, name);
    },
    stop: async () => {
      await server.stop();
      rmSync(folder, { recursive: true, force: true });
    },
  };
};
