import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { chmodSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { connectionFor, freePort, ownerRole } from '@navaz/testing';
import { StoredData } from './stored-data.js';

const cli = fileURLToPath(new URL('../apps/cli/dist/main.js', import.meta.url));

/** An answer of the API as it came over the wire. */
export interface Answer {
  readonly data?: Record<string, unknown> | null;
  readonly errors?: readonly { message: string; extensions: Record<string, unknown> }[];
}

/** What a command printed, and how it ended. */
export interface Ended {
  readonly code: number | null;
  readonly output: string;
}

/** The system as the README starts it, in a folder and on ports of its own. */
export class RunningSystem {
  private child: ChildProcess | null = null;
  private printed = '';

  private constructor(
    readonly url: string,
    private readonly environment: NodeJS.ProcessEnv,
    private readonly folder: string,
  ) {}

  /** Prepares a folder and ports; nothing runs yet. */
  static async prepare(extra: NodeJS.ProcessEnv = {}): Promise<RunningSystem> {
    const folder = mkdtempSync(join(tmpdir(), 'navaz-e2e-'));
    // Started by root, PostgreSQL runs as a user of its own who must be able to walk in.
    chmodSync(folder, 0o755);
    const port = await freePort();
    const environment = {
      ...process.env,
      NODE_OPTIONS: '',
      NODE_ENV: 'development',
      NAVAZ_DATA: folder,
      NAVAZ_PORT: String(port),
      NAVAZ_DATABASE_PORT: String(await freePort()),
      NAVAZ_PUBLIC_URL: `http://localhost:${port}`,
      NAVAZ_LOG_LEVEL: 'warn',
      NAVAZ_REQUESTS_PER_MINUTE: '0',
      ...extra,
    };
    return new RunningSystem(`http://localhost:${port}`, environment, folder);
  }

  /** Everything printed so far. */
  get output(): string {
    return this.printed;
  }

  /** `navaz start …`, until it says that it runs. */
  async start(...options: string[]): Promise<void> {
    this.printed = '';
    const child = spawn(process.execPath, [cli, 'start', ...options], { env: this.environment });
    this.child = child;
    for (const stream of [child.stdout, child.stderr]) {
      stream.on('data', (chunk: Buffer) => (this.printed += chunk.toString()));
    }
    for (let attempt = 0; attempt < 4800; attempt += 1) {
      if (this.printed.includes('Navaz běží')) return;
      if (child.exitCode !== null) throw new Error(`The system did not start:\n${this.printed}`);
      await wait(50);
    }
    throw new Error(`The system did not start within four minutes:\n${this.printed}`);
  }

  /** Another command of the CLI over the same folder. */
  async command(...words: string[]): Promise<Ended> {
    const child = spawn(process.execPath, [cli, ...words], { env: this.environment });
    let output = '';
    for (const stream of [child.stdout, child.stderr]) {
      stream.on('data', (chunk: Buffer) => (output += chunk.toString()));
    }
    const [code] = (await once(child, 'exit')) as [number | null];
    return { code, output };
  }

  /** What is stored, as the owner of the schema sees it. Closed by whoever opened it. */
  stored(): StoredData {
    const { owner } = JSON.parse(readFileSync(join(this.folder, 'roles.json'), 'utf8')) as { owner: string };
    const server = `postgresql://127.0.0.1:${this.environment['NAVAZ_DATABASE_PORT']}`;
    return new StoredData(connectionFor(server, ownerRole, owner, 'navaz'));
  }

  /** Asks GraphQL over HTTP, as the owner of a cookie or token, or as nobody. */
  async ask(
    query: string,
    variables: Record<string, unknown> = {},
    headers: Record<string, string> = {},
  ): Promise<Answer> {
    const response = await fetch(`${this.url}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', ...headers },
      body: JSON.stringify({ query, variables }),
    });
    return (await response.json()) as Answer;
  }

  /** Ctrl+C, and waits for the graceful end. */
  async stop(): Promise<number | null> {
    const { child } = this;
    if (child?.exitCode !== null) return child?.exitCode ?? null;
    const exited = once(child, 'exit') as Promise<[number | null]>;
    child.kill('SIGINT');
    return (await exited)[0];
  }

  /** Kills the program as a power cut would; its database is left behind. */
  async kill(): Promise<void> {
    const { child } = this;
    if (!child) return;
    const exited = once(child, 'exit');
    child.kill('SIGKILL');
    await exited;
  }

  /** Number of the process of the embedded database. */
  databaseProcess(): number {
    return Number(readFileSync(join(this.folder, 'postgres', 'postmaster.pid'), 'utf8').split('\n')[0]);
  }

  /** The status of `/health/ready`, once it is the one waited for; of anything else the last one seen. */
  async readiness(awaited: number): Promise<number> {
    for (let attempt = 0; ; attempt += 1) {
      const { status } = await fetch(`${this.url}/health/ready`);
      if (status === awaited || attempt === 1200) return status;
      await wait(50);
    }
  }

  /** Stops and removes the folder. */
  async remove(): Promise<void> {
    await this.stop();
    rmSync(this.folder, { recursive: true, force: true });
  }
}
