/** Conditions a retry can cure: serialization_failure and deadlock_detected (PostgreSQL, Appendix A). */
const retriable = new Set(['40001', '40P01']);

/** The five-character SQLSTATE of a database error, wherever the driver or TypeORM keeps it. */
export const sqlStateOf = (error: unknown): string | null => {
  if (typeof error !== 'object' || error === null) return null;
  if ('code' in error && typeof error.code === 'string' && /^[0-9A-Z]{5}$/.test(error.code) && error.code !== 'EPIPE') {
    return error.code;
  }
  return 'driverError' in error ? sqlStateOf(error.driverError) : null;
};

/** The name of the violated constraint, where there is one. */
export const constraintOf = (error: unknown): string | null => {
  if (typeof error !== 'object' || error === null) return null;
  if ('constraint' in error && typeof error.constraint === 'string') return error.constraint;
  return 'driverError' in error ? constraintOf(error.driverError) : null;
};

/**
 * Thrown by a room where the same work, done anew from the start, will end otherwise: something drawn at random was taken.
 * The transaction is taken back and tried again.
 */
export class TryAgain extends Error {}

/** Whether the same transaction, tried again, can succeed. */
export const isRetriable = (error: unknown): boolean => {
  if (error instanceof TryAgain) return true;
  const state = sqlStateOf(error);
  return state !== null && retriable.has(state);
};

/** Whether a statement failed only because one before it in the same transaction had (in_failed_sql_transaction). */
export const isFollowing = (error: unknown): boolean => sqlStateOf(error) === '25P02';

/** What a broken socket says; some of these look like a SQLSTATE. */
const brokenSocket = new Set(['ECONNREFUSED', 'ECONNRESET', 'EPIPE', 'ETIMEDOUT', 'ENOTFOUND']);

/**
 * What is left of a statement that waited too long for others: cancelled after its time (query_canceled), or once more in
 * each other's way after all the times it was tried again.
 */
const waitedTooLong = new Set(['57014', ...retriable]);

/**
 * Whether all connections were in use, or others in the way, for longer than anybody should wait, however deep it is
 * wrapped. It is unavailable as well, see below, and said in other words: nothing is broken.
 */
export const isBusy = (error: unknown): boolean => {
  if (typeof error !== 'object' || error === null) return false;
  if ('code' in error && typeof error.code === 'string' && waitedTooLong.has(error.code)) return true;
  for (const inner of ['driverError', 'originalError', 'cause'] as const) {
    if (inner in error && isBusy((error as Record<string, unknown>)[inner])) return true;
  }
  return error instanceof Error && error.message.includes('timeout exceeded when trying to connect');
};

/**
 * Whether the database itself is out of reach: class 08, admin shutdown and the like, or a broken socket, however deep
 * the driver, TypeORM or Apollo wrapped it. Answered as "try again in a moment", never as the caller's mistake.
 */
export const isUnavailable = (error: unknown): boolean => {
  if (typeof error !== 'object' || error === null) return false;
  if ('code' in error && typeof error.code === 'string') {
    if (brokenSocket.has(error.code)) return true;
    if (/^(08|57P)/.test(error.code) || error.code === '53300' || waitedTooLong.has(error.code)) return true;
  }
  for (const inner of ['driverError', 'originalError', 'cause'] as const) {
    if (inner in error && isUnavailable((error as Record<string, unknown>)[inner])) return true;
  }
  return (
    error instanceof Error &&
    /Connection terminated|timeout exceeded when trying to connect|^timeout expired$/.test(error.message)
  );
};
