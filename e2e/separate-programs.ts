import { spawn, type ChildProcess } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { freePort, testDatabase, type TestDatabase } from '@navaz/testing';

const programs = fileURLToPath(new URL('../apps/', import.meta.url));

/** A program that runs in a process of its own. */
type Name = 'api' | 'worker';

/** The API and the worker as an operator runs them: two processes over one database, which outlives both. */
export class SeparatePrograms {
  private readonly running = new Map<Name, ChildProcess>();
  private printed = '';

  private constructor(
    readonly db: TestDatabase,
    readonly url: string,
    private readonly environment: NodeJS.ProcessEnv,
    private readonly folder: string,
  ) {}

  /** A migrated database with the code lists; nothing runs yet. */
  static async prepare(extra: NodeJS.ProcessEnv = {}): Promise<SeparatePrograms> {
    const db = await testDatabase([], { serverClock: true });
    const folder = mkdtempSync(join(tmpdir(), 'navaz-programs-'));
    const port = await freePort();
    const url = `http://localhost:${port}`;
    const made = new SeparatePrograms(
      db,
      url,
      {
        ...process.env,
        NODE_OPTIONS: '',
        NODE_ENV: 'development',
        DATABASE_URL: db.url,
        DATABASE_OWNER_URL: db.ownerUrl,
        NAVAZ_KEYS_DATABASE_URL: db.keysUrl,
        NAVAZ_MASTER_KEY: randomBytes(32).toString('base64'),
        NAVAZ_ERASURE_LEDGER: join(folder, 'erasures.jsonl'),
        NAVAZ_PORT: String(port),
        NAVAZ_PUBLIC_URL: url,
        NAVAZ_LOG_LEVEL: 'warn',
        NAVAZ_REQUESTS_PER_MINUTE: '0',
        ...extra,
      },
      folder,
    );
    const { code, output } = await made.command('migrate');
    if (code !== 0) throw new Error(`The database was not migrated:\n${output}`);
    return made;
  }

  /** Everything the programs printed. */
  get output(): string {
    return this.printed;
  }

  /** Starts a program; the API answers when this resolves. */
  async start(name: Name): Promise<void> {
    const child = spawn(process.execPath, [join(programs, name, 'dist/main.js')], { env: this.environment });
    this.running.set(name, child);
    for (const stream of [child.stdout, child.stderr])
      stream.on('data', (chunk: Buffer) => (this.printed += chunk.toString()));
    if (name === 'worker') return;
    for (let tries = 0; tries < 2400; tries += 1) {
      if (child.exitCode !== null) throw new Error(`The API did not start:\n${this.printed}`);
      const ready = await fetch(`${this.url}/health/ready`).catch(() => null);
      if (ready?.ok) return;
      await wait(25);
    }
    throw new Error(`The API was not ready within a minute:\n${this.printed}`);
  }

  /** Ends a program as a power cut would (kill -9). */
  async kill(name: Name): Promise<void> {
    await this.end(name, 'SIGKILL');
  }

  /** A command of the CLI over the same database. */
  async command(...words: string[]): Promise<{ readonly code: number | null; readonly output: string }> {
    const child = spawn(process.execPath, [join(programs, 'cli/dist/main.js'), ...words], { env: this.environment });
    let output = '';
    for (const stream of [child.stdout, child.stderr])
      stream.on('data', (chunk: Buffer) => (output += chunk.toString()));
    const [code] = (await once(child, 'exit')) as [number | null];
    return { code, output };
  }

  /** Stops what runs and drops the database. */
  async remove(): Promise<void> {
    await Promise.all([...this.running.keys()].map((name) => this.end(name, 'SIGTERM')));
    await this.db.close();
    rmSync(this.folder, { recursive: true, force: true });
  }

  private async end(name: Name, signal: NodeJS.Signals): Promise<void> {
    const child = this.running.get(name);
    this.running.delete(name);
    if (!child || child.exitCode !== null || child.signalCode !== null) return;
    const exited = once(child, 'exit');
    child.kill(signal);
    await exited;
  }
}
