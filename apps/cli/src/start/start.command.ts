import { Fault } from '@navaz/kernel';
import { createHttpApp, isPortTaken, loadConfig } from '@navaz/platform';
import { CliModule } from '../cli.module.js';
import { portOf } from '../data-folder.js';
import { startEmbeddedDatabase, type ReadyDatabase } from '../embedded-database.js';
import { fill, type StartOptions } from './fill.js';

const external = (url: string): ReadyDatabase => ({ url, stop: () => Promise.resolve() });

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
  const given = process.env['DATABASE_URL'];
  const database = given ? external(given) : await startEmbeddedDatabase();
  try {
    const config = loadConfig({
      ...process.env,
      DATABASE_URL: database.url,
      NAVAZ_LOG_LEVEL: process.env['NAVAZ_LOG_LEVEL'] ?? 'warn',
      NAVAZ_PUBLIC_URL: process.env['NAVAZ_PUBLIC_URL'] ?? `http://localhost:${port}`,
    });
    const app = await createHttpApp(CliModule.forRoot(config, { whole: true }), config, { signals: false });
    try {
      await app.init();
      const accounts = await fill(app, options);
      await app.listen(port, config.host);
      process.stdout.write(banner(config.publicUrl, accounts));
      await ending;
    } finally {
      await app.close();
    }
  } finally {
    await database.stop();
  }
};

const banner = (url: string, accounts: readonly string[]): string =>
  [
    '',
    `  Navaz běží na ${url}`,
    `  Průzkumník dotazů: ${url}/graphql`,
    ...(accounts.length > 0
      ? ['', `  Přihlášení: ${url}/auth/login`, '  Ukázkové účty:', ...accounts.map((account) => `    ${account}`)]
      : []),
    '',
    '  Konec: Ctrl+C',
    '',
    '',
  ].join('\n');
