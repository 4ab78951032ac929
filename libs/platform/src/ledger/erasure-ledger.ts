import { open, readFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import { Injectable } from '@nestjs/common';
import { Fault } from '@navaz/kernel';
import { Config, variables } from '../config/config.js';

/** One erasure: whose key was destroyed, when, and whether somebody asked for it or its time was over. */
export interface Erasure {
  /** Opaque; says nothing to whoever finds the file. */
  readonly ownerId: string;
  readonly at: Date;
  readonly because: 'asked' | 'retention';
}

const uuid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

const readLine = (line: string, number: number): Erasure => {
  const fault = (): Fault => new Fault(`The ledger of erasures cannot be read at line ${number}.`);
  let read: Partial<Record<'owner' | 'at' | 'because', unknown>>;
  try {
    read = JSON.parse(line) as typeof read;
  } catch {
    throw fault();
  }
  const { owner, at, because } = read;
  if (typeof owner !== 'string' || !uuid.test(owner) || typeof at !== 'string') throw fault();
  if (because !== 'asked' && because !== 'retention') throw fault();
  return { ownerId: owner, at: new Date(at), because };
};

/**
 * What was erased, in a file outside the database: appended to, never rewritten, on the disk before a key is destroyed.
 * Whoever brings back an old copy of the database erases again what stands here.
 */
@Injectable()
export class ErasureLedger {
  constructor(private readonly config: Config) {}

  /**
   * Writes erasures down; on the disk when this resolves. The same one twice is no harm.
   * @throws Fault where the program has no ledger.
   */
  async append(erasures: readonly Erasure[]): Promise<void> {
    if (erasures.length === 0) return;
    const lines = erasures.map(({ ownerId, at, because }) =>
      JSON.stringify({ owner: ownerId, at: at.toISOString(), because }),
    );
    const file = await open(this.path, 'a', 0o600);
    try {
      // One write in append mode, so that two programs do not mix their lines. It begins a line of its own: what a power
      // cut left of the last write stays apart.
      await file.write(`\n${lines.join('\n')}\n`);
      await file.sync();
    } finally {
      await file.close();
    }
    await this.syncFolder();
  }

  /**
   * Every erasure so far, the oldest first; none where nothing was ever erased.
   * @throws Fault with the number of a line that cannot be read. A line that a power cut broke off says nothing: the
   *   erasure it belonged to was not done either, and was asked for again or comes with its time.
   */
  async read(): Promise<Erasure[]> {
    let text: string;
    try {
      text = await readFile(this.path, 'utf8');
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code === 'ENOENT') return [];
      throw error;
    }
    return text
      .split('\n')
      .map((line, index) => ({ line, number: index + 1 }))
      .filter(({ line }) => line !== '' && line.endsWith('}'))
      .map(({ line, number }) => readLine(line, number));
  }

  private get path(): string {
    if (!this.config.erasureLedger) throw new Fault(`${variables.erasureLedger} is missing.`);
    return this.config.erasureLedger;
  }

  /** The file's name as well: a file whose folder was not synced may be gone after a power cut. */
  private async syncFolder(): Promise<void> {
    const folder = await open(dirname(this.path), 'r');
    try {
      await folder.sync();
    } finally {
      await folder.close();
    }
  }
}
