import { fileURLToPath } from 'node:url';
import { createHttpApp, loadConfig } from '@navaz/platform';
import { CliModule } from '../cli.module.js';
import { fill, type StartOptions } from './fill.js';

/** The built pages, beside this program. */
const web = fileURLToPath(new URL('../../../web/dist', import.meta.url));

/** What to serve, over which database. */
export interface Serving {
  /** Environment variables of a migrated database, above those of the process. */
  readonly settings: Readonly<Record<string, string>>;
  readonly port: number;
  readonly options: StartOptions;
  /** Resolves when the program is asked to end. */
  readonly ending: Promise<void>;
}

/** Boots the rooms with the API's doors and the worker's jobs, fills them, and serves until the program is to end. */
export const serve = async ({ settings, port, options, ending }: Serving): Promise<void> => {
  const config = loadConfig({
    ...process.env,
    ...settings,
    NAVAZ_LOG_LEVEL: process.env['NAVAZ_LOG_LEVEL'] ?? 'warn',
    NAVAZ_PORT: String(port),
  });
  const app = await createHttpApp(CliModule.forRoot(config, { whole: true }), config, { signals: false, web });
  try {
    await app.init();
    const accounts = await fill(app, options);
    await app.listen(port, config.host);
    process.stdout.write(banner(config.publicUrl, accounts));
    await ending;
  } finally {
    await app.close();
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
