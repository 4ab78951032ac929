import { Fault } from '@navaz/kernel';
import { isPortTaken } from '@navaz/platform';
import { portOf } from '../data-folder.js';
import { startEmbeddedDatabase, type ReadyDatabase } from '../embedded-database.js';
import type { StartOptions } from './fill.js';

/** A database the operator keeps: the environment says everything about it. */
const external: ReadyDatabase = { settings: {}, stop: () => Promise.resolve() };

/** Resolves at Ctrl+C or when the system asks the process to end. */
const askedToEnd = (): Promise<void> =>
  new Promise((resolve) => {
    for (const signal of ['SIGINT', 'SIGTERM'] as const) {
      process.once(signal, () => {
        resolve();
      });
    }
  });

/**
 * `navaz start`: the API and the worker's jobs in one process over one database, until Ctrl+C. With DATABASE_URL that
 * database, already migrated; else an embedded one in the data folder.
 */
export const runStart = async (options: StartOptions): Promise<void> => {
  const port = portOf('NAVAZ_PORT', 3000);
  if (await isPortTaken(port))
    throw new Fault(`Port ${port} je obsazený. Uvolněte ho, nebo nastavte NAVAZ_PORT na jiný.`);
  const ending = askedToEnd();
  // The rooms are loaded while the database starts; what goes wrong with them is told below, where they are awaited.
  const rooms = import('./serve.js');
  rooms.catch(() => undefined);
  const database = process.env['DATABASE_URL'] ? external : await startEmbeddedDatabase();
  try {
    const { serve } = await rooms;
    await serve({ settings: database.settings, port, options, ending });
  } finally {
    await database.stop();
  }
};
