import { awkwardQueries } from './awkward-queries.support-spec.js';
import { wholeQuestions } from './whole-questions.support-spec.js';

/** The rows of a table of queries: the query, and its reading as it is to be. */
export const rowsOf = (table: string): [query: string, reading: string][] =>
  table
    .trim()
    .split('\n')
    .map((line) => {
      const at = line.indexOf('|');
      return [line.slice(0, at).trim(), line.slice(at + 1).trim()];
    });

/** All queries of the tables. */
export const queriesOfTables = (): readonly string[] =>
  [awkwardQueries, wholeQuestions].flatMap((table) => rowsOf(table).map(([query]) => query));
