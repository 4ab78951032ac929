import type { Socket } from 'node:net';
import pg from 'pg';
import { StatementNames } from './statement-names.js';

/** How long a new connection may take to come about; the pool's own limit is the one for waiting in its queue. */
const connectingMillis = 5000;

const ofProgram = new StatementNames();

/** A statement as the driver takes it; a bare text with values gets its name here, everything else stays as it is. */
const prepared = (given: readonly unknown[], names: StatementNames): readonly unknown[] => {
  const [text, values, ...rest] = given;
  if (typeof text !== 'string' || !Array.isArray(values) || values.length === 0) return given;
  const name = names.of(text);
  return name === undefined ? given : [{ name, text, values }, ...rest];
};

/** How TypeORM begins a transaction, and what it hears at once. */
const beginning = 'START TRANSACTION';
const begun = { command: 'START', rows: [], rowCount: null };

/** What a connection is made with, beside what the driver takes. */
export interface PreparingConfig extends pg.ClientConfig {
  /** How long the server may say nothing while it is asked something; without it nobody watches. */
  readonly silenceMillis?: number;
}

/** As the system calls a connection whose other end says nothing any more. */
const nothingHeard = (millis: number): Error =>
  Object.assign(new Error(`The database has said nothing for ${millis} ms.`), { code: 'ETIMEDOUT' });

/**
 * A connection that prepares a statement once and runs it by its name afterwards: policies of row-level security make
 * planning dearer than running, and without a name every statement is planned anew. Statements asked for at the same
 * moment travel in one write; the server runs them one after the other, in the order they were asked for, and each of
 * them sees what the ones before did (docs/adr/0018). That a transaction begins is not waited for: it travels ahead of the
 * first statement in it, and {@link PreparingClient.begun} tells whether it did.
 *
 * A server that hangs, or a way to it that swallows everything, ends no connection: whoever asked would wait for good. So
 * the connection ends itself where something was asked and nothing was heard for `silenceMillis`. It counts the silence,
 * not a statement: the driver's `query_timeout` would also cut a long row of statements sent together, each of which the
 * server answers in time.
 */
export class PreparingClient extends pg.Client {
  /** The beginning of the latest transaction; fails where it could not begin. */
  begun: Promise<unknown> = Promise.resolve();

  /** Why this connection is no more; null while it is. */
  lost: Error | null = null;

  /** One for all connections, so that a statement has the same name on each. */
  protected readonly names: StatementNames = ofProgram;

  private gathering = false;
  private readonly silenceMillis: number;

  constructor(config?: PreparingConfig) {
    const own: PreparingConfig & { readonly pipeline: true } = {
      ...config,
      pipeline: true,
      connectionTimeoutMillis: connectingMillis,
    };
    super(own);
    this.silenceMillis = config?.silenceMillis ?? 0;
    // Only now is the stream the one that stays, also where the connection is encrypted.
    this.once('connect', () => this.stream.on('timeout', () => this.stream.destroy(nothingHeard(this.silenceMillis))));
    this.on('error', (error) => (this.lost ??= error));
    this.on('drain', () => this.stream.setTimeout(0));
    const query = this.query.bind(this) as (...given: readonly unknown[]) => unknown;
    this.query = ((...given: readonly unknown[]) => {
      this.gather();
      if (given[0] !== beginning) return query(...prepared(given, this.names));
      this.begun = Promise.resolve(query(beginning));
      // Whoever works in it asks; nobody else has to hear of it.
      this.begun.catch(() => undefined);
      return Promise.resolve(begun);
    }) as pg.Client['query'];
  }

  private get stream(): Socket {
    return (this as unknown as { readonly connection: { readonly stream: Socket } }).connection.stream;
  }

  /** Holds back what is written until this turn of the program is over, and begins to wait for an answer. */
  private gather(): void {
    if (this.gathering) return;
    this.gathering = true;
    const { stream } = this;
    stream.setTimeout(this.silenceMillis);
    stream.cork();
    process.nextTick(() => {
      this.gathering = false;
      stream.uncork();
    });
  }
}
