import pg from 'pg';
import { StatementNames } from './statement-names.js';

/** How long a new connection may take to come about; the pool's own limit is the one for waiting in its queue. */
const connectingMillis = 5000;

const names = new StatementNames();

/** A statement as the driver takes it; a bare text with values gets its name here, everything else stays as it is. */
const prepared = (given: readonly unknown[]): readonly unknown[] => {
  const [text, values, ...rest] = given;
  if (typeof text !== 'string' || !Array.isArray(values) || values.length === 0) return given;
  const name = names.of(text);
  return name === undefined ? given : [{ name, text, values }, ...rest];
};

/** How TypeORM begins a transaction, and what it hears at once. */
const beginning = 'START TRANSACTION';
const begun = { command: 'START', rows: [], rowCount: null };

/** The stream under a connection, as far as it is used here. */
interface Corkable {
  cork(): void;
  uncork(): void;
}

/**
 * A connection that prepares a statement once and runs it by its name afterwards: policies of row-level security make
 * planning dearer than running, and without a name every statement is planned anew. Statements asked for at the same
 * moment travel in one write; the server runs them one after the other, in the order they were asked for, and each of
 * them sees what the ones before did (docs/adr/0018). That a transaction begins is not waited for: it travels ahead of the
 * first statement in it, and {@link PreparingClient.begun} tells whether it did.
 */
export class PreparingClient extends pg.Client {
  /** The beginning of the latest transaction; fails where it could not begin. */
  begun: Promise<unknown> = Promise.resolve();

  private gathering = false;

  constructor(config?: pg.ClientConfig) {
    const own: pg.ClientConfig & { readonly pipeline: true } = {
      ...config,
      pipeline: true,
      connectionTimeoutMillis: connectingMillis,
    };
    super(own);
    const query = this.query.bind(this) as (...given: readonly unknown[]) => unknown;
    this.query = ((...given: readonly unknown[]) => {
      this.gather();
      if (given[0] !== beginning) return query(...prepared(given));
      this.begun = Promise.resolve(query(beginning));
      // Whoever works in it asks; nobody else has to hear of it.
      this.begun.catch(() => undefined);
      return Promise.resolve(begun);
    }) as pg.Client['query'];
  }

  /** Holds back what is written until this turn of the program is over. */
  private gather(): void {
    if (this.gathering) return;
    this.gathering = true;
    const { stream } = (this as unknown as { readonly connection: { readonly stream: Corkable } }).connection;
    stream.cork();
    process.nextTick(() => {
      this.gathering = false;
      stream.uncork();
    });
  }
}
