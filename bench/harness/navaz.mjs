// The programs of this repository as they are delivered: `navaz …`, the API, the worker; and the server of the limit.
import { randomBytes } from 'node:crypto';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { freePort } from '@navaz/platform';
import { watchMemory } from './memory.mjs';
import { watchProcessor } from './processor.mjs';
import { start, until } from './processes.mjs';

/** The repository. */
export const home = fileURLToPath(new URL('../../', import.meta.url));

/** Connections of the pool, the same for the API and for the limit. */
export const poolSize = 20;

/** For commands and for the system as the README starts it: development, quiet, without the limit of requests per minute. */
const development = () => ({
  NODE_OPTIONS: '',
  NODE_ENV: 'development',
  NAVAZ_LOG_LEVEL: 'warn',
  NAVAZ_REQUESTS_PER_MINUTE: '0',
});

/**
 * For the API under load: production's settings as docs/deployment.md asks for them, with secrets of their own. Nobody
 * logs in, nothing is mailed and nobody is erased, so the issuer, the mail server and the ledger of erasures are names
 * that lead nowhere; so does the keys' database where nobody is handed over.
 */
const production = () => ({
  ...development(),
  NODE_ENV: 'production',
  NAVAZ_PUBLIC_URL: 'https://navaz.example',
  NAVAZ_OIDC_ISSUER: 'https://login.example',
  NAVAZ_SMTP_URL: 'smtp://mail.example',
  NAVAZ_KEYS_DATABASE_URL: 'postgresql://navaz_keys@keys.example/navaz',
  NAVAZ_MASTER_KEY: randomBytes(32).toString('base64'),
  NAVAZ_ERASURE_LEDGER: '/var/lib/navaz/erasures.jsonl',
  NAVAZ_DATABASE_POOL: String(poolSize),
  NAVAZ_LINK_SECRET: randomBytes(32).toString('hex'),
  NAVAZ_COOKIE_SECRET: randomBytes(32).toString('hex'),
  NAVAZ_OIDC_CLIENT_SECRET: randomBytes(32).toString('hex'),
});

/** How the image of a program starts it: node, its flags, the program. @param {string} stage */
const deliveredCommand = (stage) => {
  const [, ofStage] = readFileSync(`${home}docker/Dockerfile`, 'utf8').split(new RegExp(`^FROM .* AS ${stage}$`, 'm'));
  const command = /^CMD (\[.*\])$/m.exec(ofStage ?? '');
  if (!command) throw new Error(`docker/Dockerfile does not say how ${stage} is started.`);
  return JSON.parse(command[1]);
};

const program = (path) => `${home}${path}`;

/**
 * Runs one command of the CLI to its end.
 * @param {readonly string[]} words @param {NodeJS.ProcessEnv} env
 * @returns {Promise<{ code: number | null, seconds: number, processorSeconds: number, peakBytes: number, output: string }>}
 *   `processorSeconds` of the command alone, without the database
 */
export const navaz = async (words, env) => {
  const command = start(`navaz ${words.join(' ')}`, process.execPath, [program('apps/cli/dist/main.js'), ...words], {
    env: { ...development(), ...env },
  });
  const memory = watchMemory(command.pid, 20);
  const processor = watchProcessor(command.pid, 20);
  if (!command.ended) await once(command.child, 'close');
  return {
    code: command.child.exitCode,
    seconds: (command.endedAt - command.startedAt) / 1000,
    processorSeconds: processor.stop(),
    peakBytes: memory.stop(),
    output: command.output,
  };
};

/** The same, and a fault where it does not succeed. @param {readonly string[]} words @param {NodeJS.ProcessEnv} env */
export const navazDone = async (words, env) => {
  const ended = await navaz(words, env);
  if (ended.code !== 0) throw new Error(`navaz ${words.join(' ')} ended with ${ended.code}:\n${ended.output}`);
  return ended;
};

/**
 * Starts a server program and waits until it answers.
 * @param {string} name @param {readonly string[]} words of node @param {NodeJS.ProcessEnv} env
 * @param {number} port @param {string} path that answers 200 when it is ready
 */
const server = async (name, words, env, port, path) => {
  const child = start(name, process.execPath, words, { env, cwd: home });
  const url = `http://127.0.0.1:${port}`;
  await until(child, async () => (await fetch(`${url}${path}`)).ok, { seconds: 120 });
  return { url, program: child };
};

/**
 * The API over a database, and over the one of people's keys. With `profile`, a folder, node writes a CPU profile there
 * when it ends.
 * @param {string} databaseUrl @param {{ profile?: string | null, keysUrl?: string }} [options]
 */
export const startApi = async (databaseUrl, { profile = null, keysUrl } = {}) => {
  const port = await freePort();
  const flags = profile ? ['--cpu-prof', `--cpu-prof-dir=${profile}`] : [];
  const keys = keysUrl ? { NAVAZ_KEYS_DATABASE_URL: keysUrl } : {};
  const env = { ...production(), ...keys, DATABASE_URL: databaseUrl, NAVAZ_PORT: String(port) };
  const [, ...words] = deliveredCommand('api');
  return server('api', [...flags, ...words], env, port, '/health/ready');
};

/** The bare limit over the same database. @param {string} databaseUrl @param {{ profile?: string | null }} [options] */
export const startLimit = async (databaseUrl, { profile = null } = {}) => {
  const port = await freePort();
  const flags = profile ? ['--cpu-prof', `--cpu-prof-dir=${profile}`] : [];
  const env = { NODE_OPTIONS: '', DATABASE_URL: databaseUrl, PORT: String(port), POOL: String(poolSize) };
  return server('limit', [...flags, program('bench/limit/server.mjs')], env, port, '/');
};

/**
 * `navaz start` in a folder of its own, as the README starts it; answers at once, not when it is ready.
 * @param {string} folder @param {{ byNpm?: boolean, register?: string }} [options]
 */
export const startSystem = async (folder, { byNpm = false, register } = {}) => {
  const port = await freePort();
  const env = {
    ...development(),
    NAVAZ_DATA: folder,
    NAVAZ_PORT: String(port),
    NAVAZ_DATABASE_PORT: String(await freePort()),
    NAVAZ_PUBLIC_URL: `http://localhost:${port}`,
  };
  const options = register ? ['--register', register] : [];
  const child = byNpm
    ? start('npm start', 'npm', ['start', ...(register ? ['--', ...options] : [])], { env, cwd: home, group: true })
    : start('navaz start', process.execPath, [program('apps/cli/dist/main.js'), 'start', ...options], { env });
  return { url: `http://localhost:${port}`, program: child };
};
