import { randomUUID } from 'node:crypto';
import type { MatrixRoom } from './example.support-spec.js';

/** Runs of the register import are the coordinator's. */
export const interopRoom: MatrixRoom = {
  room: 'interop',
  arrange: async (records) => {
    await records.db.asOwner(
      `insert into interop.import_run (started_at, finished_at, status, dry_run, refusal_code, by_account_id)
       values (now(), now(), 'refused', false, $1, $2)`,
      [records.canary('own', 'proč import neprošel'), randomUUID()],
    );
  },
  examples: {
    'query importRuns': {
      at: {},
      as: 'list',
      opens: { to: ['coordinator'], why: 'the coordinator watches what comes in from the register' },
      by: 'coordinator',
    },
  },
};
