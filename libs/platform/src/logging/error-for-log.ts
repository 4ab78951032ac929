import { constraintOf, sqlStateOf } from '../database/sql-state.js';

/** What a log line holds of an error. */
export interface LoggedError {
  readonly type: string;
  readonly message: string;
  /** Where it came from; never its message, which may hold a value. */
  readonly stack: string;
  readonly sqlState?: string;
  readonly constraint?: string;
  readonly cause?: LoggedError;
}

const framesOf = (error: Error): string =>
  (error.stack ?? '')
    .split('\n')
    .filter((line) => /^\s+at /.test(line))
    .slice(0, 20)
    .join('\n');

/**
 * An error without the values it was raised over. The database quotes what it was given (`Key (email)=(…)`), and the
 * query builder keeps statement and parameters on the error: of those, only the condition and the constraint are kept.
 */
export const errorForLog = (error: unknown): LoggedError => {
  if (!(error instanceof Error)) return { type: typeof error, message: 'not an error', stack: '' };
  const sqlState = sqlStateOf(error);
  const constraint = constraintOf(error);
  return {
    type: error.constructor.name,
    message: sqlState ? 'the database refused a statement' : error.message,
    stack: framesOf(error),
    ...(sqlState ? { sqlState } : {}),
    ...(constraint ? { constraint } : {}),
    ...(error.cause instanceof Error ? { cause: errorForLog(error.cause) } : {}),
  };
};
