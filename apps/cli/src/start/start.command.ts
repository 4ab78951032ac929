import { Fault } from '@navaz/kernel';
import { isPortTaken, loadConfig } from '@navaz/platform';
import { startEmbeddedDatabase, type ReadyDatabase } from '../embedded-database.js';
import { fill, type StartOptions } from './fill.js';
import { Programs } from './programs.js';

const external = (url: string): ReadyDatabase => ({ url, stop: () => Promise.resolve() });

/** `navaz start`: everything on this machine, until Ctrl+C. */
export const runStart = async (options: StartOptions): Promise<void> => {
  const port = Number(process.env['NAVAZ_PORT'] ?? 3000);
  if (await isPortTaken(port)) throw new Fault(`Port ${port} is taken. Free it, or set NAVAZ_PORT to another one.`);
  const given = process.env['DATABASE_URL'];
  const database = given ? external(given) : await startEmbeddedDatabase();
  const environment = {
    ...process.env,
    DATABASE_URL: database.url,
    NAVAZ_LOG_LEVEL: process.env['NAVAZ_LOG_LEVEL'] ?? 'warn',
    NAVAZ_PORT: String(port),
    NAVAZ_PUBLIC_URL: process.env['NAVAZ_PUBLIC_URL'] ?? `http://localhost:${port}`,
  };
  const programs = new Programs(environment);
  let ending: Promise<void> | null = null;
  const end = (): Promise<void> => (ending ??= programs.stop().then(() => database.stop()));
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => void end());
  try {
    const accounts = await fill(loadConfig(environment), options);
    await programs.start();
    process.stdout.write(banner(environment.NAVAZ_PUBLIC_URL, accounts));
    await programs.ended;
  } finally {
    await end();
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
