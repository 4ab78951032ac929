// What rows stand on: one embedded PostgreSQL, databases with registers of two sizes, an API and a limit over each.
// Made when first asked for, taken down in the opposite order.
import { randomBytes } from 'node:crypto';
import { readFileSync } from 'node:fs';
import {
  applicationRole,
  connectionFor,
  ensureDatabase,
  ensureRoles,
  keysRole,
  ownerRole,
  startEmbeddedPostgres,
} from '@navaz/platform';
import pg from 'pg';
import { WorkingFolder } from './folders.mjs';
import { navazDone, startApi, startLimit } from './navaz.mjs';
import { stopAll } from './processes.mjs';
import { makeRegister, municipalitiesFile, sizes } from './register.mjs';

/**
 * A database; by role the connections to it.
 * @typedef {{ url: string, ownerUrl: string, adminUrl: string, keysUrl: string }} Made
 *
 * A database with a register in it.
 * @typedef {Made & { register: string, imported: Awaited<ReturnType<typeof navazDone>>,
 *   indexed: Awaited<ReturnType<typeof navazDone>> }} Filled
 */

const drawn = () => randomBytes(12).toString('hex');
const passwords = { owner: drawn(), application: drawn(), keys: drawn() };

/** @typedef {{ name: string, url: string, pids: { server: number, database: number } }} Server */

/** The stage of one run. */
export class Stage {
  folder = new WorkingFolder();
  /** @type {Promise<import('@navaz/platform').RunningPostgres> | null} */
  #cluster = null;
  /** @type {Map<string, Promise<unknown>>} */
  #made = new Map();

  /** @param {import('../options.mjs').Options} options @param {(line: string) => void} say */
  constructor(options, say) {
    this.options = options;
    this.say = say;
  }

  /** A database filled with the register of this size. @param {keyof typeof sizes} size @returns {Promise<Filled>} */
  filled(size) {
    return this.#once(`filled ${size}`, () => this.#fill(size));
  }

  /** @param {keyof typeof sizes} size @returns {Promise<Server>} */
  api(size) {
    return this.#once(`api ${size}`, async () =>
      this.#server(await startApi((await this.filled(size)).url, { profile: this.options.profile })),
    );
  }

  /** @param {keyof typeof sizes} size @returns {Promise<Server>} */
  limit(size) {
    return this.#once(`limit ${size}`, async () => this.#server(await startLimit((await this.filled(size)).url)));
  }

  /**
   * A database with the code lists and the country's institutions, and keys of people: what handovers stand on.
   * @returns {Promise<Made>}
   */
  people() {
    return this.#once('people', () => this.#make('people'));
  }

  /** The API over it. @returns {Promise<Server>} */
  peopleApi() {
    return this.#once('people api', async () => {
      const { url, keysUrl } = await this.people();
      return this.#server(await startApi(url, { profile: this.options.profile, keysUrl }));
    });
  }

  /** The limit over it, as the owner: row-level security and its settings are the product's to pay. @returns {Promise<Server>} */
  peopleLimit() {
    return this.#once('people limit', async () => this.#server(await startLimit((await this.people()).ownerUrl)));
  }

  /** Ends everything and removes the folder. */
  async close() {
    await stopAll();
    await (await this.#cluster?.catch(() => null))?.stop();
    this.folder.remove();
  }

  /** @param {Awaited<ReturnType<typeof startApi>>} started @returns {Server} */
  #server({ url, program }) {
    const [postmaster] = readFileSync(`${this.folder.path}/postgres/postmaster.pid`, 'utf8').split('\n');
    return { name: program.name, url, pids: { server: program.pid, database: Number(postmaster) } };
  }

  #once(name, make) {
    const made = this.#made.get(name) ?? make();
    this.#made.set(name, made);
    return made;
  }

  /** A database with its schema and the code lists. @param {string} name @returns {Promise<Made>} */
  async #make(name) {
    this.#cluster ??= startEmbeddedPostgres({
      folder: `${this.folder.path}/postgres`,
      port: 0,
      durable: true,
      persistent: true,
    });
    const { adminUrl } = await this.#cluster;
    const database = `bench_${name}`;
    await ensureRoles(adminUrl, passwords);
    await ensureDatabase(adminUrl, database);
    const ownerUrl = connectionFor(adminUrl, ownerRole, passwords.owner, database);
    const url = connectionFor(adminUrl, applicationRole, passwords.application, database);
    await navazDone(['migrate'], { DATABASE_URL: url, DATABASE_OWNER_URL: ownerUrl });
    return {
      url,
      ownerUrl,
      adminUrl: connectionFor(adminUrl, 'postgres', new URL(adminUrl).password, database),
      keysUrl: connectionFor(adminUrl, keysRole, passwords.keys, database),
    };
  }

  /** @param {keyof typeof sizes} size @returns {Promise<Filled>} */
  async #fill(size) {
    const made = await this.#make(size);
    const { url, ownerUrl } = made;
    const municipalities = municipalitiesFile();
    if (municipalities) await navazDone(['import', 'municipalities', municipalities], { DATABASE_URL: url });
    this.say(`import of ${sizes[size]} registrations …`);
    const register = makeRegister(this.folder.make(`register-${size}`), sizes[size]);
    const imported = await navazDone(['import', 'register', register], { DATABASE_URL: url });
    const indexed = await navazDone(['reindex'], { DATABASE_URL: url });
    await this.#settle(ownerUrl);
    return { ...made, register, imported, indexed };
  }

  /** Statistics as autovacuum would have them a minute later, for the product and the limit alike. */
  async #settle(ownerUrl) {
    const client = new pg.Client({ connectionString: ownerUrl });
    await client.connect();
    await client.query('vacuum analyze');
    await client.end();
  }
}
