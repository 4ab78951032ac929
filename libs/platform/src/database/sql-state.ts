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
 * Thrown where the connection was lost while a commit was under way: it may be stored or not, and only looking tells.
 */
export class OutcomeUnknown extends Error {
  constructor(cause: unknown) {
    super('The connection was lost while the transaction was being committed.', { cause });
  }
}

/** Whether this holds of an error, or of one that the driver, TypeORM or Apollo wrapped in it, however deep. */
const holdsWithin = (error: unknown, holds: (one: object) => boolean): boolean => {
  if (typeof error !== 'object' || error === null) return false;
  if (holds(error)) return true;
  const wrapping = error as Record<string, unknown>;
  return ['driverError', 'originalError', 'cause'].some(
    (inner) => inner in wrapping && holdsWithin(wrapping[inner], holds),
  );
};

const codeOf = (error: object): string => ('code' in error && typeof error.code === 'string' ? error.code : '');
const says = (error: object, words: RegExp): boolean => error instanceof Error && words.test(error.message);

/** Whether nobody knows if the work was stored: it is looked at first, and then done again or not. */
export const isOutcomeUnknown = (error: unknown): boolean => holdsWithin(error, (one) => one instanceof OutcomeUnknown);

/**
 * Whether all connections were in use, or others in the way, for longer than anybody should wait. It is unavailable as
 * well, see below, and said in other words: nothing is broken.
 */
export const isBusy = (error: unknown): boolean =>
  holdsWithin(error, (one) => waitedTooLong.has(codeOf(one)) || says(one, /timeout exceeded when trying to connect/));

/**
 * Whether the database itself is out of reach: class 08, admin shutdown and the like, or a broken socket. Answered as
 * "try again in a moment", never as the caller's mistake.
 */
export const isUnavailable = (error: unknown): boolean =>
  holdsWithin(error, (one) => {
    const code = codeOf(one);
    return (
      brokenSocket.has(code) ||
      /^(08|57P)/.test(code) ||
      code === '53300' ||
      waitedTooLong.has(code) ||
      says(one, /Connection terminated|timeout exceeded when trying to connect|^timeout expired$/)
    );
  });
