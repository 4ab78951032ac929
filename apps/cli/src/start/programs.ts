import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { setTimeout as wait } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { Fault } from '@navaz/kernel';

const names = ['api', 'worker'] as const;
const programOf = (name: (typeof names)[number]): string =>
  fileURLToPath(new URL(`../../../${name}/dist/main.js`, import.meta.url));

/** The API and the worker as processes of their own, the same programs as in production. */
export class Programs {
  private readonly children: ChildProcess[] = [];
  private stopping = false;
  private settle: { resolve: () => void; reject: (error: Error) => void } | null = null;

  /** Settles when both have ended; rejects when one ends by itself. */
  readonly ended = new Promise<void>((resolve, reject) => {
    this.settle = { resolve, reject };
  });

  constructor(private readonly environment: NodeJS.ProcessEnv) {
    // Heard through `start` as well; without a listener of its own an early end would count as unhandled.
    this.ended.catch(() => undefined);
  }

  /** Starts both and answers when the API is ready. */
  async start(): Promise<void> {
    for (const name of names) {
      const child = spawn(process.execPath, ['--enable-source-maps', programOf(name)], {
        env: this.environment,
        stdio: 'inherit',
      });
      child.once('exit', (code) => {
        if (!this.stopping)
          this.settle?.reject(new Fault(`The ${name} ended by itself (exit code ${code ?? 'none'}).`));
      });
      this.children.push(child);
    }
    await Promise.race([this.ready(), this.ended]);
  }

  /** Asks both to finish what they began. */
  async stop(): Promise<void> {
    this.stopping = true;
    await Promise.all(
      this.children
        .filter((child) => child.exitCode === null && child.signalCode === null)
        .map(async (child) => {
          const exited = once(child, 'exit');
          child.kill('SIGTERM');
          await exited;
        }),
    );
    this.settle?.resolve();
  }

  private async ready(): Promise<void> {
    const url = `http://127.0.0.1:${this.environment['NAVAZ_PORT'] ?? ''}/health/ready`;
    for (let attempt = 0; attempt < 600 && !this.stopping; attempt += 1) {
      const response = await fetch(url).catch(() => null);
      if (response?.ok) return;
      await wait(50);
    }
    if (!this.stopping) throw new Fault('The API did not become ready within 30 seconds.');
  }
}
