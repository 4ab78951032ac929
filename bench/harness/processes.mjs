// Child processes of the measurement: started, waited for, and always stopped by their own id.
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { setTimeout as wait } from 'node:timers/promises';

/** How long a process may take to end after it was asked, in milliseconds, before it is made to. */
const patience = 15_000;

/** @type {Set<Program>} */
const running = new Set();

/** One started program and what it printed. */
export class Program {
  /** @param {string} name @param {import('node:child_process').ChildProcess} child @param {boolean} group */
  constructor(name, child, group) {
    this.name = name;
    this.child = child;
    /** Whether it leads a process group of its own, as a terminal gives it. */
    this.group = group;
    this.output = '';
    this.startedAt = performance.now();
    this.endedAt = 0;
    const keep = (chunk) => (this.output = (this.output + chunk).slice(-20_000));
    child.stdout?.on('data', keep);
    child.stderr?.on('data', keep);
    child.once('exit', () => {
      this.endedAt = performance.now();
      running.delete(this);
    });
    running.add(this);
  }

  get pid() {
    return /** @type {number} */ (this.child.pid);
  }

  get ended() {
    return this.child.exitCode !== null || this.child.signalCode !== null;
  }

  /** Asks it to end as Ctrl+C does, waits, and ends it where it does not listen. */
  async stop() {
    if (this.ended) return;
    const exited = once(this.child, 'exit');
    this.signal('SIGINT');
    const late = new AbortController();
    await Promise.race([
      exited,
      wait(patience, undefined, { signal: late.signal })
        .then(() => this.signal('SIGKILL'))
        .catch(() => undefined),
    ]);
    await exited;
    late.abort();
  }

  /** @param {NodeJS.Signals} name */
  signal(name) {
    try {
      process.kill(this.group ? -this.pid : this.pid, name);
    } catch (error) {
      if (/** @type {NodeJS.ErrnoException} */ (error).code !== 'ESRCH') throw error;
    }
  }
}

/**
 * Starts a program.
 * @param {string} name said in errors
 * @param {string} command
 * @param {readonly string[]} words
 * @param {{ env?: NodeJS.ProcessEnv, cwd?: string, group?: boolean }} [options]
 */
export const start = (name, command, words, options = {}) =>
  new Program(
    name,
    spawn(command, words, {
      env: { ...process.env, ...options.env },
      cwd: options.cwd,
      detached: options.group ?? false,
      stdio: ['ignore', 'pipe', 'pipe'],
    }),
    options.group ?? false,
  );

/**
 * Asks `question` until it answers something true.
 * @template T
 * @param {Program} program must live meanwhile
 * @param {() => Promise<T | null | undefined | false>} question
 * @param {{ seconds: number, every?: number }} limits `every` in milliseconds
 * @returns {Promise<T>}
 */
export const until = async (program, question, { seconds, every = 20 }) => {
  const end = performance.now() + seconds * 1000;
  while (performance.now() < end) {
    if (program.ended) throw new Error(`${program.name} ended by itself:\n${program.output}`);
    const answer = await question().catch(() => null);
    if (answer) return answer;
    await wait(every);
  }
  throw new Error(`${program.name} did not get there within ${seconds} s:\n${program.output}`);
};

/** Stops whatever still runs, the youngest first. */
export const stopAll = async () => {
  for (const program of [...running].reverse()) await program.stop();
};
