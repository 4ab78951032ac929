// Who waits for whom in PostgreSQL, looked at again and again while something runs.
import { setTimeout as wait } from 'node:timers/promises';
import pg from 'pg';

/** Waiting for a lock of another transaction; waiting for the disk or for work is none. */
const waiting = `
  select wait_event as event, count(*)::int as sessions from pg_stat_activity
  where datname = current_database() and usename = $1 and wait_event_type = 'Lock' group by wait_event`;

const working = `
  select count(*)::int as sessions from pg_stat_activity
  where datname = current_database() and usename = $1 and state = 'active'`;

/**
 * Looks until told to stop. `waits`: sessions seen waiting for a lock, summed over all looks; `seen`: sessions at work.
 * @param {string} adminUrl of a role that sees all sessions @param {string} role whose sessions are looked at
 * @param {number} every milliseconds
 */
export const watchLocks = async (adminUrl, role, every = 10) => {
  const client = new pg.Client({ connectionString: adminUrl });
  await client.connect();
  const found = { looks: 0, seen: 0, waits: 0, events: /** @type {Set<string>} */ (new Set()) };
  let ended = false;
  const look = async () => {
    while (!ended) {
      const locks = await client.query(waiting, [role]);
      const { rows } = await client.query(working, [role]);
      found.looks += 1;
      found.seen += rows[0].sessions;
      for (const { event, sessions } of locks.rows) {
        found.waits += sessions;
        found.events.add(event);
      }
      await wait(every);
    }
  };
  const looking = look();
  return {
    /** Ends the watch and answers what was seen. */
    stop: async () => {
      ended = true;
      await looking;
      await client.end();
      return found;
    },
  };
};
