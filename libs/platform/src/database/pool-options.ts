import { onePlanPerStatement } from './database.js';
import { PreparingClient } from './preparing-client.js';

/** How long a request waits for a connection while others use all of them. */
const queueMillis = 20_000;

/** How long the server works on one statement before it gives up by itself, and says so. */
const statementMillis = 30_000;

/** How long it may say nothing at all: longer than a statement may take, so that whatever works is never cut. */
const silenceMillis = statementMillis + 5000;

/**
 * How a program keeps its connections; `max` of them at most. Everything that speaks to the database as the product does
 * takes these, so that statements are prepared, sent together and planned alike.
 */
export const poolOptions = (max: number) => ({
  max,
  // A burst waits for its turn; only who waited this long hears that there is too much to do.
  connectionTimeoutMillis: queueMillis,
  statement_timeout: statementMillis,
  silenceMillis,
  options: onePlanPerStatement,
  Client: PreparingClient,
});
